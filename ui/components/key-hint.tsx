import styles from './key-hint.module.css';

/** The key that does the same as the button it stands on. Hidden on touch screens; named by `aria-keyshortcuts` on the button. */
export function KeyHint(props: { keys: string; onSolid?: boolean }) {
  return <kbd aria-hidden="true" className={`${styles.key} ${props.onSolid ? styles.onSolid : ''}`}>{props.keys}</kbd>;
}
