import { describe, expect, it } from 'vitest';
import { advance } from '../advance.ts';
import { retime, warned } from '../retime.ts';
import type { Wait } from '../types.ts';
import { flow, program } from '../testing/build.ts';
import { context } from '../testing/context.ts';
import { Ticket } from '../testing/ticket.ts';
import type { State } from '../types.ts';
import { upgrade } from '../upgrade.ts';
import { rootVariables } from '../variables.ts';

const plain = program(flow('plain', {
  nodes: {
    start: 'startEvent', work: { type: 'userTask', ext: { clock: { timer: { kind: 'duration', value: 'P2D', time: 'calendar' }, warn: 'PT1H' } } }, end: 'endEvent',
    late: { type: 'boundaryEvent', attachedTo: 'work', interrupting: false, event: { kind: 'message', name: 'note' } }, noted: 'endEvent',
  },
  flows: ['start > work > end', 'late > noted'],
}));

const refused = (code: string): unknown => expect.objectContaining({ name: 'KernelError', code });

describe('a command that does not fit', () => {
  it('needs a started ticket, and starts only once', () => {
    expect(() => advance(plain, undefined, { type: 'cancel' }, context())).toThrowError(refused('not_started') as Error);
    expect(() => new Ticket(plain).start().start()).toThrowError(refused('already_started') as Error);
  });

  it('tells a wait that is over from one that never was and from one of another kind', () => {
    const ticket = new Ticket(plain).start();
    const [clock, late] = [ticket.wait('work', 'timer').id, ticket.wait('late').id];
    expect(() => ticket.send({ type: 'complete', wait: 'w999' })).toThrowError(refused('unknown_wait') as Error);
    expect(() => ticket.send({ type: 'complete', wait: 'toString' })).toThrowError(refused('unknown_wait') as Error);
    expect(() => ticket.send({ type: 'complete', wait: clock })).toThrowError(refused('wrong_wait') as Error);
    expect(() => ticket.send({ type: 'fireTimer', wait: late })).toThrowError(refused('wrong_wait') as Error);
    ticket.send({ type: 'fireTimer', wait: clock });
    expect(() => ticket.send({ type: 'fireTimer', wait: clock })).toThrowError(refused('stale_wait') as Error);
  });

  it('a message nobody waits for is told to the host, a signal is not', () => {
    const ticket = new Ticket(plain).start();
    expect(() => ticket.message('other')).toThrowError(refused('message_not_expected') as Error);
    expect(ticket.signal('other').effects).toEqual([]);
  });

  it('an ended ticket takes none', () => {
    const ticket = new Ticket(plain).start().complete('work');
    expect(() => ticket.set({ a: 1 })).toThrowError(refused('already_ended') as Error);
  });

  it('an unknown incident cannot be retried', () => {
    expect(() => new Ticket(plain).start().send({ type: 'retry', incident: 'x1' })).toThrowError(refused('unknown_incident') as Error);
  });

  it('a flow that was not given is named', () => {
    const ticket = new Ticket(plain).start();
    expect(() => advance(program(flow('other', { nodes: {}, flows: [] })), ticket.state, { type: 'message', name: 'note' }, context())).toThrowError(refused('unknown_flow') as Error);
  });
});

describe('cancel', () => {
  it('ends the ticket: everything open is closed, the variables stay', () => {
    const ticket = new Ticket(plain).start({ a: 1 }).send({ type: 'cancel' });
    expect(ticket.ended).toBe(true);
    expect(ticket.effects.filter(({ type }) => type === 'close')).toHaveLength(3);
    expect(ticket.effects.at(-1)).toEqual({ type: 'ended', element: 'plain' });
    expect(rootVariables(ticket.state as State)).toEqual({ a: 1 });
  });

  it('ends incidents too, also of a flow that hangs', () => {
    const ticket = new Ticket(program(flow('hanging', { nodes: { start: 'startEvent', gate: 'exclusiveGateway', join: 'parallelGateway', end: 'endEvent' }, flows: ['start > gate', 'gate > join if true', 'gate > join default', 'join > end'] }))).start();
    ticket.send({ type: 'cancel' });
    expect(ticket.effects.map(({ type }) => type)).toEqual(['resolved', 'ended']);
  });
});

describe('variables', () => {
  it('are kept as plain JSON: dates as text, no undefined, nothing shared with the command', () => {
    const given = { when: new Date(0), gap: undefined, list: [Number.NaN], ['__proto__']: 1 } as Record<string, unknown>;
    const { state } = advance(plain, undefined, { type: 'start', variables: given }, context());
    expect(rootVariables(state)).toEqual({ when: '1970-01-01T00:00:00.000Z', list: [null] });
  });

  it('cannot hide the environment', () => {
    const ticket = new Ticket(program(flow('spoof', { nodes: { start: 'startEvent', see: { type: 'scriptTask', ext: { script: { expression: 'order.paid', result: 'seen' } } }, hold: 'userTask' }, flows: ['start > see > hold'] })));
    ticket.environment = { order: { paid: 5 } };
    expect(ticket.start({ order: { paid: 500 } }).variables).toMatchObject({ seen: 5 });
  });

  it('a `__proto__` inside data is dropped', () => {
    const ticket = new Ticket(plain).start(JSON.parse('{"a":{"__proto__":{"admin":true},"b":1}}') as Record<string, unknown>);
    expect(ticket.variables).toEqual({ a: { b: 1 } });
  });
});

describe('state', () => {
  it('of an ordinary ticket is about a kilobyte without its data', () => {
    const { state } = new Ticket(plain).start();
    expect(JSON.stringify(state).length).toBeLessThan(1_500);
  });

  it('of an ended ticket keeps the variables and nothing else', () => {
    const { state } = new Ticket(plain).start({ a: 1 }).complete('work');
    expect(JSON.stringify(state).length).toBeLessThan(350);
  });

  it('of a newer kernel is refused, one of this kernel is taken as it is', () => {
    const state = new Ticket(plain).start().state as State;
    expect(upgrade(state)).toBe(state);
    expect(() => upgrade({ ...state, format: 99 })).toThrowError(refused('unknown_format') as Error);
  });

  it('can have its timers moved with their warnings; unknown waits are passed by', () => {
    const ticket = new Ticket(plain).start();
    const clock = ticket.wait('work', 'timer');
    ticket.state = retime(ticket.state as State, { [clock.id]: { dueAt: '2026-12-01T12:00:00.000Z', warnAt: '2026-12-01T11:00:00.000Z' }, w999: { dueAt: '2026-12-01T12:00:00.000Z' } });
    expect(ticket.wait('work', 'timer')).toMatchObject({ dueAt: '2026-12-01T12:00:00.000Z', warnAt: '2026-12-01T11:00:00.000Z' });
    expect(Object.keys(ticket.state.waits)).toHaveLength(3);
  });

  it('names one warning after the other, passes by those that are over, and begins anew when time is given', () => {
    const ticket = new Ticket(plain).start();
    const { id } = ticket.wait('work', 'timer');
    const [first, second, third] = ['2026-12-01T06:00:00.000Z', '2026-12-01T09:00:00.000Z', '2026-12-01T11:00:00.000Z'] as const;
    const clock = (): Wait => ticket.wait('work', 'timer');
    ticket.state = retime(ticket.state as State, { [id]: { dueAt: '2026-12-01T12:00:00.000Z', warnAt: first, laterWarnings: [second, third] } });
    ticket.state = warned(ticket.state, id, '2026-12-01T10:00:00.000Z');
    expect(clock()).toMatchObject({ warnAt: third, warnedAt: '2026-12-01T10:00:00.000Z' });
    ticket.state = warned(ticket.state, id, third);
    expect(clock().warnAt).toBeUndefined();
    ticket.state = retime(ticket.state, { [id]: { dueAt: '2026-12-05T12:00:00.000Z', extended: true } });
    expect(clock()).toMatchObject({ extended: 1 });
    expect(clock().warnedAt).toBeUndefined();
  });
});
