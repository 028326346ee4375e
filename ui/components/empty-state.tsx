import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** One sentence of why there is nothing, and what to do about it. */
export function EmptyState(props: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p>{props.text}</p>
      {props.children && <div className={styles.acts}>{props.children}</div>}
    </div>
  );
}
