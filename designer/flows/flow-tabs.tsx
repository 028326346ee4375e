import { NavLink } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './flow-tabs.module.css';

/** The pages of one flow, in the order in which they are used. A new page is one line. */
const pages = [
  ['diagram', 'flowTabs.diagram'],
  ['trial', 'flowTabs.trial'],
  ['scenarios', 'flowTabs.scenarios'],
  ['heat', 'flowTabs.heat'],
] as const;

/** From one page of a flow to the others. */
export function FlowTabs({ flow }: { flow: string }) {
  const text = useText();
  return (
    <nav className={styles.tabs} aria-label={text.t('flowTabs.all')}>
      {pages.map(([path, key]) => <NavLink key={path} to={`/flows/${flow}/${path}`}>{text.t(key)}</NavLink>)}
    </nav>
  );
}
