import { useMemo } from 'react';
import { Link } from 'react-router';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Triable } from '../trial/load-flow.ts';
import { nameOf } from '../trial/session/trial-flow.ts';
import trial from '../trial/trial.module.css';
import { coverageLooks } from './coverage-looks.ts';
import type { Coverage } from './coverage.ts';
import type { DifferenceWords } from './difference-words.ts';
import type { Played } from './play-all.ts';
import type { NewStop } from './new-stop.ts';
import { NewStops } from './new-stops.tsx';
import styles from './scenarios.module.css';

export interface CoveragePanelProps { readonly triable: Triable; readonly played: readonly Played[]; readonly coverage: Coverage; readonly words: DifferenceWords; readonly stops: readonly NewStop[]; readonly onSaved: () => Promise<void> }

/** What all scenarios cover together: on the diagram, and the lines that nobody takes by name. */
export function CoveragePanel({ triable, played, coverage, words, stops, onSaved }: CoveragePanelProps) {
  const { flow, summary, scenarios } = triable;
  const text = useText();
  const { root } = flow.program;
  const looks = useMemo(() => coverageLooks(root, coverage), [root, coverage]);
  const failed = played.filter(({ result }) => !result.passed);
  const nameFor = (key: string) => text.label(scenarios.find((one) => one.key === key)?.scenario.name);
  return (
    <>
      <div className={`${trial.main} ${styles.alone}`}>
        <div className={trial.diagram}><FlowView xml={flow.xml[root.key] ?? ''} size="whole" done={[]} current={[]} looks={looks} /></div>
      </div>
      <aside className={trial.panel} aria-label={text.t('scenarios.coverage')}>
        <div className={trial.where}><strong>{text.t('scenarios.coverage')}</strong><span /></div>
        <div className={trial.cards} tabIndex={0}>
          <section className={trial.card} aria-labelledby="scenarios-left">
            <h2 id="scenarios-left">{text.t('scenarios.left', { n: coverage.left.length })}</h2>
            {coverage.left.length === 0 && played.length > 0 && <p className={trial.over}>{text.t('scenarios.left.none')}</p>}
            <ul className={styles.lines}>
              {coverage.left.map((line) => {
                const way = root.flows[line];
                return way && <li key={line}>{text.label(nameOf(flow, root.key, way.source))} → {text.label(way.label) || text.label(nameOf(flow, root.key, way.target))}</li>;
              })}
            </ul>
            {coverage.left.length > 0 && <p className={trial.quiet}>{text.t('scenarios.left.help')}</p>}
          </section>
          {stops.length > 0 && <NewStops triable={triable} stops={stops} onSaved={onSaved} />}
          {failed.length > 0 && (
            <section className={trial.card} aria-labelledby="scenarios-failed">
              <h2 id="scenarios-failed">{text.t('scenarios.failed.title')}</h2>
              <ul className={styles.lines}>
                {failed.map(({ key, result }) => <li key={key}><Link to={`/flows/${summary.key}/scenarios/${key}`}>{nameFor(key)}</Link><small>{result.difference && words(result.difference)}</small></li>)}
              </ul>
            </section>
          )}
          <section className={trial.card}>
            <p className={trial.quiet}>{text.t('scenarios.what')}</p>
            <Link to={`/flows/${summary.key}/trial`}>{text.t('scenarios.record')}</Link>
          </section>
        </div>
      </aside>
    </>
  );
}
