import { describe, expect, it } from 'vitest';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';
import type { Ticket } from '../testing/ticket.ts';

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

  it('runs from its drawing: silence approves', async () => {
    const ticket = (await drawn(import.meta.url)).start();
    expect(ticket.wait('review', 'timer')).toMatchObject({ dueAt: '2026-11-21T04:00:00.000Z', warnAt: '2026-11-21T00:00:00.000Z' });
    expect(ticket.fire('review').path.at(-1)).toBe('approved');
  });

  it('may stand on services and receive tasks too', () => {
    const late = { timer: { kind: 'duration', value: 'PT1H', time: 'calendar' }, outcome: 'late' } as const;
    for (const type of ['serviceTask', 'receiveTask'] as const) {
      const ticket = single({ type, event: { kind: 'message', name: 'm' }, ext: { clock: late } }).start().fire('work');
      expect(ticket.variables).toEqual({ steps: { work: { outcome: 'late' } } });
      expect(ticket.ended).toBe(true);
    }
  });
});
