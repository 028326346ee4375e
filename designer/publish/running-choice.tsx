import { Radio } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './publish.module.css';
import { RunningPlan } from './running-plan.tsx';

export interface RunningChoiceProps {
  flow: string;
  /** The live version, absent before the first. */
  live: number | null;
  revision: number;
  /** Tickets of every version that are not over. */
  running: number;
  /** The draft cannot be read as a flow yet. */
  broken: boolean;
  migrate: boolean;
  onChange: (migrate: boolean) => void;
}

/** What becomes of tickets that run: they stay, or go over once the version is there; and which of them could. */
export function RunningChoice({ flow, live, revision, running, broken, migrate, onChange }: RunningChoiceProps) {
  const text = useText();
  if (running === 0 || live === null) return <section className={styles.block}><h2>{text.t('publishing.running', { count: 0 })}</h2><p className={styles.hint}>{text.t('publishing.running.none')}</p></section>;
  return (
    <section className={styles.block}>
      <h2 id="running-tickets">{text.t('publishing.running', { count: running })}</h2>
      {broken ? <p className={styles.hint}>{text.t('publishing.running.broken')}</p> : <RunningPlan flow={flow} from={live} revision={revision} running={running} />}
      <Radio.Group aria-labelledby="running-tickets" orientation="vertical" value={migrate} onChange={(event) => onChange(event.target.value as boolean)}
        options={[{ value: false, label: text.t('publishing.running.stay') }, { value: true, label: text.t('publishing.running.migrate') }]} />
    </section>
  );
}
