import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';
import { Ticket } from '../testing/ticket.ts';

describe('intermediate catch events', () => {
  it('a timer waits until its instant, also for months', () => {
    const ticket = single({ type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'duration', value: 'P60D', time: 'calendar' } } }).start();
    expect(ticket.wait('work').dueAt).toBe('2027-01-18T04:00:00.000Z');
    expect(ticket.fire('work').ended).toBe(true);
  });

  it('a date may be an expression', () => {
    const ticket = single({ type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'date', value: '=visit', time: 'calendar' } } }).start({ visit: '2026-12-01T09:00:00+08:00' });
    expect(ticket.wait('work').dueAt).toBe('2026-12-01T01:00:00.000Z');
  });

  it('a message or signal lets the token go on with what it carried', () => {
    const ticket = new Ticket(program(flow('carry', {
      nodes: { start: 'startEvent', ask: 'userTask', hear: { type: 'catchEvent', event: { kind: 'signal', name: 's' } }, gate: 'exclusiveGateway', yes: 'endEvent', no: 'endEvent' },
      flows: ['start > ask > hear > gate', 'gate > yes if outcome = "ok"', 'gate > no default'],
    }))).start().complete('ask', 'ok').signal('s', { x: 1 });
    expect(ticket.path.at(-1)).toBe('yes');
    expect(ticket.variables).toMatchObject({ steps: { hear: { x: 1 } } });
  });

  it('a condition that holds already is passed at once; otherwise it waits for a change of variables or environment', () => {
    const condition: ShortNode = { type: 'catchEvent', event: { kind: 'conditional', condition: 'order.status = "closed" or closed = true' } };
    expect(single(condition).start({ closed: true }).ended).toBe(true);
    expect(single(condition).start().set({ closed: true }).ended).toBe(true);
    const ticket = single(condition).start();
    expect(ticket.wait('work').kind).toBe('condition');
    ticket.environment = { order: { status: 'closed' } };
    expect(ticket.set({}).ended).toBe(true);
  });

  it('a condition that cannot be evaluated counts as false and warns', () => {
    const ticket = single({ type: 'catchEvent', event: { kind: 'conditional', condition: '1 +' } }).start();
    expect(ticket.open).toEqual(['work']);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'warning', element: 'work' }));
  });

  it('a cycle on a catch event fires once', () => {
    expect(single({ type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'cycle', value: 'R5/PT1H', time: 'calendar' } } }).start().fire('work').ended).toBe(true);
  });

  it('run from their drawing, one after the other', async () => {
    const ticket = (await drawn(import.meta.url)).start();
    ticket.fire('later').message('paid').signal('opened').set({ ready: true });
    expect(ticket.path).toEqual(['start', 'later', 'paid', 'opened', 'ready', 'end']);
    expect(ticket.ended).toBe(true);
  });
});
