import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './buyer-page.module.css';

export interface BuyerPageProps {
  title: string;
  /** Where the arrow leads; absent on the first page. */
  back?: string;
  /** One act at the right of the title. */
  action?: ReactNode;
  /** Stays in reach of the thumb at the foot. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The frame of a buyer's page: title, sections, foot. Made for a phone; on a desktop a column of the same width. */
export function BuyerPage(props: BuyerPageProps) {
  const text = useText();
  useEffect(() => {
    document.title = props.title;
  }, [props.title]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {props.back && <Link className={styles.back} to={props.back} aria-label={text.t('common.back')}><Icon name="back" size={20} /></Link>}
        <h1>{props.title}</h1>
        {props.action}
      </header>
      <main className={styles.content}>{props.children}</main>
      {props.foot && <footer className={styles.foot}>{props.foot}</footer>}
    </div>
  );
}

/** A panel of a buyer's page, named by its heading. `name` names one that shows no heading. */
export function Section(props: { title?: ReactNode; name?: string; flush?: boolean; children: ReactNode }) {
  return (
    <section className={`${styles.section} ${props.flush ? styles.flush : ''}`} aria-label={props.name}>
      {props.title && <h2>{props.title}</h2>}
      {props.children}
    </section>
  );
}

export const actionClass = styles.action ?? '';
