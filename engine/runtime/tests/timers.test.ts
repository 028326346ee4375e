import { afterEach, describe, expect, it } from 'vitest';
import type { Calendar } from '../../calendars/calendar.ts';
import { insertCalendar } from '../../store/calendar.ts';
import { listClocks, type ClockRow } from '../../store/clock.ts';
import type { TimelineRow } from '../../store/timeline.ts';
import { resumeTicket, suspendTicket } from '../commands/suspend.ts';
import { startTimeChange } from '../time-changes/start-time-change.ts';
import { createHarness, flowFile, type Harness } from './harness.ts';

const HOUR = 3_600_000;
const agent = { type: 'user' as const, name: '林晓' };

let world: Harness;
afterEach(() => world.close());

/** The small flow with another clock on its review. */
async function withClock(clock: string): Promise<string> {
  world = await createHarness(async () => ({}));
  await world.publish(flowFile('flow').replace(/<reflow:clock [^>]*\/>/, clock));
  return (await world.open(5)).ticket_id;
}

async function kinds(id: string): Promise<string[]> {
  return (await world.test.look<TimelineRow>('select kind from timeline where ticket_id = ? order by seq', [id])).map(({ kind }) => kind);
}

async function clockOf(id: string): Promise<ClockRow> {
  const [clock] = (await listClocks(world.engine.store, world.shop.shopId, id)).filter(({ state }) => state === 'running' || state === 'paused');
  if (!clock) throw new Error('no clock');
  return clock;
}

/** Lets time pass in steps, as if the process ended before each of them and another began after it. */
async function restarting(...steps: number[]): Promise<void> {
  for (const ms of steps) {
    await world.runner.stop();
    world.advance(ms);
    world.runner.start();
    await world.runner.drain();
  }
}

describe('a clock with several warnings', () => {
  it('warns before each of them and fires once, over restarts', async () => {
    const id = await withClock('<reflow:clock duration="P2D" time="calendar" warn="P1D PT4H PT1H" outcome="approve" />');
    const warned = async (): Promise<number> => (await kinds(id)).filter((kind) => kind === 'clock_warned').length;

    await restarting(23 * HOUR);
    expect(await warned()).toBe(0);
    await restarting(2 * HOUR);
    expect(await warned()).toBe(1);
    expect((await clockOf(id)).warn_at).toBe('2026-11-21T00:00:00.000Z');
    await restarting(19.5 * HOUR, 0, 3 * HOUR);
    expect(await warned()).toBe(3);
    await restarting(2 * HOUR, 48 * HOUR);
    expect((await kinds(id)).filter((kind) => kind === 'clock_fired')).toHaveLength(1);
    expect(await warned()).toBe(3);
  });

  it('says one that was slept through once, not once for each', async () => {
    const id = await withClock('<reflow:clock duration="P2D" time="calendar" warn="P1D PT4H PT1H" outcome="approve" />');
    await restarting(47.5 * HOUR);
    expect((await kinds(id)).filter((kind) => kind === 'clock_warned')).toHaveLength(1);
  });
});

describe('a clock in working time', () => {
  it('keeps its open hours while the ticket is suspended over a weekend', async () => {
    const id = await withClock('<reflow:clock duration="PT8H" time="working" warn="PT1H" outcome="approve" />');
    // Thursday noon in Shanghai: six hours today, two tomorrow
    expect((await clockOf(id)).due_at).toBe('2026-11-20T03:00:00.000Z');
    await restarting(4 * HOUR);
    await suspendTicket(world.engine, world.shop.shopId, id, { reason: '等货', until: null, actor: agent });
    expect(await clockOf(id)).toMatchObject({ state: 'paused', left_ms: 4 * HOUR });

    // Saturday, four in the afternoon
    await restarting(48 * HOUR);
    await resumeTicket(world.engine, world.shop.shopId, id, agent);

    expect(await clockOf(id)).toMatchObject({ state: 'running', due_at: '2026-11-23T05:00:00.000Z', warn_at: '2026-11-23T04:00:00.000Z' });
    await restarting(44 * HOUR + 59 * 60_000);
    expect((await kinds(id)).includes('clock_fired')).toBe(false);
    await restarting(60_000);
    expect((await kinds(id)).filter((kind) => kind === 'clock_fired')).toHaveLength(1);
  });

  it('is counted on by other opening hours, with the hours used kept', async () => {
    const id = await withClock('<reflow:clock duration="PT8H" time="working" warn="PT1H" outcome="approve" />');
    await restarting(4 * HOUR);
    const from = await world.engine.calendarOf(world.shop.shopId);
    const to: Calendar = { ...from, periods: { 5: [['10:00', '11:00'], ['14:00', '15:00']], 1: [['09:00', '18:00']] } };
    for (const [index, document] of [from, to].entries()) await insertCalendar(world.engine.store, { shop_id: world.shop.shopId, version: index + 8, document, note: '', created_at: world.engine.now(), created_by: '' });
    world.engine.calendarOf = async () => to;
    await startTimeChange(world.engine, world.shop.shopId, { kind: 'calendar', from: 8, to: 9, actor: agent });
    await restarting(0);

    // four hours are left: two on Friday, two on Monday
    expect((await clockOf(id)).due_at).toBe('2026-11-23T03:00:00.000Z');
    expect((await kinds(id)).filter((kind) => kind === 'clocks_changed')).toHaveLength(1);
    await restarting(0);
    expect((await kinds(id)).filter((kind) => kind === 'clocks_changed')).toHaveLength(1);
  });
});

describe('timers of every kind', () => {
  it('fire exactly as often as they say, when the process ends before and after each of them', async () => {
    world = await createHarness(async () => ({}));
    await world.publish(flowFile('timers'));
    const id = (await world.open(5, 'timers')).ticket_id;
    const fired = async (): Promise<Record<string, number>> => {
      const rows = await world.test.look<{ element: string; times: number }>(`select element, count(*)::int as times from timeline where ticket_id = ? and kind = 'clock_fired' group by element`, [id]);
      return Object.fromEntries(rows.map(({ element, times }) => [element, times]));
    };

    await restarting(59 * 60_000);
    expect(await fired()).toEqual({});
    await restarting(60_000, 0);
    expect(await fired()).toEqual({ pause: 1 });
    await restarting(HOUR, HOUR, 0);
    expect(await fired()).toEqual({ pause: 1, byDuration: 1, byDate: 1, again: 1 });
    await restarting(HOUR, 2 * HOUR, 2 * HOUR, 2 * HOUR);
    expect(await fired()).toEqual({ pause: 1, byDuration: 1, byDate: 1, again: 3 });
    await restarting(48 * HOUR, 48 * HOUR);
    expect(await fired()).toEqual({ pause: 1, byDuration: 1, byDate: 1, again: 3, working: 1, late: 1 });
    expect(await world.test.look(`select job_id from job where kind in ('clock', 'warn')`)).toEqual([]);
  });
});
