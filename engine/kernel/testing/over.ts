import { isDeepStrictEqual } from 'node:util';
import { migrate } from '../migration/migrate.ts';
import { planMigration } from '../migration/plan.ts';
import type { Effect, ElementMapping, MigrationOptions, Program, State } from '../types.ts';
import { audit } from './audit.ts';
import { deepFreeze, reordered, Ticket } from './ticket.ts';

/**
 * Takes a ticket over to another version, with what it told the host. As with commands: a restored copy of the state must go the same way,
 * inputs are frozen and tokens counted.
 */
export function over(ticket: Ticket, to: Program, mapping: ElementMapping = {}, options: MigrationOptions = { clocks: 'keep' }): { moved: Ticket; effects: Effect[] } {
  const state = deepFreeze(ticket.state as State);
  const restored = reordered(JSON.parse(JSON.stringify(state))) as State;
  const next = migrate(state, ticket.program, deepFreeze(to), deepFreeze(mapping), options, ticket.context());
  const again = migrate(restored, ticket.program, to, mapping, options, ticket.context());
  if (!isDeepStrictEqual(again, next) || !isDeepStrictEqual(JSON.parse(JSON.stringify(next)), next)) throw new Error(`A restored state migrates another way:\n${JSON.stringify(next)}\n${JSON.stringify(again)}`);
  audit(next.state);
  return { moved: at(ticket, to, next.state), effects: next.effects };
}

/** The same moment and evaluator at another state or program. */
export function at(ticket: Ticket, program: Program, state: State): Ticket {
  const other = new Ticket(program);
  other.state = state;
  other.now = ticket.now;
  other.environment = ticket.environment;
  other.evaluate = ticket.evaluate;
  return other;
}

/** The verdict with its codes: `fits`, or `needs_decision: element_gone@review`. */
export function verdict(ticket: Ticket, to: Program, mapping: ElementMapping = {}): string {
  const plan = planMigration(deepFreeze(ticket.state as State), ticket.program, deepFreeze(to), deepFreeze(mapping));
  return plan.reasons.length === 0 ? plan.verdict : `${plan.verdict}: ${plan.reasons.map(({ code, element }) => `${code}@${element}`).join(', ')}`;
}

/** What the host was told about waits, in order: `close late`, `open late`, `change review`. */
export function told(effects: Effect[]): string[] {
  return effects.flatMap((effect) => (effect.type === 'close' || effect.type === 'open' || effect.type === 'change' ? [`${effect.type} ${effect.wait.element}`] : []));
}
