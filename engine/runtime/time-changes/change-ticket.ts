import { retime } from '../../kernel/index.ts';
import { retimeLevel } from '../../service-levels/replay.ts';
import { retimeClock } from '../../store/clock.ts';
import { readLevels, type LevelRow } from '../../store/service-level.ts';
import { stepTimeChange, type TimeChangeRow } from '../../store/time-change.ts';
import { clockJobs, jobKey } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { recount } from '../levels/replay-ticket.ts';
import { runOnTicket, type Locked, type Plan } from '../run.ts';
import type { NewTime } from './plan-times.ts';
import { hours, newTimes, type TimeChange } from './rules.ts';

/** It was done already: another worker took the change over. Nothing is written. */
export class DoneBefore extends Error {}

/** Takes one ticket's clocks and promises over to the change, once. No decision becomes stale by it. @throws DoneBefore */
export async function changeTicket(engine: Engine, change: TimeChangeRow, ticketId: string): Promise<void> {
  await runOnTicket(engine, change.shop_id, ticketId, async (ticket) => {
    const plan = await planOf(engine, ticket, change);
    const different = (plan.notes ?? []).length > 0 || plan.levels !== undefined;
    if (!(await stepTimeChange(engine.store, change, ticketId, different))) throw new DoneBefore();
    return plan;
  });
}

async function planOf(engine: Engine, ticket: Locked, change: TimeChangeRow): Promise<Plan> {
  const { row } = ticket;
  const before = await readLevels(engine.store, row.shop_id, { ticketId: row.ticket_id });
  const actor = change.created_by;
  const quiet: Plan = { actor, patch: { version: row.version } };
  if (!row.is_open) return quiet;
  if (change.kind === 'service_levels') return { ...(await recount(engine, ticket, before)), actor };
  const to = change.kind === 'calendar' ? await hours(engine, change) : { kind: 'policy' as const, rules: await engine.domain.rules(row.shop_id, change.to_version), since: change.created_at };
  const times = await newTimes(engine, ticket, to);
  const levels = to.kind === 'calendar' ? await levelsByHours(engine, row.shop_id, before, to) : undefined;
  return { ...quiet, ...(times.length > 0 ? await clocksMoved(engine, ticket, change, times) : {}), ...(levels ? { levels } : {}) };
}

async function clocksMoved(engine: Engine, { row, state }: Locked, change: TimeChangeRow, times: NewTime[]): Promise<Partial<Plan>> {
  const { shop_id: shopId, ticket_id: ticketId } = row;
  const now = engine.now();
  const after = retime(state, Object.fromEntries(times.map(({ wait, end }) => [wait.id, end])));
  for (const { wait, end, left } of times) {
    await retimeClock(engine.store, shopId, ticketId, wait, { dueAt: end.dueAt, warnAt: end.warnAt, ...(left === undefined ? {} : { left_ms: left }), ...(change.kind === 'policy' ? { rules_version: change.to_version } : {}) });
  }
  const running = times.filter(({ left }) => left === undefined);
  return {
    state: after,
    notes: [{
      kind: 'clocks_changed', actor: change.created_by, element: null, visibility: 'buyer',
      data: { cause: change.kind, version: change.to_version, clocks: times.map(({ wait, end }) => ({ element: wait.element, from: wait.dueAt, to: end.dueAt })) },
    }],
    jobs: running.flatMap(({ wait, end }) => clockJobs(ticketId, { id: wait.id, element: wait.element, dueAt: end.dueAt, warnAt: end.warnAt }, now)),
    deletedJobKeys: running.flatMap(({ wait, end }) => (wait.warnAt && !end.warnAt ? [jobKey.warn(ticketId, wait.id)] : [])),
  };
}

async function levelsByHours(engine: Engine, shopId: string, rows: readonly LevelRow[], { from, to, since }: Extract<TimeChange, { kind: 'calendar' }>): Promise<LevelRow[] | undefined> {
  const next = await Promise.all(rows.map(async (row) => {
    const target = (await engine.levels.targets(shopId, row.version)).get(row.target_key);
    const began = row.level.since !== null && row.level.since < since;
    return target?.time === 'working' && began ? { ...row, level: retimeLevel(row.level, engine.now(), target, from, to) } : row;
  }));
  return next.some((row, index) => row !== rows[index] && row.level.dueAt !== rows[index]?.level.dueAt) ? next : undefined;
}
