import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { DifferenceKind, LedgerDifference, OurMovement } from '../domain/compare-ledgers.ts';

/** A day held against the gateway's ledger; the newest run counts. Minor units. */
export interface ReconciliationRecord {
  shop_id: string; day: string; state: 'running' | 'done' | 'failed'; matched: number; open_differences: number; differences: number; money_in: number; money_out: number;
  currency: string; message: string | null; run_by: Actor; started_at: string; finished_at: string | null;
}

interface Side { amount: number; currency: string; state: string; at?: string }
export interface DifferenceRecord {
  shop_id: string; day: string; kind: DifferenceKind; entry: LedgerDifference['entry']; number: string; ticket_id: string | null; ticket_number: string | null;
  ours: Side | null; theirs: Side | null; note: string | null; resolved_at: string | null; resolved_by: Actor | null;
}

interface OwnLine { entry: OurMovement['entry']; number: string; amount: number; currency: string; state: string; at: string | null; ref: string | null; ticket_id: string; ticket_number: string }

/** One book: the table, what its lines are called, and which of them move money. */
const books = {
  refund: { entry: 'refund', number: 'refund_no', at: 'succeeded_at', more: '' },
  payout: { entry: 'compensation', number: 'payout_no', at: 'succeeded_at', more: " and m.kind in ('money', 'return_freight', 'charge_refund')" },
  charge: { entry: 'charge', number: 'charge_no', at: 'paid_at', more: '' },
} as const;

/** Refunds, compensation in money and charges that succeeded in `[from, to)`, or that bear one of these numbers; with their tickets. */
export async function ourMovements(store: Store, shopId: string, from: string, to: string, numbers: string[]): Promise<(OurMovement & { ticketId: string; ticketNumber: string })[]> {
  const all: OwnLine[] = [];
  for (const [table, { entry, number, at, more }] of Object.entries(books)) {
    const { rows } = await store.db().raw<{ rows: Omit<OwnLine, 'entry'>[] }>(`
select m.${number} as number, m.amount, m.currency, case when m.state = 'paid' then 'succeeded' else m.state end as state, m.${at} as at, m.gateway_ref as ref, m.ticket_id, t.number as ticket_number
from ${table} m join ticket t on t.shop_id = m.shop_id and t.ticket_id = m.ticket_id
where m.shop_id = ?${more} and ((m.${at} >= ?::timestamptz and m.${at} < ?::timestamptz) or m.${number} = any(?::text[]))`, [shopId, from, to, numbers] as never[]);
    all.push(...rows.map((row) => ({ ...row, entry })));
  }
  return all.map(({ ref, ticket_id: ticketId, ticket_number: ticketNumber, ...line }) => ({ ...line, offline: ref?.startsWith('offline:') ?? false, ticketId, ticketNumber }));
}

export async function findReconciliation(store: Store, shopId: string, day: string): Promise<ReconciliationRecord | undefined> {
  return store.db()<ReconciliationRecord>('reconciliation').where({ shop_id: shopId, day }).first();
}

/** Newest day first, before `before` where that is given. */
export async function listReconciliations(store: Store, shopId: string, before: string | undefined, limit: number): Promise<ReconciliationRecord[]> {
  const query = store.db()<ReconciliationRecord>('reconciliation').where({ shop_id: shopId }).orderBy('day', 'desc').limit(limit);
  return before ? query.where('day', '<', before) : query;
}

export async function putReconciliation(store: Store, row: ReconciliationRecord): Promise<void> {
  const { shop_id: shopId, day, ...rest } = { ...row, run_by: JSON.stringify(row.run_by) };
  await store.db()('reconciliation').insert({ shop_id: shopId, day, ...rest }).onConflict(['shop_id', 'day']).merge(rest);
}

export async function differencesOf(store: Store, shopId: string, day: string): Promise<DifferenceRecord[]> {
  return store.db()<DifferenceRecord>('reconciliation_difference').where({ shop_id: shopId, day }).orderBy(['entry', 'number']);
}

/** Puts a run's differences in the place of the last one's; what somebody resolved stays. Answers those that were not known before. */
export async function replaceDifferences(store: Store, shopId: string, day: string, rows: DifferenceRecord[]): Promise<DifferenceRecord[]> {
  const known = await differencesOf(store, shopId, day);
  await store.db()('reconciliation_difference').where({ shop_id: shopId, day }).whereNull('resolved_at').del();
  const same = (a: DifferenceRecord, b: DifferenceRecord): boolean => a.entry === b.entry && a.number === b.number;
  const open = rows.filter((row) => !known.some((old) => old.resolved_at !== null && same(old, row)));
  if (open.length > 0) {
    await store.db()('reconciliation_difference').insert(open.map((row) => ({ ...row, ours: row.ours && JSON.stringify(row.ours), theirs: row.theirs && JSON.stringify(row.theirs) })));
  }
  return open.filter((row) => !known.some((old) => same(old, row)));
}

/** True when it was open until now. */
export async function resolveDifference(store: Store, shopId: string, day: string, entry: string, number: string, by: Actor, note: string, at: string): Promise<boolean> {
  const changed = await store.db()('reconciliation_difference').where({ shop_id: shopId, day, entry, number }).whereNull('resolved_at').update({ note, resolved_at: at, resolved_by: JSON.stringify(by) });
  if (changed > 0) await store.db()('reconciliation').where({ shop_id: shopId, day }).decrement('open_differences', 1);
  return changed > 0;
}
