import { readFileSync } from 'node:fs';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import { loadFlows } from '../../definitions/flows/index.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import { dueAt } from '../../engine/calendars/due-at.ts';
import type { Executor } from '../../engine/executors/port.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Context, Model, Program, State } from '../../engine/kernel/index.ts';
import { flow, program } from '../../engine/kernel/testing/build.ts';
import { compile } from '../../engine/model/compile.ts';
import { decideBy } from '../../engine/scenarios/decide-by.ts';
import { runScenario } from '../../engine/scenarios/run-scenario.ts';

type Advance = Executor['advance'];

export interface BenchmarkFlow {
  name: string;
  /** One ticket, from its start to where it is left. */
  play(advance: Advance): void;
  /** A ticket at its first step. */
  wait(advance: Advance): State;
  /** The same for the plain package, as far as it can be told to run it. */
  plain?: PlainFlow;
}

/** What is inside `<process>`, and how often whoever is first in line approves. */
export interface PlainFlow { inside: string; times: number }

const evaluator = createEvaluator();
const decide = decideBy(loadDecisions());
const context: Context = {
  now: '2026-11-19T04:00:00.000Z', evaluate: evaluator.evaluate, environment: { policy: defaultPolicy },
  decide: () => ({}),
  due: (timer, value, from) => dueAt(timer, value, from, defaultCalendar),
};
export const variables = { request: { type: 'loop', lines: [{ lineId: 'L1', quantity: 1 }], reason: 'other', amount: 10_000, note: '杯口有裂纹', evidence: [] } };

/** The same for every executor: a loop, branches, steps without anybody, and a shipped flow. */
export async function benchmarkFlows(): Promise<BenchmarkFlow[]> {
  return [await loopFlow(), branchesFlow(), chainFlow(), await shippedFlow()];
}

async function loopFlow(): Promise<BenchmarkFlow> {
  const { model } = await compile(readFileSync(new URL('./loop.bpmn', import.meta.url), 'utf8'));
  return decided('one decision after the other (user task, clock, gateway)', { root: model as Model, called: {} }, 20, `
    <startEvent id="start" /><userTask id="review" /><exclusiveGateway id="decided" default="f2" /><endEvent id="end" />
    <boundaryEvent id="clock" attachedToRef="review"><timerEventDefinition id="due"><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
    ${plainFlows('start > review', 'review > decided', 'decided > review', 'clock > end')}
    <sequenceFlow id="stop" sourceRef="decided" targetRef="end"><conditionExpression>\${environment.variables.stop}</conditionExpression></sequenceFlow>`);
}

function plainFlows(...flows: string[]): string {
  return flows.map((between) => between.split(' > ')).map(([from, to], at) => `<sequenceFlow id="f${at}" sourceRef="${from}" targetRef="${to}" />`).join('');
}

function branchesFlow(): BenchmarkFlow {
  const branches = Array.from({ length: 8 }, (_, n) => `b${n}`);
  return decided('eight parallel branches and their join', program(flow('branches', {
    nodes: { start: 'startEvent', fork: 'parallelGateway', ...Object.fromEntries(branches.map((id) => [id, 'userTask' as const])), join: 'parallelGateway', after: 'userTask' },
    flows: ['start > fork', ...branches.map((id) => `fork > ${id} > join`), 'join > after'],
  })), 9, `<startEvent id="start" /><parallelGateway id="fork" /><parallelGateway id="join" />${[...branches, 'after'].map((id) => `<userTask id="${id}" />`).join('')}
    ${plainFlows('start > fork', ...branches.flatMap((id) => [`fork > ${id}`, `${id} > join`]), 'join > after')}`);
}

function chainFlow(): BenchmarkFlow {
  const steps = Array.from({ length: 50 }, (_, n) => `s${n}`);
  return decided('fifty steps without anybody', program(flow('chain', {
    nodes: { start: 'startEvent', ...Object.fromEntries(steps.map((id) => [id, { type: 'scriptTask' as const, ext: { script: { expression: 'request.amount', result: 'seen' } } }])), after: 'userTask' },
    flows: [`start > ${steps.join(' > ')} > after`],
  })), 1, `<startEvent id="start" /><userTask id="after" />
    ${steps.map((id) => `<scriptTask id="${id}" scriptFormat="javascript"><script>next(null, environment.variables.request.amount)</script></scriptTask>`).join('')}
    ${plainFlows(...['start', ...steps].map((id, at) => `${id} > ${steps[at] ?? 'after'}`))}`);
}

/** Whoever is first in line approves, so many times. */
function decided(name: string, given: Program, times: number, inside: string): BenchmarkFlow {
  const wait = (advance: Advance): State => advance(given, undefined, { type: 'start', variables }, context).state;
  return {
    name, wait, plain: { inside, times },
    play(advance) {
      let state = wait(advance);
      for (let n = 0; n < times; n += 1) {
        const next = Object.values(state.waits).find(({ kind }) => kind === 'user');
        if (next) state = advance(given, state, { type: 'complete', wait: next.id, outcome: 'approve' }, context).state;
      }
    },
  };
}

async function shippedFlow(): Promise<BenchmarkFlow> {
  const flows = loadFlows();
  const models = new Map<string, Model>();
  for (const { key, xml } of flows) models.set(key, (await compile(xml)).model as Model);
  const called = flows.filter(({ type }) => type === 'called').map(({ key }) => [key, models.get(key) as Model] as const);
  const given: Program = { root: models.get('return-refund') as Model, called: Object.fromEntries(called) };
  const scenario = flows.find(({ key }) => key === 'return-refund')?.scenarios[0]?.scenario;
  if (!scenario) throw new Error('The shipped return has no scenario.');
  const play = (advance: Advance, played: typeof scenario) => runScenario(given, played, { evaluator, environment: { policy: defaultPolicy }, decide, advance });
  return {
    name: 'the shipped return, from its application to the refund',
    play(advance) {
      const { difference } = play(advance, scenario);
      if (difference) throw new Error(JSON.stringify(difference));
    },
    wait(advance) {
      let state: State | undefined;
      play((...command) => {
        const advanced = advance(...command);
        state = advanced.state;
        return advanced;
      }, { ...scenario, when: [] });
      return state as State;
    },
  };
}
