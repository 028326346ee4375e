import { expect, test } from 'vitest';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import { advance } from '../../engine/kernel/index.ts';
import type { Context, Effect, Model, Program, State, Wait } from '../../engine/kernel/index.ts';
import { compile } from '../../engine/model/compile.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import { runScenario } from '../../engine/scenarios/run-scenario.ts';
import { loadDecisions } from '../decisions/index.ts';
import { defaultPolicy } from '../policies/default-policy.ts';
import { loadFlows, type ShippedFlow } from './index.ts';

const flows = loadFlows();
const models = new Map(await Promise.all(flows.map(async ({ key, xml }) => [key, (await compile(xml)).model!] as const)));
const decide = decideBy(loadDecisions());

/** A ticket at rest while a timer of it runs. */
interface Resting { program: Program; state: State; context: Context; wait: Wait & { dueAt: string } }

const programOf = ({ key }: ShippedFlow): Program => ({
  root: models.get(key)!, called: Object.fromEntries(flows.filter(({ type }) => type === 'called').map((called) => [called.key, models.get(called.key)!])),
});

/** Every timer that any scenario of any flow lets run, each once, by flow and element. */
function everyTimer(): Map<string, Resting> {
  const found = new Map<string, Resting>();
  for (const flow of flows) {
    const program = programOf(flow);
    const watching: typeof advance = (running, state, command, context) => {
      const result = advance(running, state, command, context);
      for (const wait of Object.values(result.state.waits)) {
        const id = `${wait.model}/${wait.element}`;
        if (wait.kind === 'timer' && wait.dueAt && !found.has(id)) found.set(id, { program: running, state: structuredClone(result.state), context, wait: wait as Resting['wait'] });
      }
      return result;
    };
    for (const { scenario } of flow.scenarios) runScenario(program, scenario, { evaluator: createEvaluator(), environment: { policy: defaultPolicy }, decide, advance: watching });
  }
  return found;
}

/** Timers that the diagrams have: clocks of steps, boundary timers, timers in the flow. */
function drawn(model: Model): string[] {
  return Object.values(model.nodes).filter(({ ext, event }) => ext.clock || event?.kind === 'timer').map(({ id }) => `${model.key}/${id}`);
}

const resting = everyTimer();
const expected = [...models.values()].flatMap(drawn);

test('every clock and timer of every diagram runs in some scenario', () => {
  expect(expected.length).toBeGreaterThan(60);
  expect(expected.filter((id) => !resting.has(id))).toEqual([]);
});

/** The instant at which a saved ticket's timer is due, in a process that knows nothing but what was saved. */
function fire({ program, state, context, wait }: Resting): { state: State; effects: Effect[] } {
  const saved = JSON.parse(JSON.stringify(state)) as State;
  return advance(program, saved, { type: 'fireTimer', wait: wait.id }, { ...context, now: wait.dueAt });
}

test.each([...resting].map(([id, one]) => ({ id, one })))('$id fires once after a restart, as the diagram says', ({ one }) => {
  const { program, wait, context } = one;
  const model = [program.root, ...Object.values(program.called)].find(({ key }) => key === wait.model)!;
  const node = model.nodes[wait.element]!;
  const { state, effects } = fire(one);

  expect(state.waits[wait.id]).toBeUndefined();
  expect(() => advance(program, state, { type: 'fireTimer', wait: wait.id }, { ...context, now: wait.dueAt })).toThrow();
  expect(fire(one)).toEqual({ state, effects });

  const silence = node.ext.clock?.outcome;
  const ended = effects.filter((effect) => effect.type === 'close' && effect.wait.kind === 'user' && effect.wait.element === wait.element);
  if (silence) expect(ended).toMatchObject([{ how: 'completed', outcome: silence }]);
  else if (node.ext.clock) expect(ended).toEqual([]);
  else expect(effects.some((effect) => effect.type === 'trace' && effect.element === wait.element)).toBe(true);
});
