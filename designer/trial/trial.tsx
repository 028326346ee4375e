import type { Scenario } from '../../engine/scenarios/schema.ts';
import { NextPanel } from './next/next-panel.tsx';
import type { StartCase, TrialFlow } from './session/trial-flow.ts';
import { TrialDiagram } from './trial-diagram.tsx';
import { TrialLog } from './log/trial-log.tsx';
import styles from './trial.module.css';
import { useTrial } from './use-trial.ts';

export interface TrialProps {
  readonly flow: TrialFlow;
  /** The ticket that is tried first; the reader may choose another. */
  readonly start: StartCase;
  readonly onSave: (scenario: Scenario) => void;
}

/** Plays a flow: where it is on the diagram, what happened, and what can happen next. Nothing real is touched. */
export function Trial({ flow, start, onSave }: TrialProps) {
  const trial = useTrial(flow, start);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <TrialDiagram flow={flow} run={trial.run} />
        <TrialLog flow={flow} trial={trial} />
      </div>
      <NextPanel flow={flow} trial={trial} onSave={onSave} />
    </div>
  );
}
