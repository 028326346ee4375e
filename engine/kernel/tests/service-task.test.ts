import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';
import { Ticket } from '../testing/ticket.ts';

describe('service task', () => {
  const refund: ShortNode = {
    type: 'serviceTask',
    ext: { service: 'refund', inputs: [{ name: 'amount', value: '=approved * 2' }], outputs: [{ name: 'refundNo', value: '=result.no' }] },
  };

  it('waits with the service and its evaluated input, and keeps the result', () => {
    const ticket = single(refund).start({ approved: 5 });
    expect(ticket.wait('work')).toMatchObject({ kind: 'service', service: 'refund', input: { amount: 10 } });
    ticket.complete('work', undefined, { no: 'R1' });
    expect(ticket.variables).toMatchObject({ steps: { work: { no: 'R1' } }, refundNo: 'R1' });
    expect(ticket.ended).toBe(true);
  });

  it('stays stuck in place after an uncaught error, and a retry runs it again as the same visit', () => {
    const ticket = single(refund).start({ approved: 5 }).fail('work', 'NO_MONEY');
    expect(ticket.incidents).toEqual(['uncaught_error@work']);
    expect(ticket.open).toEqual([]);
    ticket.send({ type: 'retry' });
    expect(ticket.wait('work')).toMatchObject({ visit: 1, input: { amount: 10 } });
    expect(ticket.complete('work', undefined, { no: 'R2' }).ended).toBe(true);
  });

  it('counts visits over loops, so that each execution has its own idempotency key', () => {
    const ticket = new Ticket(program(flow('again', {
      nodes: { start: 'startEvent', pay: 'serviceTask', gate: 'exclusiveGateway', end: 'endEvent' },
      flows: ['start > pay > gate', 'gate > pay if steps.pay.again = true', 'gate > end default'],
    }))).start().complete('pay', undefined, { again: true });
    expect(ticket.wait('pay').visit).toBe(2);
  });

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start({ approved: 7 });
    expect(ticket.wait('refund')).toMatchObject({ service: 'refund', input: { amount: 7 } });
    expect(ticket.complete('refund', undefined, { no: 'R1' }).variables).toMatchObject({ refundNo: 'R1' });
  });
});
