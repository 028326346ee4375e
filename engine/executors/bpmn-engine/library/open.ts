import { Engine } from 'bpmn-engine';
import type { Plan } from '../plan/plan.ts';
import { replaced } from './elements.ts';
import type { Bridge, Content, Definition } from './types.ts';

/** What loops ask: by the library's execution of the loop. */
export interface LoopAnswers {
  /** How many instances; undefined: until `over`. */
  total(key: string): number | undefined;
  over(key: string): boolean;
}

/** The library's reading of a plan, made once. */
const read = new WeakMap<Plan, unknown>();

/** At most this many instances of a parallel activity are started together; the library holds others back until all these are done. */
const BATCH = 1_000;

/**
 * An engine of the library with a plan in it: not started, or as it was saved. Nothing in it can run code of a flow, tell the time
 * or write a log: conditions, scripts and timers are ours.
 */
export function openDefinition(plan: Plan, saved: unknown, bridge: Bridge, answers: LoopAnswers): Definition {
  const sourceContext = read.get(plan);
  const engine = new Engine({
    name: plan.source.id, elements: replaced, bridge, Logger: silent, timers: noTimers, scripts: noScripts,
    expressions: { resolveExpression: (name: string, { content }: { content: Content }) => answer(answers, name, content) },
    settings: { disableTrackState: true, batchSize: BATCH }, ...(sourceContext !== undefined && { sourceContext }),
  } as unknown as ConstructorParameters<typeof Engine>[0]);
  const source = sourceContext === undefined ? { source: JSON.stringify(plan.source) } : {};
  // `execute` reads the source behind a promise; `recover` does the same at once
  engine.recover({ definitions: [{ ...saved as object, id: plan.source.id, ...source }] } as unknown as Parameters<typeof engine.recover>[0]);
  const [definition] = (engine.execution as unknown as { definitions: [Definition] }).definitions;
  if (sourceContext === undefined) read.set(plan, definition.environment.options.source);
  return definition;
}

/** The library asks when a round of a loop has ended, and how many there are when it begins or is restored. */
function answer(answers: LoopAnswers, name: string, { executionId }: Content): number | boolean | undefined {
  return name === 'total' ? answers.total(executionId) : answers.over(executionId.replace(/_\d+$/, ''));
}

const silent = () => ({ debug() {}, warn() {}, error() {} });

const noScripts = { register() {}, getScript() {} };

const noTimers = {
  executing: [],
  register() { return noTimers; },
  setTimeout() { throw new Error('The library must not set timers.'); },
  clearTimeout() {},
};
