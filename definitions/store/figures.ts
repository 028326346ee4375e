import type { Store } from '../../engine/store/transaction.ts';
import type { Dimension, Measure } from '../figures/measures.ts';

/** Which tickets are looked at. `from` and `to`: ISO 8601, from inclusive, to exclusive. */
export interface FigureScope {
  shopId: string;
  from: string;
  to: string;
  type?: string;
  reason?: string;
  fault?: string;
  channel?: string;
  group?: string;
  agent?: string;
  sku?: string;
  rule?: string;
}

/** One figure: its value (null: no rows), how many tickets it is made of, the slowest tenth of a median. `part`: of which part, when split. */
export interface FigureRow { part: string; value: number | null; base: number; slowest: number | null }

/** One ticket of a figure. */
export interface FigureTicket { ticket_id: string; number: string; type: string; reason: string; agent: string | null; at: string; value: number; weight: number; summary: Record<string, unknown> }

const columns: Record<Exclude<Dimension, 'day'>, string> = {
  type: 'f.type', reason: 'f.reason', fault: 'f.fault', channel: 'f.channel', group: 'f.grp', agent: 'f.agent::text', sku: 'skus.sku', rule: 'f.rule',
};

const aggregates: Record<Measure['how'], string> = {
  median: `percentile_cont(0.5) within group (order by value) as value, percentile_cont(0.9) within group (order by value) as slowest`,
  sum: 'sum(value) as value, null::float8 as slowest',
  ratio: 'sum(value)::float8 / nullif(sum(weight), 0) as value, null::float8 as slowest',
};

/**
 * One measure over a scope, whole or split. Days are those of `timezone`. Parts without a name (no agent, no rule) are left out of a split.
 */
export async function figureRows(store: Store, measure: Measure, scope: FigureScope, by: Dimension | undefined, timezone: string): Promise<FigureRow[]> {
  const part = by === undefined ? `''` : by === 'day' ? `to_char(f.${measure.at} at time zone ?, 'YYYY-MM-DD')` : columns[by];
  const rows = base(scope, measure, part, by === 'day' ? [timezone] : [], by === 'sku');
  const { rows: found } = await store.db().raw<{ rows: { part: string; value: string | number | null; base: string; slowest: number | null }[] }>(
    `select part, count(*) as base, ${aggregates[measure.how]} from (${rows.sql}) r where part is not null${by === undefined ? '' : ` and part <> ''`} group by part`, rows.bindings);
  return found.map((row) => ({ part: row.part, base: Number(row.base), value: row.value === null ? null : Number(row.value), slowest: row.slowest }));
}

/** The tickets of a figure, the ones that weigh most first; `after` is the last one of the page before. */
export async function figureTickets(store: Store, measure: Measure, scope: FigureScope, after: [number, string] | undefined, limit: number): Promise<FigureTicket[]> {
  const rows = base(scope, measure, `''`, [], false);
  const bound = after ? 'and (r.value, r.ticket_id) < (?::float8, ?::uuid)' : '';
  const { rows: found } = await store.db().raw<{ rows: FigureTicket[] }>(
    `select r.ticket_id, t.number, r.type, r.reason, r.agent, r.at, r.value, r.weight, t.summary
     from (${rows.sql}) r join ticket t on t.shop_id = r.shop_id and t.ticket_id = r.ticket_id where t.shop_id = ? ${bound} order by r.value desc, r.ticket_id desc limit ?`,
    [...rows.bindings, scope.shopId, ...(after ?? []), limit]);
  return found.map((row) => ({ ...row, value: Number(row.value), weight: Number(row.weight) }));
}

function base(scope: FigureScope, measure: Measure, part: string, partBindings: string[], bySku: boolean): { sql: string; bindings: (string | number)[] } {
  const where = [`f.shop_id = ?`, `f.${measure.at} >= ?::timestamptz`, `f.${measure.at} < ?::timestamptz`];
  const bindings: (string | number)[] = [...partBindings, scope.shopId, scope.from, scope.to];
  for (const name of ['type', 'reason', 'fault', 'channel', 'group', 'agent', 'rule'] as const) {
    const value = scope[name];
    if (value === undefined) continue;
    where.push(`${columns[name]} = ?`);
    bindings.push(value);
  }
  if (scope.sku !== undefined) {
    where.push('f.skus @> array[?]::text[]');
    bindings.push(scope.sku);
  }
  if (measure.where) where.push(measure.where);
  const sql = `select ${part} as part, f.shop_id, f.ticket_id, f.type, f.reason, f.agent, f.${measure.at} as at, (${measure.value})::float8 as value, (${measure.weight})::float8 as weight
    from ticket_fact f${bySku ? ' cross join lateral unnest(f.skus) as skus (sku)' : ''} where ${where.join(' and ')}`;
  return { sql, bindings };
}

/** Titles of goods by sku, as the newest order that holds them says. */
export async function skuTitles(store: Store, shopId: string, skus: string[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const { rows } = await store.db().raw<{ rows: { sku: string; title: string }[] }>(
    `select distinct on (line->>'sku') line->>'sku' as sku, line->>'title' as title
     from ticket_fact f join ticket t on t.shop_id = f.shop_id and t.ticket_id = f.ticket_id join orders o on o.shop_id = t.shop_id and o.order_id = t.order_id
     cross join lateral jsonb_array_elements(o.document->'lines') line
     where f.shop_id = ? and f.skus && ?::text[] and line->>'sku' = any(?::text[]) order by line->>'sku', f.applied_at desc`, [shopId, skus, skus]);
  return new Map(rows.map((row) => [row.sku, row.title]));
}

/** Open tickets by age and by what falls due: hours as upper bounds, the last age without one. */
export interface Backlog { open: number; ages: { hours: number | null; count: number }[]; due: { hours: number; count: number }[]; overdue: number }

const AGES = [24, 72, 168, 720];
const DUE = [2, 12, 24];

export async function backlog(store: Store, shopId: string, now: string): Promise<Backlog> {
  const age = AGES.map((hours) => `count(*) filter (where applied_at > ?::timestamptz - interval '${hours} hours')::int as age_${hours}`);
  const due = DUE.map((hours) => `count(*) filter (where due_at >= ?::timestamptz and due_at < ?::timestamptz + interval '${hours} hours')::int as due_${hours}`);
  const { rows } = await store.db().raw<{ rows: Record<string, number>[] }>(
    `select count(*)::int as open, ${[...age, ...due].join(', ')}, count(*) filter (where due_at < ?::timestamptz)::int as overdue from ticket where shop_id = ? and is_open`,
    [...AGES.map(() => now), ...DUE.flatMap(() => [now, now]), now, shopId]);
  const row = rows[0] ?? {};
  const upTo = AGES.map((hours) => row[`age_${hours}`] ?? 0);
  const ages = [...upTo, row['open'] ?? 0].map((count, at) => ({ hours: AGES[at] ?? null, count: count - (at === 0 ? 0 : upTo[at - 1] ?? 0) }));
  return { open: row['open'] ?? 0, ages, due: DUE.map((hours) => ({ hours, count: row[`due_${hours}`] ?? 0 })), overdue: row['overdue'] ?? 0 };
}
