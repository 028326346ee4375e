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

/** Refunds, compensation in money and charges that succeeded in `[from, to)`, or that bear one of these numbers; with their tickets. */
export async function ourMovements(store: Store, shopId: string, from: string, to: string, numbers: string[]): Promise<(OurMovement & { ticketId: string; ticketNumber: string })[]> {
  const { rows } = await store.db().raw<{ rows: { entry: OurMovement['entry']; number: string; amount: number; currency: string; state: string; at: string | null; ref: string | null; ticket_id: string; ticket_number: string }[] }>(`
select m.*, t.number as ticket_number from (
  select shop_id, 'refund' as entry, refund_no as number, amount, currency, state, succeeded_at as at, gateway_ref as ref, ticket_id from refund
    where shop_id = ? and ((succeeded_at >= ?::timestamptz and succeeded_at < ?::timestamptz) or refund_no = any(?::text[]))
  union all
  select shop_id, 'compensation', payout_no, amount, currency, state, succeeded_at, gateway_ref, ticket_id from payout
    where shop_id = ? and kind in ('money', 'return_freight') and ((succeeded_at >= ?::timestamptz and succeeded_at < ?::timestamptz) or payout_no = any(?::text[]))
  union all
  select shop_id, 'charge', charge_no, amount, currency, case when state = 'paid' then 'succeeded' else state end, paid_at, gateway_ref, ticket_id from charge
    where shop_id = ? and ((paid_at >= ?::timestamptz and paid_at < ?::timestamptz) or charge_no = any(?::text[]))
) m join ticket t on t.shop_id = m.shop_id and t.ticket_id = m.ticket_id where m.shop_id = ?`,
  [...Array.from({ length: 3 }, () => [shopId, from, to, numbers]).flat(), shopId] as never[]);
  return rows.map(({ ref, ticket_id: ticketId, ticket_number: ticketNumber, ...line }) => ({ ...line, amount: Number(line.amount), offline: ref?.startsWith('offline:') ?? false, ticketId, ticketNumber }));
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
  await store.db()('reconciliation').insert({ ...row, run_by: JSON.stringify(row.run_by) }).onConflict(['shop_id', 'day']).merge();
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
