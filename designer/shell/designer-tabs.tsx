import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TextKey } from '../../ui/i18n/areas/index.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SaveState } from '../draft/draft-document.ts';
import styles from './designer-tabs.module.css';

/** The pages of a flow, in the order of the tabs. A new one is a line here. */
const tabs = [
  { path: 'diagram', title: 'builder.tab.diagram' },
  { path: 'trial', title: 'builder.tab.trial' },
  { path: 'forms', title: 'builder.tab.forms' },
  { path: 'versions', title: 'publishing.versions' },
] as const satisfies readonly { path: string; title: TextKey }[];

export type DesignerTab = (typeof tabs)[number]['path'];

/** Leads to a flow's other pages, once the last change is saved: they read the draft anew. */
export function DesignerTabs({ flow, current, saved }: { flow: string; current: DesignerTab; saved: SaveState }) {
  const text = useText();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState<string>();
  useEffect(() => {
    if (leaving && saved.state !== 'saving') void navigate(leaving);
  }, [leaving, saved.state, navigate]);
  return (
    <nav className={styles.tabs} aria-label={text.t('builder.tabs')}>
      {tabs.map(({ path, title }) => {
        const to = `/flows/${flow}/${path}`;
        return <Link key={path} to={to} aria-current={path === current ? 'page' : undefined} onClick={(event) => { if (saved.state === 'saving') { event.preventDefault(); setLeaving(to); } }}>{text.t(title)}</Link>;
      })}
    </nav>
  );
}
