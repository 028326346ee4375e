import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

describe('ad-hoc sub-process', () => {
  const adHoc = (settings: NonNullable<ShortNode['adHoc']>): Ticket => new Ticket(program(flow('h', {
    nodes: { start: 'startEvent', any: { type: 'adHocSubProcess', adHoc: settings, nodes: { call: 'userTask', write: 'userTask', visit: 'userTask', report: 'userTask' }, flows: ['visit > report'] }, after: 'userTask' },
    flows: ['start > any > after'],
  }))).start();

  it('offers every activity that no flow leads to, and is over when all are done', () => {
    const ticket = adHoc({ ordering: 'parallel', cancelRemaining: true });
    expect(ticket.open).toEqual(['call', 'write', 'visit']);
    ticket.complete('visit').complete('call').complete('report').complete('write');
    expect(ticket.open).toEqual(['after']);
  });

  it('sequential: one after the other, each with what follows it', () => {
    const ticket = adHoc({ ordering: 'sequential', cancelRemaining: true });
    const order: string[] = [];
    while (ticket.open[0] !== 'after') {
      expect(ticket.open).toHaveLength(1);
      order.push(ticket.open[0] ?? '');
      ticket.complete(ticket.open[0] ?? '');
    }
    expect(order).toEqual(['call', 'write', 'visit', 'report']);
  });

  it('is over as soon as its completion condition holds after an activity', () => {
    const ticket = adHoc({ ordering: 'parallel', completion: 'outcome = "reached"', cancelRemaining: true }).complete('write', 'no').complete('call', 'reached');
    expect(ticket.open).toEqual(['after']);
    expect(ticket.traced('cancel')).toEqual(['visit']);
  });

  it('may let what runs come to its end, but begins nothing new', () => {
    const ticket = adHoc({ ordering: 'parallel', completion: 'outcome = "reached"', cancelRemaining: false }).complete('call', 'reached');
    expect(ticket.open).toEqual(['write', 'visit']);
    ticket.complete('visit').complete('write');
    expect(ticket.open).toEqual(['after']);
    expect(adHoc({ ordering: 'sequential', completion: 'outcome = "reached"', cancelRemaining: false }).complete('call', 'reached').open).toEqual(['after']);
  });

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start().complete('write', 'silent');
    expect(ticket.open).toEqual(['call']);
    expect(ticket.complete('call', 'reached').ended).toBe(true);
  });

  it('looks at its completion condition after activities only, not after events and gateways', () => {
    const ticket = new Ticket(program(flow('h', {
      nodes: { start: 'startEvent', any: { type: 'adHocSubProcess', adHoc: { ordering: 'parallel', cancelRemaining: true, completion: 'true' }, nodes: { note: 'throwEvent', gate: 'parallelGateway', work: 'userTask' }, flows: ['note > gate > work'] }, after: 'userTask' },
      flows: ['start > any > after'],
    }))).start();
    expect(ticket.open).toEqual(['work']);
    expect(ticket.complete('work').open).toEqual(['after']);
  });
});
