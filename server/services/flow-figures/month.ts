import { DateTime } from 'luxon';
import { listFlows } from '../../../engine/store/flow.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { FlowFigures } from '../../contracts/types.ts';

const DAYS = 30;

/** Below this a median says nothing. */
const FEW = 20;

interface FlowRow { flow_key: string; tickets: number; ended: number; median_ms: number | null; missed: number }

/** The last thirty days of every flow of a shop, in its own calendar days. */
export async function readMonth(store: Store, shopId: string, at: { now: string; timezone: string; running: Record<string, Record<number, number>> }): Promise<{ from: string; items: FlowFigures[] }> {
  const first = DateTime.fromISO(at.now, { zone: at.timezone }).startOf('day').minus({ days: DAYS - 1 });
  const from = first.toUTC().toISO() as string;
  const { rows: days } = await store.db().raw<{ rows: { flow_key: string; day: number; count: number }[] }>(
    `select t.flow_key, ((t.applied_at at time zone ?)::date - ?::date)::int as day, count(*)::int as count
     from ticket t where t.shop_id = ? and t.applied_at >= ? group by 1, 2`,
    [at.timezone, first.toISODate() as string, shopId, from],
  );
  const { rows: flows } = await store.db().raw<{ rows: FlowRow[] }>(
    `with late as (select c.ticket_id, count(*) as missed from clock c where c.shop_id = ? and c.state = 'fired' and c.purpose = 'clock' and c.ended_at >= ? group by c.ticket_id)
     select t.flow_key, count(*)::int as tickets, count(t.closed_at)::int as ended, coalesce(sum(late.missed), 0)::int as missed,
       percentile_cont(0.5) within group (order by extract(epoch from t.closed_at - t.applied_at) * 1000)::float8 as median_ms
     from ticket t left join late on late.ticket_id = t.ticket_id where t.shop_id = ? and t.applied_at >= ? group by t.flow_key`,
    [shopId, from, shopId, from],
  );
  const known = await listFlows(store, shopId);
  return { from: first.toISODate() as string, items: known.map(({ flow_key: key }) => figuresOf(key, days, flows.find((row) => row.flow_key === key), at.running[key] ?? {})) };
}

function figuresOf(key: string, days: readonly { flow_key: string; day: number; count: number }[], row: FlowRow | undefined, running: Record<number, number>): FlowFigures {
  const bars = Array.from({ length: DAYS }, (_, day) => days.find((one) => one.flow_key === key && one.day === day)?.count ?? 0);
  return {
    key, days: bars, tickets: row?.tickets ?? 0, medianMs: row && row.ended >= FEW ? row.median_ms : null, missed: row?.missed ?? 0,
    running: Object.entries(running).map(([version, count]) => ({ version: Number(version), count })).sort((a, b) => b.version - a.version),
  };
}
