import { flow, program } from './build.ts';
import type { ShortNode } from './build.ts';
import { Ticket } from './ticket.ts';

/** A ticket, not yet started, of the flow `start > work > end`. */
export function single(work: ShortNode): Ticket {
  return new Ticket(program(flow('single', { nodes: { start: 'startEvent', work, end: 'endEvent' }, flows: ['start > work > end'] })));
}
