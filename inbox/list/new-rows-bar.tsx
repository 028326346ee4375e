import { Icon } from '../../ui/components/icon.tsx';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './inbox.module.css';

/** Says that new tickets wait; nothing moves until it is pressed. */
export function NewRowsBar(props: { count: number; onLoad: () => void }) {
  const text = useText();
  if (props.count === 0) return null;
  return (
    <button type="button" className={styles.newRows} aria-keyshortcuts="." onClick={props.onLoad}>
      <strong role="status"><Icon name="chevronUp" size={14} />{text.t('inbox.new', { count: props.count })}</strong>
      <span>{text.t('inbox.new.hint')} <KeyHint keys="." /></span>
    </button>
  );
}
