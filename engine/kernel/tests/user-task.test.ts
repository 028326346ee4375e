import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

const review = program(flow('review', {
  nodes: {
    start: 'startEvent',
    check: {
      type: 'userTask',
      ext: {
        inputs: [{ name: 'amount', value: '=request.amount' }],
        outputs: [{ name: 'approved', value: '=if data.amount != null then data.amount else request.amount' }, { name: 'choice', value: '=outcome' }],
      },
    },
    decide: 'exclusiveGateway', paid: 'endEvent', refused: 'endEvent',
  },
  flows: ['start > check > decide', 'decide > paid if outcome = "approve"', 'decide > refused default'],
}));

describe('user task', () => {
  it('waits for a person with its evaluated inputs', () => {
    const ticket = new Ticket(review).start({ request: { amount: 500 } });
    expect(ticket.wait('check')).toMatchObject({ kind: 'user', model: 'review', visit: 1, since: ticket.now, input: { amount: 500 } });
    expect(ticket.ended).toBe(false);
  });

  it('keeps outcome and data as the step’s result, sets its outputs, and the next gateway sees the outcome', () => {
    const ticket = new Ticket(review).start({ request: { amount: 500 } }).complete('check', 'approve', { amount: 300 });
    expect(ticket.path).toEqual(['start', 'check', 'decide', 'paid']);
    expect(ticket.variables).toMatchObject({ steps: { check: { outcome: 'approve', amount: 300 } }, approved: 300, choice: 'approve' });
    expect(ticket.ended).toBe(true);
  });

  it('keeps the decision even when the form has a field called outcome', () => {
    const ticket = new Ticket(review).start({ request: { amount: 500 } }).complete('check', 'reject', { amount: 300, outcome: 'approve' });
    expect(ticket.path.at(-1)).toBe('refused');
    expect(ticket.variables).toMatchObject({ steps: { check: { outcome: 'reject', amount: 300 } } });
  });

  it('tells the host what closed and how', () => {
    const ticket = new Ticket(review).start({ request: { amount: 1 } }).complete('check', 'reject');
    expect(ticket.effects[0]).toMatchObject({ type: 'close', how: 'completed', outcome: 'reject', wait: { element: 'check' } });
    expect(ticket.effects.at(-1)).toEqual({ type: 'ended', element: 'refused' });
  });

  it('form data cannot pose as the outcome', () => {
    const ticket = new Ticket(review).start({ request: { amount: 1 } }).complete('check', 'reject', { outcome: 'approve' });
    expect(ticket.path.at(-1)).toBe('refused');
    expect(ticket.variables['steps']).toEqual({ check: { outcome: 'reject' } });
  });

  it('has two instances when two tokens arrive', () => {
    const ticket = new Ticket(program(flow('twice', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', b: 'task', work: 'userTask', end: 'endEvent' },
      flows: ['start > fork', 'fork > a > work', 'fork > b > work', 'work > end'],
    }))).start();
    expect(ticket.waits.map(({ element, visit }) => [element, visit])).toEqual([['work', 1], ['work', 2]]);
    ticket.complete('work');
    expect(ticket.ended).toBe(false);
    ticket.complete('work');
    expect(ticket.ended).toBe(true);
  });

  it('does not let an outcome live on after the next activity', () => {
    const ticket = new Ticket(program(flow('stale', {
      nodes: { start: 'startEvent', ask: 'userTask', other: 'task', gate: 'exclusiveGateway', yes: 'endEvent', no: 'endEvent' },
      flows: ['start > ask > other > gate', 'gate > yes if outcome = "ok"', 'gate > no default'],
    }))).start().complete('ask', 'ok');
    expect(ticket.path.at(-1)).toBe('no');
  });

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start({ request: { amount: 900 } });
    expect(ticket.wait('review').input).toEqual({ amount: 900 });
    ticket.complete('review', 'approve', { amount: 800 });
    expect(ticket.variables).toMatchObject({ approved: 800, steps: { review: { outcome: 'approve', amount: 800 } } });
    expect(ticket.path.at(-1)).toBe('paid');
  });
});
