import type { ReactNode } from 'react';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import type { FlowScenario } from '../../server/contracts/types.ts';
import type { Coverage } from '../scenarios/coverage.ts';
import { NextPanel } from './next/next-panel.tsx';
import type { Session } from './session/session.ts';
import type { TrialFlow } from './session/trial-flow.ts';
import { TrialDiagram } from './trial-diagram.tsx';
import { TrialLog } from './log/trial-log.tsx';
import styles from './trial.module.css';
import { useTrial } from './use-trial.ts';

/** How a run is kept: as a new scenario, or in place of the one that was opened. */
export interface TrialKeeping {
  readonly onSave: (scenario: Scenario) => void;
  /** The scenario that the run began from. */
  readonly scenario?: FlowScenario;
  readonly onReplace?: (scenario: Scenario) => void;
  /** What else is done with that scenario. */
  readonly more?: ReactNode;
}

export interface TrialProps {
  readonly flow: TrialFlow;
  /** The run as it is first; the reader may choose another start. */
  readonly first: Session;
  /** Above the diagram. */
  readonly bar?: ReactNode;
  readonly coverage: Coverage;
  /** Absent: the run cannot be kept. */
  readonly acts?: TrialKeeping | undefined;
}

/** Plays a flow: where it is on the diagram, what happened, and what can happen next. Nothing real is touched. */
export function Trial({ flow, first, bar, coverage, acts }: TrialProps) {
  const trial = useTrial(flow, first);
  return (
    <>
      <div className={`${styles.main} ${bar ? styles.barred : ''}`}>
        {bar}
        <TrialDiagram flow={flow} trial={trial} coverage={coverage} />
        <TrialLog flow={flow} trial={trial} />
      </div>
      <NextPanel flow={flow} trial={trial} keeping={acts} />
    </>
  );
}
