import type { ReactNode } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { DemoClockControl } from './demo-clock-control.tsx';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** For the browser's tab, where the title is more than a text. */
  readonly name?: string;
  readonly summary?: ReactNode;
  readonly acts?: ReactNode;
  /** Without a line under it, where tabs follow. */
  readonly plain?: boolean;
}

/** The line at the top of a page: title, one line of summary, acts; the last act is the page's primary. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <header className={`${styles.header} ${props.plain ? styles.plain : ''}`}>
      <PageTitle name={props.name ?? (typeof props.title === 'string' ? props.title : '')} />
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
