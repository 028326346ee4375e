import { isDeepStrictEqual } from 'node:util';
import { advance } from '../advance.ts';
import { openIncidents, rootVariables } from '../index.ts';
import type { Advanced, Command, Context, Effect, Program, State, Wait } from '../types.ts';
import { audit } from './audit.ts';
import { context } from './context.ts';

/**
 * A running ticket in a test. Every command is also given to a copy of the state that went through JSON with its keys in another
 * order, as a database would hand it back: state and effects must be the same. Inputs are frozen: a write into them throws. Tokens
 * are counted after every command (`audit`).
 */
export class Ticket {
  readonly program: Program;
  state: State | undefined;
  /** Effects of the last command. */
  effects: Effect[] = [];
  /** Effects of all commands. */
  history: Effect[] = [];
  now = '2026-11-19T04:00:00.000Z';
  environment: Record<string, unknown> = {};
  evaluate: Context['evaluate'] | undefined;

  constructor(program: Program) {
    this.program = deepFreeze(program);
  }

  send(command: Command): this {
    const given = deepFreeze(structuredClone(command));
    const next = this.advance(this.state && deepFreeze(this.state), given);
    const restored = this.state && reordered(JSON.parse(JSON.stringify(this.state)) as State) as State;
    const again = this.advance(restored, given);
    if (!this.same(again, next) || !isDeepStrictEqual(JSON.parse(JSON.stringify(next)), next)) {
      throw new Error(`A restored state goes another way after ${JSON.stringify(command)}:\n${JSON.stringify(next)}\n${JSON.stringify(again)}`);
    }
    audit(next.state);
    this.state = next.state;
    this.effects = next.effects;
    this.history.push(...next.effects);
    return this;
  }

  /** What is under test. */
  protected advance(state: State | undefined, command: Command): Advanced {
    return advance(this.program, state, command, this.context());
  }

  /** Whether the restored state went the way of the other. */
  protected same(again: Advanced, next: Advanced): boolean {
    return isDeepStrictEqual(again, next);
  }

  start(variables: Record<string, unknown> = {}, at?: string): this {
    return this.send({ type: 'start', variables, ...(at !== undefined && { start: at }) });
  }

  /** Completes the oldest open user or service wait of an element. */
  complete(element: string, outcome?: string, data?: Record<string, unknown>): this {
    return this.send({ type: 'complete', wait: this.wait(element).id, ...(outcome !== undefined && { outcome }), ...(data && { data }) });
  }

  fail(element: string, code: string, data?: Record<string, unknown>): this {
    return this.send({ type: 'fail', wait: this.wait(element).id, code, message: `${code} happened`, ...(data && { data }) });
  }

  /** Fires the oldest timer of an element at its due time. */
  fire(element: string): this {
    const wait = this.wait(element, 'timer');
    this.now = wait.dueAt ?? this.now;
    return this.send({ type: 'fireTimer', wait: wait.id });
  }

  message(name: string, data?: Record<string, unknown>, key?: string): this {
    return this.send({ type: 'message', name, ...(data && { data }), ...(key !== undefined && { key }) });
  }

  signal(name: string, data?: Record<string, unknown>): this {
    return this.send({ type: 'signal', name, ...(data && { data }) });
  }

  set(variables: Record<string, unknown>): this {
    return this.send({ type: 'setVariables', variables });
  }

  /** Open waits, oldest first. */
  get waits(): Wait[] {
    return Object.values(this.state?.waits ?? {}).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  }

  /** Elements of the open waits, oldest first. */
  get open(): string[] {
    return this.waits.map(({ element }) => element);
  }

  /** Elements entered so far, in order. */
  get path(): string[] {
    return this.traced('enter');
  }

  get ended(): boolean {
    return this.state?.status === 'ended';
  }

  /** Variables of the root process. */
  get variables(): Record<string, unknown> {
    return this.state ? rootVariables(this.state) : {};
  }

  /** Codes of the open incidents, with their elements: `no_flow@gw`. */
  get incidents(): string[] {
    return (this.state ? openIncidents(this.state) : []).map(({ code, element }) => `${code}@${element}`);
  }

  traced(event: string): string[] {
    return this.history.flatMap((effect) => (effect.type === 'trace' && effect.event === event ? [effect.element] : []));
  }

  wait(element: string, kind?: Wait['kind']): Wait {
    const found = this.waits.find((wait) => wait.element === element && (kind ? wait.kind === kind : wait.purpose !== 'clock'));
    if (!found) throw new Error(`Nothing waits at "${element}"; open: ${this.open.join(', ')}`);
    return found;
  }

  context(): Context {
    const full = context(this.now, this.environment);
    return this.evaluate ? { ...full, evaluate: this.evaluate } : full;
  }
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Keys in another order at every level. */
export function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reordered(inner)]));
}
