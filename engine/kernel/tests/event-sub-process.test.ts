import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { around } from '../testing/around.ts';
import { Ticket } from '../testing/ticket.ts';
import type { EventDefinition } from '../types.ts';

describe('event sub-process', () => {
  function withEvent(event: EventDefinition, interrupting: boolean, work: ShortNode = { type: 'userTask' }): Ticket {
    return around({
      nodes: { in: 'startEvent', work, event: { type: 'eventSubProcess', nodes: { happened: { type: 'startEvent', event, interrupting }, react: 'userTask' }, flows: ['happened > react'] } },
      flows: ['in > work'],
    }).start();
  }
  const outside: [string, EventDefinition, (ticket: Ticket) => Ticket][] = [
    ['timer', { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } }, (ticket) => ticket.fire('happened')],
    ['message', { kind: 'message', name: 'm' }, (ticket) => ticket.message('m', { text: 'x' })],
    ['signal', { kind: 'signal', name: 's' }, (ticket) => ticket.signal('s')],
    ['condition', { kind: 'conditional', condition: 'now = true' }, (ticket) => ticket.set({ now: true })],
  ];

  it.each(outside)('an interrupting %s ends its scope, which completes with it', (_name, event, happen) => {
    const ticket = withEvent(event, true);
    expect(ticket.wait('happened')).toMatchObject({ purpose: 'start' });
    happen(ticket);
    expect(ticket.open).toEqual(['react']);
    expect(ticket.traced('cancel')).toEqual(['work']);
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it.each(outside)('a non-interrupting %s runs beside its scope, which waits for it', (_name, event, happen) => {
    const ticket = happen(withEvent(event, false));
    expect(ticket.open).toContain('work');
    ticket.complete('work');
    expect(ticket.open).toContain('react');
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it('a non-interrupting message can come again', () => {
    const ticket = withEvent({ kind: 'message', name: 'm' }, false).message('m').message('m');
    expect(ticket.open.filter((element) => element === 'react')).toHaveLength(2);
  });

  it('stops listening when its scope is over', () => {
    const ticket = withEvent({ kind: 'message', name: 'm' }, true).complete('work');
    expect(ticket.open).toEqual(['after']);
  });

  it.each([['its code', { kind: 'error', code: 'X' }], ['any code', { kind: 'error' }]] as [string, EventDefinition][])('an error with %s is caught inside the scope', (_name, event) => {
    const ticket = withEvent(event, true).fail('work', 'X');
    expect(ticket.open).toEqual(['react']);
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it('an error is caught even when the definition calls the start non-interrupting', () => {
    const ticket = withEvent({ kind: 'error' }, false).fail('work', 'X');
    expect(ticket.open).toEqual(['react']);
    expect(ticket.complete('react').open).toEqual(['after']);
  });

  it('an interrupting escalation ends the scope, a non-interrupting one does not', () => {
    const escalating: ShortNode = { type: 'subProcess', nodes: { in2: 'startEvent', up: { type: 'throwEvent', event: { kind: 'escalation', code: 'U' } }, rest: 'userTask' }, flows: ['in2 > up > rest'] };
    expect(withEvent({ kind: 'escalation', code: 'U' }, true, escalating).open).toEqual(['react']);
    expect(withEvent({ kind: 'escalation', code: 'U' }, false, escalating).open.sort()).toEqual(['react', 'rest']);
  });

  it('once an interrupting one runs, no other starts in that scope, and errors in it go outward', () => {
    const ticket = around({
      nodes: {
        in: 'startEvent', work: 'userTask',
        first: { type: 'eventSubProcess', nodes: { m1: { type: 'startEvent', event: { kind: 'message', name: 'm' } }, react: 'userTask' }, flows: ['m1 > react'] },
        second: { type: 'eventSubProcess', nodes: { e1: { type: 'startEvent', event: { kind: 'error' } }, never: 'userTask' }, flows: ['e1 > never'] },
      },
      flows: ['in > work'],
    }, { caught: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind: 'error' } }, handle: { type: 'userTask' } }, ['caught > handle']).start().message('m');
    expect(ticket.open).toEqual(['react']);
    expect(ticket.fail('react', 'X').open).toEqual(['handle']);
  });

  it('of the whole process: a message from the buyer ends everything else', () => {
    const ticket = new Ticket(program(flow('withdraw', {
      nodes: {
        start: 'startEvent', review: 'userTask', end: 'endEvent',
        withdrawn: { type: 'eventSubProcess', nodes: { told: { type: 'startEvent', event: { kind: 'message', name: 'withdraw' }, ext: { outputs: [{ name: 'why', value: '=data.reason' }] } }, closed: 'endEvent' }, flows: ['told > closed'] },
      },
      flows: ['start > review > end'],
    }))).start().message('withdraw', { reason: 'kept it' });
    expect(ticket.ended).toBe(true);
    expect(ticket.variables).toMatchObject({ why: 'kept it', steps: { told: { reason: 'kept it' } } });
    expect(ticket.effects.at(-1)).toEqual({ type: 'ended', element: 'withdrawn' });
  });

  it('sees the error as a variable as long as it runs', () => {
    const ticket = around({
      nodes: {
        in: 'startEvent', work: 'userTask',
        event: { type: 'eventSubProcess', nodes: { e: { type: 'startEvent', event: { kind: 'error' } }, a: 'task', b: { type: 'scriptTask', ext: { script: { expression: 'error.code', result: 'code' } } } }, flows: ['e > a > b'] },
      },
      flows: ['in > work'],
    }).start().fail('work', 'X');
    expect(ticket.variables).toMatchObject({ code: 'X' });
  });

  it('runs from its drawing: the buyer withdraws', async () => {
    const ticket = (await drawn(import.meta.url)).start().message('withdraw', { reason: 'kept it' });
    expect(ticket.open).toEqual(['confirm']);
    expect(ticket.complete('confirm').variables).toMatchObject({ why: 'kept it' });
    expect(ticket.ended).toBe(true);
  });

  it('catches what an event of its own scope throws, before anything further out does', () => {
    for (const kind of ['error', 'escalation'] as const) {
      const ticket = around({
        nodes: { in: 'startEvent', bad: { type: 'endEvent', event: { kind, code: 'X' } }, event: { type: 'eventSubProcess', nodes: { e: { type: 'startEvent', event: { kind, code: 'X' } }, react: 'userTask' }, flows: ['e > react'] } },
        flows: ['in > bad'],
      }, { far: { type: 'boundaryEvent', attachedTo: 'sub', event: { kind, code: 'X' } }, handle: { type: 'userTask' } }, ['far > handle']).start();
      expect(ticket.open).toEqual(['react']);
    }
  });
});

describe('a scope that is over', () => {
  const signal = (name: string): ShortNode['event'] => ({ kind: 'signal', name });

  // both tokens go on with the same signal; the way of the news is just so long that it comes between the end of `sub` and its completion
  it.each([true, false])('starts nothing more while its completion waits its turn (interrupting: %s)', (interrupting) => {
    const ticket = new Ticket(program(flow('h', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', tell: { type: 'catchEvent', event: signal('go') }, way: { type: 'subProcess', nodes: { by: 'startEvent' }, flows: [] }, told: { type: 'throwEvent', event: signal('news') }, after: 'userTask',
        sub: {
          type: 'subProcess', flows: ['in > hold > work > out'],
          nodes: { in: 'startEvent', hold: { type: 'catchEvent', event: signal('go') }, work: 'task', out: 'endEvent', late: { type: 'eventSubProcess', nodes: { on: { type: 'startEvent', event: signal('news'), interrupting }, react: 'userTask' }, flows: ['on > react'] } },
        },
      },
      flows: ['start > fork', 'fork > sub > after', 'fork > tell > way > told'],
    }))).start().signal('go');
    expect(ticket.open).toEqual(['after']);
    expect(ticket.complete('after').ended).toBe(true);
  });
});
