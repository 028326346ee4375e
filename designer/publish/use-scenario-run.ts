import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowScenario } from '../../server/contracts/types.ts';
import { usePlayed } from '../scenarios/use-played.ts';
import { loadFlow, type Triable } from '../trial/load-flow.ts';

/** How the draft's tests stand. */
export interface ScenarioRun { total: number; done: number; failed: number; running: boolean; failing: FlowScenario[] }

const nothing: Triable['scenarios'] = [];
const noFlow = { program: { root: { format: 1, key: '', label: { zh: '' }, hash: '', nodes: {}, flows: {}, scopes: {} }, called: {} }, xml: {}, forms: {}, policy: {}, notices: {} } as unknown as Triable['flow'];

/** Plays every scenario of the draft in the page. A draft that cannot be read has none to play: what is wrong with it is said elsewhere. */
export function useScenarioRun(flow: string): ScenarioRun {
  const loaded = useQuery({ queryKey: ['flows', 'publish-scenarios', flow], queryFn: ({ signal }) => loadFlow(flow, 'draft', signal), retry: false, staleTime: 0, refetchOnWindowFocus: false });
  const scenarios = loaded.data?.scenarios ?? nothing;
  const { played } = usePlayed(loaded.data?.flow ?? noFlow, scenarios);
  return useMemo(() => {
    const failing = played.filter(({ result }) => !result.passed).flatMap(({ key }) => scenarios.find((scenario) => scenario.key === key) ?? []);
    return { total: scenarios.length, done: played.length, failed: failing.length, failing, running: loaded.isPending || played.length < scenarios.length };
  }, [played, scenarios, loaded.isPending]);
}
