import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';
import { Ticket } from '../testing/ticket.ts';

describe('throw and end events', () => {
  it('an intermediate event without a definition is only passed', () => {
    expect(single({ type: 'throwEvent' }).start().path).toEqual(['start', 'work', 'end']);
  });

  it.each(['message', 'signal'] as const)('a %s is thrown with its inputs as payload', (kind) => {
    const ticket = single({ type: 'throwEvent', event: { kind, name: 'news' }, ext: { inputs: [{ name: 'no', value: '=no' }] } }).start({ no: 7 });
    expect(ticket.effects).toContainEqual({ type: 'throw', kind, name: 'news', data: { no: 7 }, element: 'work', model: 'single', delivered: false });
    expect(ticket.traced('throw')).toEqual(['work']);
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
    const ticket = single({ type: 'endEvent', event: { kind: 'error', code: 'E' } }).start();
    expect(ticket.incidents).toEqual(['uncaught_error@work']);
    expect(ticket.ended).toBe(false);
  });

  it('an escalation that nothing catches only warns', () => {
    const ticket = single({ type: 'throwEvent', event: { kind: 'escalation', code: 'E' } }).start();
    expect(ticket.ended).toBe(true);
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'warning', element: 'work' }));
  });

  it('run from their drawing', async () => {
    const ticket = (await drawn(import.meta.url)).start();
    expect(ticket.traced('throw')).toEqual(['news', 'shout', 'stop']);
    expect(ticket.traced('cancel')).toEqual(['waiting']);
    expect(ticket.ended).toBe(true);
  });
});
