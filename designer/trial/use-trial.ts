import { useMemo, useState } from 'react';
import type { Effect } from '../../engine/kernel/types.ts';
import { statusOf } from '../../engine/scenarios/observations.ts';
import { choicesOf } from './session/choices.ts';
import type { Choices } from './session/choices.ts';
import { replay } from './session/replay.ts';
import type { Moment, Replay } from './session/replay.ts';
import { after } from './session/session.ts';
import type { Act, Session } from './session/session.ts';
import type { TrialFlow } from './session/trial-flow.ts';

/** A trial run on the screen. */
export interface RunningTrial {
  session: Session;
  run: Replay;
  choices: Choices;
  status: string | undefined;
  over: boolean;
  /** How often it was begun: what was typed for an earlier run is not this one's. */
  round: number;
  /** What the last act brought; nothing after a step back. */
  fresh: readonly Moment[];
  act(act: Act): void;
}

/** @param first the run as it is when the page is opened */
export function useTrial(flow: TrialFlow, first: Session): RunningTrial {
  const [{ session, before, round }, setAt] = useState({ session: first, before: Infinity, round: 0 });
  const run = useMemo(() => replay(flow, session.start, session.steps, session.later), [flow, session.start, session.steps, session.later]);
  const choices = useMemo(() => choicesOf(flow, run), [flow, run]);
  const fresh = useMemo(() => run.moments.slice(Math.min(before, run.moments.length)), [run, before]);
  const effects = run.moments.flatMap((moment): readonly Effect[] => moment.effects);
  return {
    session, run, choices, fresh, round, status: statusOf(flow.program, effects), over: run.state?.status === 'ended',
    act: (act) => setAt({ session: after(flow, session, act), before: act.act === 'do' || act.act === 'next' ? run.moments.length : Infinity, round: round + Number(act.act === 'begin' || act.act === 'again') }),
  };
}
