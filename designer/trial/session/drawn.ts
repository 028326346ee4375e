import { openIncidents } from '../../../engine/kernel/index.ts';
import type { Effect, NodeType } from '../../../engine/kernel/types.ts';
import { isMain } from '../../../engine/scenarios/observations.ts';
import type { Replay } from './replay.ts';
import { modelOf } from './trial-flow.ts';
import type { TrialFlow } from './trial-flow.ts';

/** What is marked on the diagram of one flow. */
export interface Marks { done: string[]; current: string[]; path: string[]; failed: string[] }

/** Drawn around what runs inside them. */
const frames: readonly (NodeType | undefined)[] = ['subProcess', 'transaction', 'adHocSubProcess', 'eventSubProcess', undefined];

/** Where the run has been in a flow, and where it is: a step that waits, or the call of the flow in which something waits. */
export function marksOf(flow: TrialFlow, { moments, waits, state }: Replay, key: string): Marks {
  const nodes = modelOf(flow, key)?.nodes ?? {};
  const traces = tracesOf(moments).filter(({ model }) => model === key);
  const entered = traces.filter(({ event, element }) => event === 'enter' && !frames.includes(nodes[element]?.type));
  const left = new Set(traces.filter(({ event }) => event === 'complete' || event === 'cancel').map(({ instance }) => instance));
  const calls = entered.filter(({ element, instance }) => nodes[element]?.type === 'callActivity' && !left.has(instance)).map(({ element }) => element);
  const waiting = waits.filter((wait) => wait.model === key && isMain(wait)).map(({ element }) => element);
  const current = [...new Set([...calls, ...waiting])];
  return {
    current,
    done: entered.map(({ element }) => element).filter((element) => !current.includes(element)),
    path: [...new Set(traces.filter(({ event }) => event === 'take').map(({ element }) => element))],
    failed: state ? openIncidents(state).filter(({ model }) => model === key).map(({ element }) => element) : [],
  };
}

/** Lines of a flow that were taken in these moments, in order. */
export function linesTaken(moments: Replay['moments'], key: string): string[] {
  return tracesOf(moments).filter(({ event, model }) => event === 'take' && model === key).map(({ element }) => element);
}

/** Flows that the run has come into, the root first. */
export function flowsSeen({ program }: TrialFlow, { moments }: Replay): string[] {
  return [...new Set([program.root.key, ...tracesOf(moments).map(({ model }) => model)])];
}

function tracesOf(moments: Replay['moments']): Extract<Effect, { type: 'trace' }>[] {
  return moments.flatMap(({ effects }) => effects).filter((effect) => effect.type === 'trace');
}
