import { Link } from 'react-router';
import type { ScenarioResult } from '../../engine/scenarios/run-scenario.ts';
import type { FlowScenario } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { DifferenceWords } from './difference-words.ts';
import styles from './scenarios.module.css';

export interface PartedBarProps { readonly flow: string; readonly scenario: FlowScenario; readonly result: ScenarioResult; readonly words: DifferenceWords; /** It stops at a step that is newer than it is. */ readonly stops: boolean }

/** Which scenario this is, and where it parts from what it says. The run below stands there. */
export function PartedBar({ flow, scenario: { scenario }, result, words, stops }: PartedBarProps) {
  const text = useText();
  const { difference } = result;
  const name = text.label(scenario.name);
  if (!difference) return <p className={styles.bar}><Icon name="check" /> <strong>{name}</strong><span>{text.t('scenarios.bar.passed')}</span></p>;
  return (
    <div className={`${styles.bar} ${styles.parted}`} role="alert">
      <Icon name="cross" />
      <strong>{name}</strong>
      <span>{words(difference)}</span>
      <span className={styles.fixes}>
        {stops && <Link to={`/flows/${flow}/scenarios`}>{text.t('scenarios.stops.see')}</Link>}
        <span>{text.t('scenarios.fix')}</span>
        <Link to={`/flows/${flow}/diagram${difference.element ? `?select=${encodeURIComponent(difference.element)}` : ''}`}>{text.t('scenarios.fix.flow')}</Link>
      </span>
    </div>
  );
}
