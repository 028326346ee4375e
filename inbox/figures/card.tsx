import { useId, type ReactNode } from 'react';
import styles from './figures.module.css';

/** One question of the page, with its answer. */
export function Card(props: { title: string; hint?: string; aside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`${styles.card} ${props.wide ? styles.wide : ''}`} aria-labelledby={id}>
      <header className={styles.cardHead}>
        <h2 id={id}>{props.title}</h2>
        {props.hint && <small>{props.hint}</small>}
        {props.aside && <span className={styles.aside}>{props.aside}</span>}
      </header>
      {props.children}
    </section>
  );
}
