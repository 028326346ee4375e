import { allowance } from '../../calendars/spent.ts';
import { apply, IDLE, tick, usedUntil, type Level } from '../../service-levels/replay.ts';
import type { ServiceLevels, Target } from '../../service-levels/target.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { listTimeline, type TimelineRow } from '../../store/timeline.ts';
import { contextFor } from '../context.ts';
import type { Engine } from '../engine.ts';

/** What an entry of the timeline did to a promise. */
export type LevelAct = 'start' | 'pause' | 'resume' | 'stop' | 'reset' | 'cancel';

/** A promise that nobody has made yet, counted over a ticket. `meant`: its condition holds for the ticket. Milliseconds of its own time. */
export interface TriedLevel { target: Target; meant: boolean; level: Level; usedMs: number; allowedMs: number; events: { seq: number; at: string; kind: string; act: LevelAct }[] }

/** Service levels over a ticket's whole timeline, as they would stand now; nothing is written. @throws TimerError */
export async function tryLevels(engine: Engine, row: TicketRow, variables: Record<string, unknown>, { targets }: ServiceLevels): Promise<TriedLevel[]> {
  const now = engine.now();
  const { environment } = await contextFor(engine, row, now);
  const calendar = await engine.calendarOf(row.shop_id);
  const entries = await listTimeline(engine.store, row.shop_id, row.ticket_id);
  const isMeant = (when: string | undefined): boolean => when === undefined || engine.evaluate(when, { ...environment, ...variables }) === true;
  return targets.map((target) => {
    const { level, events } = isMeant(target.when) ? traced(entries, (before, entry) => apply(before, entry, target, calendar)) : { level: IDLE, events: [] };
    const standing = tick(level, now);
    return { target, meant: isMeant(target.when), level: standing, usedMs: usedUntil(standing, now, target, calendar), allowedMs: allowance(target.time, target.allow, calendar), events };
  });
}

function traced(entries: readonly TimelineRow[], step: (before: Level, entry: TimelineRow) => Level): { level: Level; events: TriedLevel['events'] } {
  const events: TriedLevel['events'] = [];
  const level = entries.reduce((before, entry) => {
    const after = step(before, entry);
    const act = actOf(before, after);
    if (act) events.push({ seq: entry.seq, at: entry.at, kind: entry.kind, act });
    return after;
  }, IDLE);
  return { level, events };
}

/** Read off what changed: an entry does at most one of these. */
function actOf(before: Level, after: Level): LevelAct | undefined {
  if (after.cycles > before.cycles) return 'start';
  if (after.state !== before.state) return after.state === 'paused' ? 'pause' : after.state === 'running' ? 'resume' : after.state === 'stopped' ? 'stop' : 'cancel';
  return after.startedAt === before.startedAt ? undefined : 'reset';
}
