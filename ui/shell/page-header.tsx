import type { ReactNode } from 'react';
import { DemoClockControl } from './demo-clock-control.tsx';
import styles from './page-header.module.css';

/** The line at the top of a page: title, one line of summary, acts; the last act is the page's primary. */
export function PageHeader(props: { title: ReactNode; summary?: ReactNode; acts?: ReactNode; plain?: boolean }) {
  return (
    <header className={`${styles.header} ${props.plain ? styles.plain : ''}`}>
      <div className={styles.title}>
        <h1>{props.title}</h1>
        {props.summary && <div className={styles.summary}>{props.summary}</div>}
      </div>
      <div className={styles.acts}>
        <DemoClockControl />
        {props.acts}
      </div>
    </header>
  );
}
