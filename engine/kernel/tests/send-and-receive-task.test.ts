import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';
import { Ticket } from '../testing/ticket.ts';

describe('send and receive tasks', () => {
  const receive: ShortNode = { type: 'receiveTask', event: { kind: 'message', name: 'parcel', key: '=parcelNo' }, ext: { outputs: [{ name: 'weight', value: '=data.grams' }] } };

  it('a receive task waits for its message and key', () => {
    const ticket = single(receive).start({ parcelNo: 77 });
    expect(ticket.wait('work')).toMatchObject({ kind: 'message', name: 'parcel', key: '77', purpose: 'catch' });
    expect(() => ticket.message('parcel', {}, '78')).toThrowError(expect.objectContaining({ code: 'message_not_expected' }));
    ticket.message('parcel', { grams: 900 }, '77');
    expect(ticket.variables).toMatchObject({ weight: 900, steps: { work: { grams: 900 } } });
  });

  it('a key that is neither text nor number is an incident', () => {
    expect(single(receive).start({}).incidents).toEqual(['expression_failed@work']);
  });

  it('a send task throws its message with its inputs as payload', () => {
    const ticket = single({ type: 'sendTask', event: { kind: 'message', name: 'told' }, ext: { inputs: [{ name: 'text', value: '=greeting' }] } }).start({ greeting: 'hi' });
    expect(ticket.effects).toContainEqual({ type: 'throw', kind: 'message', name: 'told', data: { text: 'hi' }, element: 'work', model: 'single', delivered: false });
    expect(ticket.ended).toBe(true);
  });

  it('a message sent inside the ticket reaches a receive task there, also one that is reached later in the same command', () => {
    const ticket = new Ticket(program(flow('inside', {
      nodes: {
        start: 'startEvent', fork: 'parallelGateway', detour: 'task', end: 'endEvent', done: 'endEvent',
        send: { type: 'sendTask', event: { kind: 'message', name: 'm' }, ext: { inputs: [{ name: 'x', value: '=1' }] } },
        receive: { type: 'receiveTask', event: { kind: 'message', name: 'm' } },
      },
      flows: ['start > fork', 'fork > send > end', 'fork > detour > receive > done'],
    }))).start();
    expect(ticket.ended).toBe(true);
    expect(ticket.variables).toMatchObject({ steps: { receive: { x: 1 } } });
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'throw', delivered: true }));
  });

  it('a message has one receiver: the oldest', () => {
    const ticket = new Ticket(program(flow('two', {
      nodes: { start: 'startEvent', fork: 'parallelGateway', a: { type: 'receiveTask', event: { kind: 'message', name: 'm' } }, b: { type: 'receiveTask', event: { kind: 'message', name: 'm' } } },
      flows: ['start > fork', 'fork > a', 'fork > b'],
    }))).start().message('m');
    expect(ticket.open).toEqual(['b']);
  });

  it.each(['sendTask', 'businessRuleTask'] as const)('a %s with a service is done by the service', (type) => {
    expect(single({ type, ext: { service: 'notify' } }).start().wait('work')).toMatchObject({ kind: 'service', service: 'notify' });
  });

  it('run from their drawing: the one wakes the other', async () => {
    const ticket = (await drawn(import.meta.url)).start();
    expect(ticket.ended).toBe(true);
    expect(ticket.variables).toMatchObject({ steps: { hear: { text: 'hello' } } });
  });

  it('a send task traces what it throws', () => {
    expect(single({ type: 'sendTask', event: { kind: 'message', name: 'told' } }).start().traced('throw')).toEqual(['work']);
  });
});
