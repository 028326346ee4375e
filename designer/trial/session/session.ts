import type { Label } from '../../../engine/kernel/types.ts';
import type { ScenarioStep } from '../../../engine/scenarios/schema.ts';
import { replay } from './replay.ts';
import type { StartCase, TrialFlow } from './trial-flow.ts';

/** A trial run is its start and what was done since: stepping back is leaving out the last. */
export interface Session {
  start: StartCase;
  steps: readonly ScenarioStep[];
  /** Why the last act was refused. */
  refused?: Label;
}

export type Act =
  | { act: 'do'; step: ScenarioStep }
  | { act: 'back' }
  | { act: 'again' }
  | { act: 'begin'; start: StartCase };

/** The run after an act. What the kernel refuses changes nothing but `refused`. */
export function after(flow: TrialFlow, session: Session, act: Act): Session {
  const { start, steps } = session;
  if (act.act === 'begin') return { start: act.start, steps: [] };
  if (act.act === 'again') return { start, steps: [] };
  if (act.act === 'back') return { start, steps: steps.slice(0, -1) };
  const next = [...steps, act.step];
  const { refused } = replay(flow, start, next);
  return refused ? { start, steps, refused } : { start, steps: next };
}
