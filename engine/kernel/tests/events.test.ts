import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';

function line(event: ShortNode, start: ShortNode | 'startEvent' = 'startEvent'): Ticket {
  return new Ticket(program(flow('line', { nodes: { start, event, end: 'endEvent' }, flows: ['start > event > end'] })));
}

describe('start events', () => {
  const two = program(flow('two', {
    nodes: { bought: 'startEvent', broken: 'startEvent', told: { type: 'startEvent', event: { kind: 'message', name: 'told' } }, a: 'endEvent', b: 'endEvent', c: 'endEvent' },
    flows: ['bought > a', 'broken > b', 'told > c'],
  }));

  it('the host names the start when there are several', () => {
    expect(new Ticket(two).start({}, 'broken').path).toEqual(['broken', 'b']);
    expect(new Ticket(two).start({}, 'told').path).toEqual(['told', 'c']);
  });

  it('refuses to guess or to start elsewhere', () => {
    expect(() => new Ticket(two).start()).toThrowError(expect.objectContaining({ code: 'bad_start' }));
    expect(() => new Ticket(two).start({}, 'a')).toThrowError(expect.objectContaining({ code: 'bad_start' }));
  });

  it('a flow without start events starts at every node that no flow leads to', () => {
    const ticket = new Ticket(program(flow('bare', { nodes: { a: 'userTask', b: 'userTask', c: 'userTask' }, flows: ['a > c'] }))).start();
    expect(ticket.open).toEqual(['a', 'b']);
  });
});

describe('intermediate catch events', () => {
  it('a timer waits until its instant, also for months', () => {
    const ticket = line({ type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'duration', value: 'P60D', time: 'calendar' } } }).start();
    expect(ticket.wait('event').dueAt).toBe('2027-01-18T04:00:00.000Z');
    expect(ticket.fire('event').ended).toBe(true);
  });

  it('a date may be an expression', () => {
    const ticket = line({ type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'date', value: '=visit', time: 'calendar' } } }).start({ visit: '2026-12-01T09:00:00+08:00' });
    expect(ticket.wait('event').dueAt).toBe('2026-12-01T01:00:00.000Z');
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
    expect(line(condition).start({ closed: true }).ended).toBe(true);
    expect(line(condition).start().set({ closed: true }).ended).toBe(true);
    const ticket = line(condition).start();
    expect(ticket.wait('event').kind).toBe('condition');
    ticket.environment = { order: { status: 'closed' } };
    expect(ticket.set({}).ended).toBe(true);
  });

  it('a condition that cannot be evaluated counts as false and warns', () => {
    const ticket = line({ type: 'catchEvent', event: { kind: 'conditional', condition: '1 +' } }).start();
    expect(ticket.open).toEqual(['event']);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'warning', element: 'event' }));
  });

  it('a cycle on a catch event fires once', () => {
    expect(line({ type: 'catchEvent', event: { kind: 'timer', timer: { kind: 'cycle', value: 'R5/PT1H', time: 'calendar' } } }).start().fire('event').ended).toBe(true);
  });
});

describe('throw and end events', () => {
  it('an intermediate event without a definition is only passed', () => {
    expect(line({ type: 'throwEvent' }).start().path).toEqual(['start', 'event', 'end']);
  });

  it.each(['message', 'signal'] as const)('a %s is thrown with its inputs as payload', (kind) => {
    const ticket = line({ type: 'throwEvent', event: { kind, name: 'news' }, ext: { inputs: [{ name: 'no', value: '=no' }] } }).start({ no: 7 });
    expect(ticket.effects).toContainEqual({ type: 'throw', kind, name: 'news', data: { no: 7 }, element: 'event', model: 'line', delivered: false });
    expect(ticket.traced('throw')).toEqual(['event']);
    expect(ticket.ended).toBe(true);
  });

  it('a signal reaches everything in the ticket that waits for it', () => {
    const hear = { type: 'catchEvent', event: { kind: 'signal', name: 's' } } as const;
    const ticket = new Ticket(program(flow('broadcast', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: hear, b: hear, wait: 'userTask', shout: { type: 'endEvent', event: { kind: 'signal', name: 's' } } },
      flows: ['start > fork', 'fork > a', 'fork > b', 'fork > wait > shout'],
    }))).start().complete('wait');
    expect(ticket.ended).toBe(true);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'throw', kind: 'signal', delivered: true }));
  });

  it('a message end event may wake the last receiver', () => {
    const ticket = new Ticket(program(flow('wake', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: { type: 'catchEvent', event: { kind: 'message', name: 'm' } }, b: 'task', c: { type: 'endEvent', event: { kind: 'message', name: 'm' } } },
      flows: ['start > fork', 'fork > a', 'fork > b > c'],
    }))).start();
    expect(ticket.ended).toBe(true);
  });

  it('a terminate end ends every token of the process', () => {
    const ticket = new Ticket(program(flow('stop', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: 'userTask', b: 'userTask', stop: { type: 'endEvent', event: { kind: 'terminate' } } },
      flows: ['start > fork', 'fork > a', 'fork > b > stop'],
    }))).start().complete('b');
    expect(ticket.ended).toBe(true);
    expect(ticket.traced('cancel')).toEqual(['a']);
    expect(ticket.effects.at(-1)).toEqual({ type: 'ended', element: 'stop' });
  });

  it('an error end that nothing catches is an incident, not an end', () => {
    const ticket = line({ type: 'endEvent', event: { kind: 'error', code: 'E' } }).start();
    expect(ticket.incidents).toEqual(['uncaught_error@event']);
    expect(ticket.ended).toBe(false);
  });

  it('an escalation that nothing catches only warns', () => {
    const ticket = line({ type: 'throwEvent', event: { kind: 'escalation', code: 'E' } }).start();
    expect(ticket.ended).toBe(true);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'warning', element: 'event' }));
  });
});

describe('links', () => {
  it('lead from every throwing end to the catching end of their name', () => {
    const ticket = new Ticket(program(flow('links', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', a: { type: 'throwEvent', event: { kind: 'link', name: 'L' } }, b: { type: 'throwEvent', event: { kind: 'link', name: 'L' } },
        target: { type: 'catchEvent', event: { kind: 'link', name: 'L' } }, work: 'userTask',
      },
      flows: ['start > fork', 'fork > a', 'fork > b', 'target > work'],
    }))).start();
    expect(ticket.open).toEqual(['work', 'work']);
  });

  it('count as flows for inclusive joins', () => {
    const ticket = new Ticket(program(flow('linked-join', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', quick: 'userTask', slow: 'userTask', out: { type: 'throwEvent', event: { kind: 'link', name: 'L' } },
        in: { type: 'catchEvent', event: { kind: 'link', name: 'L' } }, join: 'inclusiveGateway', after: 'userTask',
      },
      flows: ['start > fork', 'fork > quick > join', 'fork > slow > out', 'in > join', 'join > after'],
    }))).start().complete('quick');
    expect(ticket.open).toEqual(['slow']);
    expect(ticket.complete('slow').open).toEqual(['after']);
  });

  it('are an incident when they lead nowhere', () => {
    expect(line({ type: 'throwEvent', event: { kind: 'link', name: 'L' } }).start().incidents).toEqual(['bad_model@event']);
  });
});
