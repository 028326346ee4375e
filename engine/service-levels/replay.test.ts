import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar, type Calendar } from '../calendars/calendar.ts';
import { spent } from '../calendars/spent.ts';
import { checkLevels } from './check-levels.ts';
import type { Entry } from './match.ts';
import { apply, IDLE, replay, retimeLevel, tick, usedUntil, type Level } from './replay.ts';
import type { Target } from './target.ts';

const target: Target = {
  key: 'resolution', label: { zh: '解决' }, allow: 'PT4H', time: 'working', warn: ['PT2H', 'PT1H'],
  start: [{ kind: 'opened' }], pause: [{ kind: 'suspended' }, { kind: 'step_entered', waitsFor: 'buyer' }], resume: [{ kind: 'resumed' }, { kind: 'step_completed', waitsFor: 'buyer' }],
  stop: [{ kind: 'completed' }], reset: [{ kind: 'resubmitted' }], cancel: [{ kind: 'voided' }],
};
const response: Target = { key: 'next', label: { zh: '下次回复' }, allow: 'PT1H', time: 'calendar', again: true, start: [{ kind: 'message', by: ['buyer'] }], stop: [{ kind: 'message', by: ['user'], visibility: 'buyer' }], cancel: [{ kind: 'completed' }] };

const monday = Date.parse('2026-11-16T01:00:00.000Z');
const instant = (minutes: number): string => new Date(monday + minutes * 60_000).toISOString();
/** @param minutes after Monday, nine o'clock in Shanghai */
function entry(minutes: number, kind: string, more: Partial<Entry> = {}): Entry {
  return { kind, at: instant(minutes), actor: { type: 'user' }, element: null, visibility: 'buyer', data: {}, ...more };
}
const after = (...entries: Entry[]): Level => replay(entries, target, defaultCalendar);

describe('a service level', () => {
  test('runs from its start in open hours and says when it ends and warns', () => {
    expect(after(entry(0, 'opened'))).toMatchObject({ state: 'running', dueAt: instant(240), warnings: [instant(120), instant(180)], cycles: 1 });
  });

  test('counts no closed hours', () => {
    expect(after(entry(8 * 60, 'opened')).dueAt).toBe(instant(24 * 60 + 180));
  });

  test('stands still while the buyer has the turn, and runs on with what is left', () => {
    const asked = [entry(0, 'opened'), entry(60, 'step_entered', { data: { waitsFor: 'buyer' } })];
    expect(after(...asked)).toMatchObject({ state: 'paused', usedMs: 3_600_000, dueAt: null });
    expect(after(...asked, entry(200, 'step_completed', { data: { waitsFor: 'buyer' }, actor: { type: 'buyer' } }))).toMatchObject({ state: 'running', dueAt: instant(380), warnings: [instant(260), instant(320)] });
  });

  test('that ends in time is kept, later it is broken, and says since when', () => {
    expect(after(entry(0, 'opened'), entry(239, 'completed'))).toMatchObject({ state: 'stopped', breachedAt: null, missed: 0 });
    expect(after(entry(0, 'opened'), entry(300, 'completed'))).toMatchObject({ state: 'stopped', breachedAt: instant(240), missed: 1 });
  });

  test('is cancelled, or begins anew, when its conditions say so', () => {
    expect(after(entry(0, 'opened'), entry(10, 'voided'), entry(500, 'completed'))).toMatchObject({ state: 'cancelled', missed: 0 });
    expect(after(entry(0, 'opened'), entry(100, 'resubmitted'))).toMatchObject({ usedMs: 0, dueAt: instant(340) });
  });

  test('of the next answer begins with each message of the buyer that waits for one, and counts those that came late', () => {
    const talk = [entry(0, 'message', { actor: { type: 'buyer' } }), entry(10, 'message', { actor: { type: 'buyer' } }), entry(30, 'message'), entry(100, 'message', { actor: { type: 'buyer' } }), entry(200, 'message', { visibility: 'internal' }), entry(220, 'message')];
    expect(replay(talk, response, defaultCalendar)).toMatchObject({ state: 'stopped', cycles: 2, missed: 1, breachedAt: instant(160) });
  });

  test('keeps the time used when the opening hours change', () => {
    const long: Calendar = { ...defaultCalendar, periods: { 1: [['09:00', '11:00']], 2: [['10:00', '12:00']] } };
    const moved = retimeLevel(after(entry(0, 'opened')), instant(60), target, defaultCalendar, long);
    expect(moved).toMatchObject({ usedMs: 3_600_000, since: instant(60) });
    expect(spent('working', Date.parse(instant(60)), Date.parse(moved.dueAt!), long)).toBe(3 * 3_600_000);
  });
});

describe('replay', () => {
  const kinds = ['opened', 'suspended', 'resumed', 'resubmitted', 'completed', 'voided', 'message', 'step_entered', 'step_completed', 'note'];
  const timelines = fc.array(fc.record({ gap: fc.nat(600), kind: fc.constantFrom(...kinds), by: fc.constantFrom('user', 'buyer', 'rule'), waitsFor: fc.constantFrom('buyer', 'shop') }), { maxLength: 25 })
    .map((steps) => { let at = 0; return steps.map(({ gap, kind, by, waitsFor }) => entry(at += gap, kind, { actor: { type: by }, data: { waitsFor } })); });

  test('is what happened live: stored after each entry, with jobs that look at the time in between as often as they like', () => {
    fc.assert(fc.property(timelines, fc.constantFrom(target, response), fc.array(fc.nat(16_000), { maxLength: 20 }), (entries, promise, looks) => {
      let live = IDLE;
      const events = [...entries.map((each) => ({ at: each.at, each })), ...looks.map((minutes) => ({ at: instant(minutes), each: undefined }))].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      for (const { at, each } of events) live = JSON.parse(JSON.stringify(each ? apply(live, each, promise, defaultCalendar) : tick(live, at))) as Level;
      const end = instant(20_000);
      expect(tick(live, end)).toEqual(tick(replay(entries, promise, defaultCalendar), end));
    }), { numRuns: 300 });
  });

  test('never uses more time than has passed, and breaks a promise only when its time is used up', () => {
    fc.assert(fc.property(timelines, (entries) => {
      const level = tick(after(...entries), instant(20_000));
      const used = usedUntil(level, instant(20_000), target, defaultCalendar);
      if (level.breachedAt !== null) expect(used).toBeGreaterThanOrEqual(4 * 3_600_000);
      else expect(used).toBeLessThanOrEqual(4 * 3_600_000);
    }), { numRuns: 300 });
  });
});

test('levels that could not be counted are refused where they stand', () => {
  const wrong = { targets: [target, { ...target, allow: 'P1W', warn: [] }, { ...target, key: 'own', warn: ['PT9H'], resume: [], when: '((' }] };
  expect(checkLevels(wrong, defaultCalendar, (text) => text !== '((').map(({ path, code }) => `${path} ${code}`)).toEqual([
    '/targets/1/key key_twice', '/targets/1/allow allowance_invalid', '/targets/2/warn/0 warning_too_early', '/targets/2/resume no_resume', '/targets/2/when condition_unreadable',
  ]);
});
