import { EXTENSION_LIMITS } from '../../../engine/runtime/commands/extend-clock.ts';
import { nodeOf, sideOf } from '../../../engine/runtime/changes.ts';
import { paceOf } from '../../../engine/runtime/timing.ts';
import { allowance } from '../../../engine/calendars/spent.ts';
import { tick } from '../../../engine/service-levels/replay.ts';
import { listClocks } from '../../../engine/store/clock.ts';
import { readLevels } from '../../../engine/store/service-level.ts';
import { mayDo } from '../../auth/permissions.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TicketClock, TicketLevel } from '../../contracts/types.ts';
import type { Parts } from '../parts.ts';
import type { Readable } from '../work-item-view.ts';

/** The deadlines of the steps that are open, as this reader may see and change them. */
export async function clocksOf({ store }: Parts, { row, program, state }: Readable, actor: Actor): Promise<TicketClock[]> {
  const buyer = actor.kind === 'buyer';
  const may = buyer || mayDo(actor, 'clocks.extend');
  return (await listClocks(store, row.shop_id, row.ticket_id)).flatMap((clock): TicketClock[] => {
    const wait = state.waits[clock.wait_id];
    const node = wait && nodeOf(program, wait.model, wait.element);
    if (wait?.purpose !== 'clock' || !node || (clock.state !== 'running' && clock.state !== 'paused')) return [];
    const side = sideOf(node);
    const own = (side === 'buyer') === buyer;
    return [{
      wait: wait.id, element: wait.element, label: (buyer && node.ext.buyerLabel) || node.label, side, time: paceOf(program, wait),
      dueAt: clock.state === 'running' ? (wait.dueAt ?? clock.due_at) : null, leftMs: clock.left_ms === null ? null : Number(clock.left_ms),
      warnedAt: wait.warnedAt ?? null, extended: clock.extended,
      asked: clock.asked_at ? { at: clock.asked_at, reason: clock.asked_reason ?? '' } : null,
      mayExtend: may && !own && clock.extended < EXTENSION_LIMITS.times, mayAsk: buyer && own && clock.asked_at === null,
    }];
  });
}

/** The shop's promises on this ticket as they stand now; none for buyers. */
export async function levelsOf({ store, engine }: Parts, { row }: Readable, actor: Actor): Promise<TicketLevel[]> {
  if (actor.kind === 'buyer') return [];
  const calendar = await engine.calendarOf(row.shop_id);
  const rows = await readLevels(store, row.shop_id, { ticketId: row.ticket_id });
  const views = await Promise.all(rows.map(async ({ target_key: key, version, level: stored }): Promise<TicketLevel[]> => {
    const target = (await engine.levels.targets(row.shop_id, version)).get(key);
    if (!target) return [];
    const level = tick(stored, engine.now());
    return [{
      target: key, label: target.label, time: target.time, state: level.state, startedAt: level.startedAt, dueAt: level.dueAt, stoppedAt: level.stoppedAt,
      breachedAt: level.breachedAt, runningSince: level.since, usedMs: level.usedMs, allowedMs: allowance(target.time, target.allow, calendar),
      cycles: level.cycles, missed: level.missed,
    }];
  }));
  return views.flat();
}
