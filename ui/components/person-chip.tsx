import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import styles from './person-chip.module.css';

export type PersonKind = 'me' | 'other' | 'group' | 'rule' | 'system' | 'buyer';

/** Who did or should do something. Groups, rules and the system have icons instead of a face. */
export function PersonChip(props: { name: string; kind: PersonKind; role?: string }) {
  return (
    <span className={styles.chip}>
      <Face kind={props.kind} name={props.name} />
      {props.name}
      {props.role && <small>{props.role}</small>}
    </span>
  );
}

function Face(props: { kind: PersonKind; name: string }) {
  if (props.kind === 'group') return <span className={styles.kind}><Icon name="users" size={14} /></span>;
  if (props.kind === 'rule' || props.kind === 'system') return <span className={styles.kind}><Icon name="bolt" size={14} /></span>;
  return <Avatar name={props.name} tone={props.kind === 'me' ? 'me' : 'other'} />;
}
