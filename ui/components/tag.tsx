import type { ReactNode } from 'react';
import type { Tone } from './status-tone.ts';
import styles from './tag.module.css';

/** A word on a ground. `outline` is for facts that are no state: type, reason. */
export function Tag(props: { tone: Tone | 'outline'; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[props.tone]}`}>{props.children}</span>;
}
