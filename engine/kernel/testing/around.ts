import { flow, program } from './build.ts';
import type { ShortFlow, ShortNode } from './build.ts';
import { Ticket } from './ticket.ts';

/** A ticket, not yet started, of the flow `start > sub > after > end` with the given inside of `sub`, and more beside it. */
export function around(inner: ShortFlow, more: Record<string, ShortNode> = {}, flows: string[] = [], ext: ShortNode['ext'] = {}): Ticket {
  return new Ticket(program(flow('outer', {
    nodes: { start: 'startEvent', sub: { type: 'subProcess', ext, ...inner }, after: 'userTask', end: 'endEvent', ...more },
    flows: ['start > sub > after > end', ...flows],
  })));
}
