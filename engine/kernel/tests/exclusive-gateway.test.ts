import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { Ticket } from '../testing/ticket.ts';

describe('exclusive gateway', () => {
  const choice = program(flow('choice', {
    nodes: { start: 'startEvent', gate: 'exclusiveGateway', small: 'endEvent', large: 'endEvent', other: 'endEvent' },
    flows: ['start > gate', 'gate > small if amount < 10', 'gate > large if amount > 5', 'gate > other default'],
  }));

  it('takes the first flow whose condition holds, in the order of the model', () => {
    expect(new Ticket(choice).start({ amount: 7 }).path).toEqual(['start', 'gate', 'small']);
    expect(new Ticket(choice).start({ amount: 70 }).path.at(-1)).toBe('large');
  });

  it('takes the default when no condition is exactly true', () => {
    expect(new Ticket(choice).start({ amount: null }).path.at(-1)).toBe('other');
  });

  it('is an incident without a matching flow and a default, and goes on after a retry', () => {
    const ticket = new Ticket(program(flow('stuck', {
      nodes: { start: 'startEvent', gate: 'exclusiveGateway', yes: 'endEvent' },
      flows: ['start > gate', 'gate > yes if ok = true'],
    }))).start();
    expect(ticket.incidents).toEqual(['no_flow@gate']);
    expect(ticket.state?.status).toBe('incident');
    ticket.set({ ok: true }).send({ type: 'retry' });
    expect(ticket.ended).toBe(true);
    expect(ticket.effects.some(({ type }) => type === 'resolved')).toBe(true);
  });

  it('merges without waiting: each token goes through', () => {
    const ticket = new Ticket(program(flow('merge', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'task', b: 'task', merge: 'exclusiveGateway', after: 'userTask' },
      flows: ['start > fork', 'fork > a > merge', 'fork > b > merge', 'merge > after'],
    }))).start();
    expect(ticket.open).toEqual(['after', 'after']);
  });

  it('runs from its drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start({ amount: 5 });
    expect(ticket.open).toEqual(['small']);
    expect(ticket.complete('small').path).toEqual(['start', 'amountGate', 'small', 'merge', 'end']);
    expect((await drawn(import.meta.url)).start({ amount: 50 }).open).toEqual(['large']);
  });
});
