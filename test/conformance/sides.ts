import { bpmnEngine } from '../../engine/executors/bpmn-engine/executor.ts';
import { openSession } from '../../engine/executors/bpmn-engine/session.ts';
import { kernel } from '../../engine/executors/kernel/executor.ts';
import { context } from '../../engine/kernel/testing/context.ts';
import type { Command, Context, Effect, Program, State } from '../../engine/kernel/types.ts';

/** One of the two that run a flow. */
export interface Side {
  readonly name: string;
  readonly state: State | undefined;
  send(command: Command, now: string): Effect[];
  /** Goes on from the saved state, as after a restart. */
  restart(): void;
}

export function kernelSide(program: Program): Side {
  let state: State | undefined;
  return {
    name: kernel.name,
    get state() { return state; },
    send(command, now) {
      const advanced = kernel.advance(program, state, command, contextAt(now));
      state = advanced.state;
      return advanced.effects;
    },
    restart() { state = JSON.parse(JSON.stringify(state)) as State; },
  };
}

/** Keeps the library in memory from one command to the next, until it is restarted. */
export function engineSide(program: Program): Side {
  let session = openSession(program, undefined);
  return {
    name: bpmnEngine.name,
    get state() { return session.state; },
    send: (command, now) => session.send(command, contextAt(now)),
    restart() { session = openSession(program, session.save()); },
  };
}

function contextAt(now: string): Context {
  return { ...context(now), evaluate };
}

/** The few expressions of generated flows, evaluated quickly: literals, comparisons, counting, and `where`: the rounds of loops around. */
const evaluate: Context['evaluate'] = (expression, variables) => {
  if (expression === 'where') return whereOf(variables);
  const [, counted] = /^\+ (\w+)$/.exec(expression) ?? [];
  if (counted !== undefined) return Number(variables[counted] ?? 0) + 1;
  const [, name = '', operator, literal = ''] = /^(\w+) ([=<]) (.+)$/.exec(expression) ?? [];
  if (operator === '=') return variables[name] === JSON.parse(literal);
  if (operator === '<') return Number(variables[name]) < Number(literal);
  return expression === 'loopCounter' ? variables['loopCounter'] : JSON.parse(expression) as unknown;
};

/** Rounds of the loops around, by the loops' own variables. */
export function whereOf(variables: Record<string, unknown>): string {
  return `at ${Object.keys(variables).filter((name) => name.startsWith('at_')).sort().map((name) => `${name.slice(3)}:${String(variables[name])}`).join(' ')}`;
}
