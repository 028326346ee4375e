import type { Loop } from '../types.ts';
import { flow, program } from './build.ts';
import type { ShortNode } from './build.ts';
import { Ticket } from './ticket.ts';

/** A ticket, not yet started, whose `work` loops and leads to the user task `after`. */
export function looping(loop: Loop, work: ShortNode = { type: 'userTask' }, more: Record<string, ShortNode> = {}, flows: string[] = []): Ticket {
  return new Ticket(program(flow('looping', {
    nodes: { start: 'startEvent', work: { ...work, loop }, after: 'userTask', ...more }, flows: ['start > work > after', ...flows],
  })));
}
