import { useId, type ReactNode } from 'react';
import styles from './facts.module.css';

/** One titled block of the facts column. */
export function Block(props: { title: string; end?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.block} aria-labelledby={id}>
      <div className={styles.head}><h2 id={id}>{props.title}</h2>{props.end}</div>
      {props.children}
    </section>
  );
}
