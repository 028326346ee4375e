import { useLooking } from '../api/presence.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskSession } from '../shell/session-context.ts';
import styles from './also-looking.module.css';
import { Avatar } from './avatar.tsx';

/** Colleagues who look at the same ticket now. Nobody is locked out; one only knows. */
export function AlsoLooking(props: { ticketId: string; row?: boolean }) {
  const text = useText();
  const { user } = useDeskSession();
  const others = (useLooking().find(({ ticket }) => ticket === props.ticketId)?.people ?? []).filter(({ id }) => id !== user.id);
  if (others.length === 0) return null;
  const words = text.t('presence.also', { names: others.map(({ name }) => name).join(text.t('common.separator')) });
  return (
    <span className={`${styles.people} ${props.row ? styles.row : ''}`} title={words}>
      {others.slice(0, 3).map(({ id, name }) => <Avatar key={id} name={name} />)}
      <span className={props.row ? 'sr-only' : styles.words}>{words}</span>
    </span>
  );
}
