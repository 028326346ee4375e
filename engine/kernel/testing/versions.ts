import type { Program } from '../types.ts';
import { flow, program } from './build.ts';
import type { ShortFlow, ShortNode } from './build.ts';
import { Ticket } from './ticket.ts';

/** Small versions of one flow, for tests of going from one to the other. */

/** A timer event of so long (ISO 8601). */
export function hours(value: string): ShortNode['event'] {
  return { kind: 'timer', timer: { kind: 'duration', value, time: 'calendar' } };
}

export function hears(name: string, key?: string): ShortNode['event'] {
  return { kind: 'message', name, ...(key !== undefined && { key }) };
}

export function version(short: ShortFlow, ...called: Program['root'][]): Program {
  return program(flow('return', short), ...called);
}

/** start > review > end, with other nodes and flows where given. */
export function reviewed(nodes: ShortFlow['nodes'] = {}, flows: string[] = ['start > review > end']): Program {
  return version({ nodes: { start: 'startEvent', review: 'userTask', end: 'endEvent', ...nodes }, flows });
}

export function started(from: Program, variables: Record<string, unknown> = {}): Ticket {
  return new Ticket(from).start(variables);
}
