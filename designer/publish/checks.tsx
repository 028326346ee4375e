import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Checked } from '../problems/check-flow.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import type { ScenarioRun } from './use-scenario-run.ts';
import styles from './publish.module.css';

export interface ChecksProps { flow: string; checked: Checked; scenarios: ScenarioRun; agreed: boolean; onAgree: (agreed: boolean) => void; onSelect: (element: string) => void }

/** The rules and the tests: an error or a failing test forbids, a warning asks. */
export function Checks({ flow, checked, scenarios, agreed, onAgree, onSelect }: ChecksProps) {
  const text = useText();
  const errors = checked.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = checked.problems.length - errors;
  return (
    <>
      <h2>{text.t('publishing.checks')}</h2>
      <ul className={styles.checks} aria-label={text.t('publishing.checks')}>
        {errors === 0 ? <li className={styles.ok}><Icon name="check" size={14} />{text.t('publishing.checks.fine')}</li> : <li className={styles.err}><Icon name="alert" size={14} />{text.t('designer.publish.blocked', { count: errors })}</li>}
        <Scenarios flow={flow} run={scenarios} />
      </ul>
      {checked.problems.length > 0 && <ProblemList problems={checked.problems} onSelect={onSelect} />}
      {errors === 0 && warnings > 0 && <Checkbox checked={agreed} onChange={(event) => onAgree(event.target.checked)}>{text.t('publishing.checks.warnings', { count: warnings })}</Checkbox>}
    </>
  );
}

function Scenarios({ flow, run: { total, done, failed, running, failing } }: { flow: string; run: ScenarioRun }) {
  const text = useText();
  if (running) return <li><Icon name="clock" size={14} />{text.t('publishing.scenarios.running', { done, total })}</li>;
  if (total === 0) return <li className={styles.warn}><Icon name="info" size={14} />{text.t('publishing.scenarios.none')}</li>;
  if (failed === 0) return <li className={styles.ok}><Icon name="check" size={14} />{text.t('publishing.scenarios.passed', { count: total })}</li>;
  return (
    <li className={styles.err}>
      <Icon name="alert" size={14} />
      <span>{text.t('publishing.scenarios.failed', { count: failed })}{' '}<Link to={`/flows/${flow}/scenarios/${failing[0]?.key ?? ''}`}>{text.t('publishing.scenarios.see')}</Link></span>
    </li>
  );
}
