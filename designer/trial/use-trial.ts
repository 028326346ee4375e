import { useMemo, useState } from 'react';
import type { Effect } from '../../engine/kernel/types.ts';
import { statusOf } from '../../engine/scenarios/observations.ts';
import { choicesOf } from './session/choices.ts';
import type { Choices } from './session/choices.ts';
import { replay } from './session/replay.ts';
import type { Replay } from './session/replay.ts';
import { after } from './session/session.ts';
import type { Act, Session } from './session/session.ts';
import type { StartCase, TrialFlow } from './session/trial-flow.ts';

/** A trial run on the screen. */
export interface RunningTrial {
  session: Session;
  run: Replay;
  choices: Choices;
  status: string | undefined;
  over: boolean;
  act(act: Act): void;
}

export function useTrial(flow: TrialFlow, start: StartCase): RunningTrial {
  const [session, setSession] = useState<Session>({ start, steps: [] });
  const run = useMemo(() => replay(flow, session.start, session.steps), [flow, session.start, session.steps]);
  const choices = useMemo(() => choicesOf(flow, run), [flow, run]);
  const effects = run.moments.flatMap((moment): readonly Effect[] => moment.effects);
  return {
    session, run, choices, status: statusOf(flow.program, effects), over: run.state?.status === 'ended',
    act: (act) => setSession((at) => after(flow, at, act)),
  };
}
