import type { Calendar } from '../../calendars/calendar.ts';
import { findCalendar } from '../../store/calendar.ts';
import { listClocks } from '../../store/clock.ts';
import type { TimeChangeRow } from '../../store/time-change.ts';
import type { Engine } from '../engine.ts';
import type { Locked } from '../run.ts';
import { planTimes, type NewTime, type TimeRules } from './plan-times.ts';

/** To what running clocks are taken. `since`: clocks that began then or later are counted by it already (ISO 8601). */
export type TimeChange = { since: string } & ({ kind: 'calendar'; from: Calendar; to: Calendar } | { kind: 'policy'; /** What expressions would see of them. */ rules: Record<string, unknown> });

/** What the change makes of one ticket's clocks. */
export async function newTimes(engine: Engine, { row, program, state, variables }: Locked, change: TimeChange): Promise<NewTime[]> {
  const clocks = (await listClocks(engine.store, row.shop_id, row.ticket_id)).filter(({ state: at }) => at === 'running' || at === 'paused');
  if (clocks.length === 0) return [];
  const known = [row.policy_version, ...clocks.flatMap(({ rules_version: version }) => version ?? [])];
  const rules = change.kind === 'calendar' ? change : await policies(engine, row.shop_id, change, known);
  return planTimes({ program, state, clocks, rules: row.policy_version, variables, now: engine.now() }, rules);
}

/** The calendars between which a change leads. */
export async function hours({ store }: Engine, { shop_id: shopId, from_version, to_version, created_at: since }: TimeChangeRow): Promise<Extract<TimeChange, { kind: 'calendar' }>> {
  const [from, to] = [await findCalendar(store, shopId, from_version), await findCalendar(store, shopId, to_version)];
  if (!from || !to) throw new Error(`Shop ${shopId} has no calendar version ${from_version} or ${to_version}; published versions are never deleted.`);
  return { kind: 'calendar', since, from: from.document, to: to.document };
}

async function policies(engine: Engine, shopId: string, { rules, since }: Extract<TimeChange, { kind: 'policy' }>, known: number[]): Promise<TimeRules> {
  const environments = new Map<number, Record<string, unknown>>();
  for (const each of new Set(known)) environments.set(each, await engine.domain.rules(shopId, each));
  return { kind: 'policy', since, rules, calendar: await engine.calendarOf(shopId), environment: (each) => environments.get(each) ?? {}, evaluate: engine.evaluate };
}
