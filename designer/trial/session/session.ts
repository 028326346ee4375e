import type { Label } from '../../../engine/kernel/types.ts';
import type { ScenarioStep } from '../../../engine/scenarios/schema.ts';
import { replay } from './replay.ts';
import type { StartCase, TrialFlow } from './trial-flow.ts';

/** A trial run is its start and what was done since: stepping back is leaving out the last. */
export interface Session {
  start: StartCase;
  steps: readonly ScenarioStep[];
  /** What the scenario that is looked at goes on with; gone with the first act of another kind. */
  later?: readonly ScenarioStep[];
  /** Why the last act was refused. */
  refused?: Label;
}

export type Act =
  | { act: 'do'; step: ScenarioStep }
  | { act: 'next' }
  | { act: 'back' }
  | { act: 'again' }
  | { act: 'begin'; start: StartCase };

/** The run after an act. What the kernel refuses changes nothing but `refused`. */
export function after(flow: TrialFlow, session: Session, act: Act): Session {
  const { start, steps, later = [] } = session;
  if (act.act === 'begin') return { start: act.start, steps: [] };
  if (act.act === 'again') return withLater(start, [], session.later && [...steps, ...session.later]);
  if (act.act === 'back') return withLater(start, steps.slice(0, -1), session.later && [...steps.slice(-1), ...session.later]);
  const step = act.act === 'next' ? later[0] : act.step;
  if (!step) return session;
  const rest = act.act === 'next' ? later.slice(1) : undefined;
  const next = [...steps, step];
  const { refused } = replay(flow, start, next, rest);
  return refused ? { ...session, refused } : withLater(start, next, rest);
}

function withLater(start: StartCase, steps: readonly ScenarioStep[], later: readonly ScenarioStep[] | undefined): Session {
  return { start, steps, ...(later && { later }) };
}
