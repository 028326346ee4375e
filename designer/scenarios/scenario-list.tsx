import { Button } from 'antd';
import { Link } from 'react-router';
import type { FlowScenario } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Coverage } from './coverage.ts';
import type { DifferenceWords } from './difference-words.ts';
import type { Played } from './play-all.ts';
import styles from './scenarios.module.css';

export interface ScenarioListProps {
  readonly flow: string;
  readonly scenarios: readonly FlowScenario[];
  readonly played: readonly Played[];
  readonly coverage: Coverage;
  /** Key of the one that is looked at; null: a run of one's own; undefined: all of them. */
  readonly chosen: string | null | undefined;
  readonly words: DifferenceWords;
  readonly onAgain: () => void;
}

/** Every scenario with how it came out, what they cover together, and the run that is not kept yet. */
export function ScenarioList({ flow, scenarios, played, coverage, chosen, words, onAgain }: ScenarioListProps) {
  const text = useText();
  const failed = played.filter(({ result }) => !result.passed).length;
  const lines = coverage.taken.length + coverage.left.length;
  const done = played.length === scenarios.length;
  return (
    <nav className={styles.side} aria-label={text.t('scenarios.title')}>
      <div className={styles.head}>
        <h2>{text.t('scenarios.title')}</h2>
        <span role="status">
          {text.t('scenarios.passed', { n: played.length - failed })}
          {failed > 0 && <>{text.t('common.separator')}<strong className={styles.failed}>{text.t('scenarios.failed', { n: failed })}</strong></>}
          {!done && <span className="sr-only">{text.t('scenarios.running')}</span>}
        </span>
        <Button size="small" onClick={onAgain} disabled={scenarios.length === 0}>{text.t('scenarios.again')}</Button>
      </div>
      <Link className={styles.coverage} to={`/flows/${flow}/scenarios`} aria-current={chosen === undefined ? 'page' : undefined}>
        <progress max={Math.max(1, lines)} value={coverage.taken.length} aria-hidden="true" />
        {text.t('scenarios.covered', { n: coverage.taken.length, all: lines })}
      </Link>
      <Link className={styles.item} to={`/flows/${flow}/trial`} aria-current={chosen === null ? 'page' : undefined}>
        <Icon name="play" size={14} />
        <span><strong>{text.t('scenarios.own')}</strong><small>{text.t('scenarios.own.what')}</small></span>
      </Link>
      <h3>{text.t('scenarios.kept', { n: scenarios.length })}</h3>
      {scenarios.length === 0 && <p className={styles.none}>{text.t('scenarios.none')}</p>}
      <ul>
        {scenarios.map((one) => (
          <li key={one.key}><Item flow={flow} one={one} played={played.find(({ key }) => key === one.key)} current={chosen === one.key} words={words} /></li>
        ))}
      </ul>
    </nav>
  );
}

function Item({ flow, one: { key, scenario }, played, current, words }: { flow: string; one: FlowScenario; played: Played | undefined; current: boolean; words: DifferenceWords }) {
  const text = useText();
  const { difference, passed } = played?.result ?? {};
  return (
    <Link className={styles.item} to={`/flows/${flow}/scenarios/${key}`} aria-current={current ? 'page' : undefined}>
      {played ? <Icon name={passed ? 'check' : 'cross'} size={14} /> : <span className={styles.waiting} />}
      <span className={played && !passed ? styles.bad : undefined}>
        <strong>{text.label(scenario.name)}</strong>
        <span className="sr-only">{text.t('common.separator')}{text.t(!played ? 'scenarios.state.waiting' : passed ? 'scenarios.state.passed' : 'scenarios.state.failed')}</span>
        <small>{difference ? words(difference) : text.label(scenario.description) || text.t('scenarios.steps', { count: scenario.when.length })}</small>
      </span>
    </Link>
  );
}
