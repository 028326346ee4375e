import { Stuck } from './errors.ts';
import { instanceOf } from './run.ts';
import type { Run } from './run.ts';
import type { Instance, KernelState, Local, Variables } from './state.ts';
import type { Mapping, State } from './types.ts';
import { upgrade } from './upgrade.ts';

/** The variables of the ticket's own flow, also after its end. The caller must not change them. */
export function rootVariables(state: State): Variables {
  const { instances, root } = upgrade(state) as KernelState;
  return instances[root]?.vars ?? {};
}

/**
 * What expressions at an instance see: variables of the root process, of each scope inward, of the instance, then `local`.
 * The environment (order, policy, …) is read-only and hides a variable of the same name: ticket data cannot pose as the order.
 * A called flow does not see its caller.
 */
export function visible(run: Run, id: string, local?: Local): Variables {
  return { ...ownVariables(run, id), ...local, ...run.context.environment };
}

/** As `visible`, without the environment: what a called flow gets when its call lists no inputs. */
export function ownVariables(run: Run, id: string): Variables {
  const chain: Instance[] = [];
  for (let at: Instance | undefined = instanceOf(run, id); at; at = outward(run, at)) chain.push(at);
  const all: Variables = {};
  for (const at of chain.reverse()) Object.assign(all, at.vars, counters(at));
  return all;
}

/** The next instance whose variables are seen. A flow sees nothing of its caller, also not while it is undone. */
function outward(run: Run, at: Instance): Instance | undefined {
  if (at.role === 'process') return undefined;
  const parent = instanceOf(run, at.parent);
  return at.role === 'undo' && at.node === at.model ? undefined : parent;
}

/** What a multi-instance activity tells its instances: see `instanceCounts`. */
function counters({ looping }: Instance): Variables | undefined {
  return looping?.total === undefined ? undefined : instanceCounts(looping.total, looping.started, looping.done);
}

/**
 * The runtime attributes of a multi-instance activity (BPMN 2.0.2 table 10.31), by their standard names and by the short ones that
 * other tools write. An instance is only terminated once the completion condition holds, so that none is while anybody looks.
 */
export function instanceCounts(total: number | null, started: number, done: number): Variables {
  return {
    numberOfInstances: total, numberOfActiveInstances: started - done, numberOfCompletedInstances: done, numberOfTerminatedInstances: 0,
    nrOfInstances: total, nrOfActiveInstances: started - done, nrOfCompletedInstances: done,
  };
}

/** Sets a variable in the nearest scope outward that has it, else in the flow's root scope. */
export function assign(run: Run, from: string, name: string, value: unknown): void {
  let at = instanceOf(run, from);
  for (let next = outward(run, at); next && !(at.vars && Object.hasOwn(at.vars, name)); next = outward(run, at)) at = next;
  at.vars = { ...at.vars, [name]: plain(value) };
}

/** `steps.<element> = value` in the root scope of the flow. */
export function recordStep(run: Run, from: string, element: string, value: unknown): void {
  let at = instanceOf(run, from);
  for (let next = outward(run, at); next; next = outward(run, at)) at = next;
  at.vars = { ...at.vars, steps: { ...(at.vars?.steps as Variables | undefined), [element]: plain(value) } };
}

/**
 * Evaluates FEEL; a leading `=` is cut off.
 * @throws Stuck `expression_failed` with the expression and the evaluator's own words
 */
export function evaluate(run: Run, expression: string, variables: Variables, element: string): unknown {
  const text = expression.startsWith('=') ? expression.slice(1) : expression;
  try {
    return run.context.evaluate(text, variables);
  } catch (error) {
    throw new Stuck('expression_failed', element, `"${text}" cannot be evaluated: ${wordsOf(error)}`);
  }
}

/** Conditions hold only when they are exactly true: null and texts do not count. */
export function holds(run: Run, condition: string, variables: Variables, element: string): boolean {
  return evaluate(run, condition, variables, element) === true;
}

/** A mapping's or timer's value: `=FEEL` is evaluated, anything else is the text itself. */
export function valueOf(run: Run, value: string, variables: Variables, element: string): unknown {
  return value.startsWith('=') ? evaluate(run, value, variables, element) : value;
}

/** Evaluates mappings to plain values, in order; each sees what the ones before it gave. */
export function mapped(run: Run, mappings: Mapping[] | undefined, variables: Variables, element: string): Variables {
  const result: Variables = {};
  for (const { name, value } of mappings ?? []) result[name] = plain(valueOf(run, value, { ...variables, ...result }, element));
  return result;
}

/** A value as JSON keeps it, and as the state's own copy: dates as text, no undefined, no infinities, no `__proto__`. */
export function plain(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return null;
  return JSON.parse(text, text.includes('"__proto__"') ? (key, inner: unknown) => (key === '__proto__' ? undefined : inner) : undefined);
}

/** A record as the state keeps it. */
export function plainRecord(value: Variables | undefined): Variables {
  return (value ? plain(value) : {}) as Variables;
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
