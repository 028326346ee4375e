import { useEffect, useState } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SaveState } from '../draft/draft-document.ts';
import styles from './flow-tabs.module.css';

/** The pages of one flow, in the order in which they are used. A new page is one line. */
const pages = [
  ['diagram', 'flowTabs.diagram'],
  ['forms', 'builder.tab.forms'],
  ['trial', 'flowTabs.trial'],
  ['scenarios', 'flowTabs.scenarios'],
  ['heat', 'flowTabs.heat'],
  ['versions', 'publishing.versions'],
] as const;

/** From one page of a flow to the others. @param saved where a draft is edited: the others read it anew, so its last change is saved first */
export function FlowTabs({ flow, saved }: { flow: string; saved?: SaveState }) {
  const text = useText();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState<string>();
  useEffect(() => {
    if (leaving && saved?.state !== 'saving') void navigate(leaving);
  }, [leaving, saved?.state, navigate]);
  const hold = (event: React.MouseEvent, to: string): void => {
    if (saved?.state !== 'saving') return;
    event.preventDefault();
    setLeaving(to);
  };
  return (
    <nav className={styles.tabs} aria-label={text.t('flowTabs.all')}>
      {pages.map(([path, key]) => <NavLink key={path} to={`/flows/${flow}/${path}`} onClick={(event) => hold(event, `/flows/${flow}/${path}`)}>{text.t(key)}</NavLink>)}
    </nav>
  );
}
