import { NavLink } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './finance.module.css';

const pages = ['refunds', 'charges', 'payouts', 'losses', 'reconciliation'] as const;

/** The pages of finance beside each other. */
export function FinanceTabs() {
  const text = useText();
  return <nav className={styles.tabs} aria-label={text.t('finance.tabs')}>{pages.map((page) => <NavLink key={page} to={`/finance/${page}`}>{text.t(`finance.${page}`)}</NavLink>)}</nav>;
}
