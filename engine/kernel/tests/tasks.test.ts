import { describe, expect, it } from 'vitest';
import { flow, program } from '../testing/build.ts';
import type { ShortNode } from '../testing/build.ts';
import { Ticket } from '../testing/ticket.ts';

function single(work: ShortNode, ...more: string[]): Ticket {
  return new Ticket(program(flow('single', { nodes: { start: 'startEvent', work, end: 'endEvent' }, flows: ['start > work > end', ...more] })));
}

describe('plain and manual tasks', () => {
  it.each(['task', 'manualTask'] as const)('a %s completes at once and sets its outputs', (type) => {
    const ticket = single({ type, ext: { outputs: [{ name: 'seen', value: '=1 + 1' }, { name: 'kind', value: 'plain text' }] } }).start();
    expect(ticket.ended).toBe(true);
    expect(ticket.variables).toEqual({ seen: 2, kind: 'plain text' });
  });
});

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
});

describe('business rule task', () => {
  it('decides with its inputs beside the variables and keeps the result', () => {
    const ticket = single({ type: 'businessRuleTask', ext: { decision: 'who-pays', inputs: [{ name: 'n', value: '=amount' }], outputs: [{ name: 'fee', value: '=result.doubled' }] } }).start({ amount: 4 });
    expect(ticket.variables).toMatchObject({ fee: 8, steps: { work: { decision: 'who-pays', doubled: 8 } } });
    expect(ticket.ended).toBe(true);
  });

  it('is an incident when it names no decision', () => {
    expect(single({ type: 'businessRuleTask' }).start().incidents).toEqual(['bad_model@work']);
  });
});

describe('script task', () => {
  it('evaluates FEEL into one variable', () => {
    expect(single({ type: 'scriptTask', ext: { script: { expression: 'sum(amounts)', result: 'total' } } }).start({ amounts: [1, 2] }).variables).toMatchObject({ total: 3 });
  });

  it('is an incident when it cannot be evaluated, and goes on after a retry', () => {
    const ticket = single({ type: 'scriptTask', ext: { script: { expression: '1 +', result: 'total' } } }).start();
    expect(ticket.incidents).toEqual(['expression_failed@work']);
    expect(ticket.effects.at(-1)).toMatchObject({ type: 'incident', code: 'expression_failed', model: 'single' });
  });

  it('is never skipped silently', () => {
    expect(single({ type: 'scriptTask' }).start().incidents).toEqual(['bad_model@work']);
  });
});

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
});

describe('clock of a step', () => {
  const clock = { timer: { kind: 'duration', value: '=policy.review', time: 'calendar' }, warn: 'PT4H', outcome: 'approve' } as const;
  const timed = (given: NonNullable<NonNullable<ShortNode['ext']>['clock']>): Ticket => {
    const ticket = single({ type: 'userTask', ext: { clock: given, outputs: [{ name: 'choice', value: '=outcome' }] } });
    ticket.environment = { policy: { review: 'P2D' } };
    return ticket.start();
  };

  it('opens beside the step, with its warning before the end', () => {
    const ticket = timed(clock);
    const step = ticket.wait('work', 'user');
    expect(ticket.wait('work', 'timer')).toMatchObject({ purpose: 'clock', host: step.id, dueAt: '2026-11-21T04:00:00.000Z', warnAt: '2026-11-21T00:00:00.000Z' });
  });

  it('completes the step with its outcome when nobody did', () => {
    const ticket = timed(clock).fire('work');
    expect(ticket.variables).toMatchObject({ choice: 'approve', steps: { work: { outcome: 'approve' } } });
    expect(ticket.effects.filter(({ type }) => type === 'close')).toMatchObject([{ wait: { kind: 'timer' }, how: 'completed' }, { wait: { kind: 'user' }, how: 'completed', outcome: 'approve' }]);
    expect(ticket.ended).toBe(true);
  });

  it('is over when somebody was quicker', () => {
    const ticket = timed(clock).complete('work', 'reject');
    expect(ticket.effects.filter(({ type }) => type === 'close')).toMatchObject([{ wait: { kind: 'user' }, how: 'completed' }, { wait: { kind: 'timer' }, how: 'cancelled' }]);
    expect(ticket.variables).toMatchObject({ choice: 'reject' });
  });

  it('only reminds when it has no outcome', () => {
    const ticket = timed({ timer: clock.timer }).fire('work');
    expect(ticket.open).toEqual(['work']);
    expect(ticket.ended).toBe(false);
  });

  it('reminds again and again when it is a cycle', () => {
    const ticket = timed({ timer: { kind: 'cycle', value: 'R2/PT1H', time: 'calendar' } }).fire('work').fire('work');
    expect(ticket.waits.map(({ kind }) => kind)).toEqual(['user']);
  });

  it('is an incident when it is no duration', () => {
    expect(timed({ timer: { kind: 'duration', value: 'soon', time: 'calendar' } }).incidents).toEqual(['timer_invalid@work']);
  });

  it('opens the step all the same when only the warning cannot be read', () => {
    const ticket = timed({ ...clock, warn: 'a bit' });
    expect(ticket.wait('work', 'timer').warnAt).toBeUndefined();
    expect(ticket.effects).toContainEqual(expect.objectContaining({ type: 'warning', element: 'work' }));
  });
});
