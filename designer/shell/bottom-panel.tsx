import { useState } from 'react';
import { Button } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Problem } from '../../engine/model/problems.ts';
import type { Checked } from '../problems/check-flow.ts';
import type { Fix } from '../problems/fixes.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import { WordsView } from '../words/words-view.tsx';
import type { Speaker } from '../words/speaker.ts';
import styles from './designer.module.css';

const tabs = ['words', 'problems'] as const;

export interface BottomPanelProps { checked: Checked; speaker: Speaker; selected: string; onSelect: (element: string) => void; fixes: (problem: Problem) => readonly Fix[] }

/** The flow as text, and what is wrong with it. */
export function BottomPanel({ checked, speaker, selected, onSelect, fixes }: BottomPanelProps) {
  const text = useText();
  const [tab, setTab] = useState<(typeof tabs)[number]>('words');
  const [open, setOpen] = useState(true);
  const label = { words: text.t('in_words'), problems: text.t('problems') };
  return (
    <section className={`${styles.bottom} ${open ? '' : styles.bottomClosed}`} aria-label={label[tab]}>
      <div className={styles.tabs}>
        <div role="tablist" aria-label={text.t('designer.bottom')}>
          {tabs.map((name) => (
            <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => { setTab(name); setOpen(true); }}>
              {label[name]}{name === 'problems' && checked.problems.length > 0 && <span className={styles.count}>{checked.problems.length}</span>}
            </button>
          ))}
        </div>
        <span className={styles.spacer} />
        <Button type="text" size="small" aria-expanded={open} aria-label={text.t('designer.bottom.fold')} icon={<Icon name={open ? 'chevronDown' : 'chevronUp'} size={14} />} onClick={() => setOpen(!open)} />
      </div>
      {open && (
        <div className={styles.scroll} tabIndex={0} role="tabpanel" aria-label={label[tab]}>
          {tab === 'words' && checked.model && <WordsView model={checked.model} speaker={speaker} selected={selected} onSelect={onSelect} />}
          {tab === 'problems' && <ProblemList problems={checked.problems} onSelect={onSelect} fixes={fixes} />}
        </div>
      )}
    </section>
  );
}
