import { flow, program } from '../../kernel/testing/build.ts';
import type { ShortFlow, ShortNode } from '../../kernel/testing/build.ts';
import type { EventDefinition, Program } from '../../kernel/types.ts';
import type { Ticket } from '../testing/ticket.ts';

/** One fact about a construct, the same for every executor. */
export interface PortCase {
  /** Completes the sentence "a ticket …" or names the fact. */
  fact: string;
  program: Program;
  /** Starts the ticket, does something and says what must be. */
  play(ticket: Ticket): void;
}

/** A case with the flow `port`, and flows that it calls by their keys. */
export function portCase(fact: string, short: ShortFlow, play: PortCase['play'], called: Record<string, ShortFlow> = {}): PortCase {
  return { fact, program: program(flow('port', short), ...Object.entries(called).map(([key, inner]) => flow(key, inner))), play };
}

/** `start > work > after`, with `work` as given and more beside it. */
export function around(work: ShortNode, more: ShortFlow['nodes'] = {}, flows: string[] = []): ShortFlow {
  return { nodes: { start: 'startEvent', work, after: 'userTask', ...more }, flows: ['start > work > after', ...flows] };
}

/** A boundary event of `work` that leads to the user task `handle`. */
export function guard(event: EventDefinition, interrupting = true): ShortFlow['nodes'] {
  return { guard: { type: 'boundaryEvent', attachedTo: 'work', event, interrupting }, handle: 'userTask' };
}

export const hour: EventDefinition = { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } };
