import { useEffect, useMemo, useState } from 'react';
import type { FlowScenario } from '../../server/contracts/types.ts';
import type { TrialFlow } from '../trial/session/trial-flow.ts';
import { playOne } from './play-all.ts';
import type { Played } from './play-all.ts';

/** Played at one go before the page gets its turn again. */
const TURN_MS = 60;

/** The scenarios as they come out, a few at a time so that the page stays quick; played again when the flow or a scenario changes. */
export function usePlayed(flow: TrialFlow, scenarios: readonly FlowScenario[]): { played: readonly Played[]; again: () => void } {
  const [played, setPlayed] = useState<readonly Played[]>([]);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done: Played[] = [];
    const next = (): void => {
      const until = performance.now() + TURN_MS;
      while (done.length < scenarios.length && performance.now() < until) {
        const one = scenarios[done.length];
        if (one) done.push(playOne(flow, one));
      }
      setPlayed([...done]);
      if (done.length < scenarios.length) timer = setTimeout(next);
    };
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [flow, scenarios, round]);
  return useMemo(() => ({ played, again: () => setRound((last) => last + 1) }), [played]);
}
