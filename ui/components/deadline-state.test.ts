import { describe, expect, it } from 'vitest';
import { deadlineState, tickMs, type Deadline } from './deadline-state.ts';

const now = new Date('2026-11-21T02:00:00Z');
const inMinutes = (minutes: number, more: Partial<Deadline> = {}): Deadline => ({
  at: new Date(now.getTime() + minutes * 60_000).toISOString(), kind: 'clock', ...more,
});
const state = (due: Deadline | null, suspended = false) => deadlineState(due, suspended, now);

describe('deadlineState', () => {
  it('goes from ok over soon to now as time gets short', () => {
    expect([241, 240, 61, 60, 1].map((minutes) => state(inMinutes(minutes)))).toEqual(['ok', 'soon', 'soon', 'now', 'now']);
  });

  it('is soon once the clock itself has warned', () => {
    expect(state(inMinutes(600, { warnAt: '2026-11-21T01:59:00Z' }))).toBe('soon');
    expect(state(inMinutes(600, { warnAt: '2026-11-21T02:01:00Z' }))).toBe('ok');
  });

  it('calls only a service level late; a clock is about to fire', () => {
    expect(state(inMinutes(-26, { kind: 'sla' }))).toBe('late');
    expect(state(inMinutes(-26))).toBe('due');
  });

  it('stands still while suspended, whatever the time', () => {
    expect(state(inMinutes(-26, { kind: 'sla' }), true)).toBe('paused');
    expect(state(null)).toBe('none');
  });
});

describe('tickMs', () => {
  it('counts seconds only near the end', () => {
    expect([tickMs(inMinutes(4), now), tickMs(inMinutes(6), now), tickMs(null, now)]).toEqual([1000, 30_000, 30_000]);
  });
});
