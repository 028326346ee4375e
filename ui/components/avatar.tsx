import styles from './avatar.module.css';

/** A person's first character in a circle; decoration beside the written name. */
export function Avatar(props: { name: string; tone?: 'me' | 'other' }) {
  const first = [...props.name.trim()][0] ?? '?';
  return <span aria-hidden="true" className={`${styles.avatar} ${props.tone === 'me' ? styles.me : ''}`}>{first.toUpperCase()}</span>;
}
