import { IDLE, replay } from '../../service-levels/replay.ts';
import { dropLevels, type LevelRow } from '../../store/service-level.ts';
import { listTimeline } from '../../store/timeline.ts';
import { contextFor } from '../context.ts';
import type { Engine } from '../engine.ts';
import type { Locked, Plan } from '../run.ts';
import { levelJobKey, LEVEL_ACTOR } from './count-levels.ts';
import { promised } from './promised.ts';

/** The ticket's promises as the shop makes them now, counted from its whole timeline: repairs what was counted wrongly, and takes running tickets to new levels. */
export async function replayedLevels(engine: Engine, { row, variables }: Locked): Promise<LevelRow[]> {
  const { environment } = await contextFor(engine, row, engine.now());
  const calendar = await engine.calendarOf(row.shop_id);
  const entries = await listTimeline(engine.store, row.shop_id, row.ticket_id);
  const rows = await promised(engine, row.shop_id, { ...environment, ...variables });
  return Promise.all(rows.map(async (promise) => {
    const target = (await engine.levels.targets(row.shop_id, promise.version)).get(promise.target_key);
    return { ...promise, level: target ? replay(entries, target, calendar) : IDLE };
  }));
}

/** What a command writes to count the ticket's promises anew. */
export async function recount(engine: Engine, ticket: Locked, before: readonly LevelRow[]): Promise<Plan> {
  const { row } = ticket;
  const levels = await replayedLevels(engine, ticket);
  const gone = before.map(({ target_key: key }) => key).filter((key) => levels.every(({ target_key: still }) => still !== key));
  if (gone.length > 0) await dropLevels(engine.store, row.shop_id, row.ticket_id, gone);
  return { actor: LEVEL_ACTOR, patch: { version: row.version }, levels, deletedJobKeys: gone.map((key) => levelJobKey(row.ticket_id, key)) };
}
