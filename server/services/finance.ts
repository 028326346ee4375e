import { dayWindow, reconcile } from '../../definitions/after-sale/reconcile.ts';
import type { Ports } from '../../definitions/ports.ts';
import { bookLossDocument, findLossDocument, listLossDocuments } from '../../definitions/store/loss-documents.ts';
import { differencesOf, findReconciliation, listReconciliations, resolveDifference, type DifferenceRecord, type ReconciliationRecord } from '../../definitions/store/reconciliations.ts';
import { closeIncident } from '../../engine/store/incident.ts';
import type { Actor } from '../auth/actor.ts';
import type { Difference, LossDocument, Reconciliation, ReconciliationDetail } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { recorded } from './actors.ts';
import type { Parts } from './parts.ts';
import { lossView } from './payout-view.ts';

const LOSSES = 'losses';
const DAYS = 'reconciliations';
const TIMEOUT_MS = 60_000;

/** Finance's desk: goods that were written off, and every day held against the gateway's ledger. */
export function createFinanceService(parts: Parts, ports: Pick<Ports, 'gateway'>): Services['finance'] {
  const { store, engine, book } = parts;

  const detail = async (shopId: string, day: string): Promise<ReconciliationDetail> => {
    const row = await findReconciliation(store, shopId, day);
    if (!row) throw new AppError('not_found');
    return { ...dayView(row), items: (await differencesOf(store, shopId, day)).map(differenceView) };
  };

  return {
    async losses(actor, { state, cursor, limit = 20 }) {
      const rows = await listLossDocuments(store, actor.shopId, state, readCursor(LOSSES, 2, cursor) as [string, string] | undefined, limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({ ...lossView(row), ticket: { id: row.ticket_id, number: row.ticket_number } })),
        nextCursor: rows.length > limit && last ? makeCursor(LOSSES, [last.created_at, last.document_id]) : null,
      };
    },

    async bookLoss(actor, no, note): Promise<LossDocument> {
      const known = await findLossDocument(store, actor.shopId, no);
      if (!known) throw new AppError('not_found');
      if (!(await bookLossDocument(store, actor.shopId, no, recorded(actor), note, engine.now()))) throw new AppError('loss_document_booked');
      const row = (await findLossDocument(store, actor.shopId, no)) ?? known;
      return { ...lossView(row), ticket: { id: row.ticket_id, number: row.ticket_number } };
    },

    async reconciliations(actor, { cursor, limit = 20 }) {
      const [before] = readCursor(DAYS, 1, cursor) ?? [];
      const rows = await listReconciliations(store, actor.shopId, before === undefined ? undefined : String(before), limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map(dayView), nextCursor: rows.length > limit && last ? makeCursor(DAYS, [last.day]) : null };
    },

    reconciliation: (actor, day) => detail(actor.shopId, day),

    async reconcile(actor, day) {
      const { timezone } = await book.shop(actor.shopId);
      if (dayWindow(day, timezone).to > engine.now()) throw new AppError('day_not_over');
      // what went wrong is kept with the day, where everybody who looks for it sees it
      await reconcile(engine, book, ports.gateway, actor.shopId, day, recorded(actor), AbortSignal.timeout(TIMEOUT_MS)).catch((error: unknown) => parts.log.warn({ shop: actor.shopId, day, error }, 'reconciliation failed'));
      return detail(actor.shopId, day);
    },

    async resolve(actor, { day, entry, number }, note) {
      await store.tx(async () => {
        const known = (await differencesOf(store, actor.shopId, day)).find((difference) => difference.entry === entry && difference.number === number);
        if (!known) throw new AppError('not_found');
        if (!(await resolveDifference(store, actor.shopId, day, entry, number, recorded(actor), note, engine.now()))) throw new AppError('difference_resolved');
        await closeItsIncident(parts, actor, known);
      });
      return detail(actor.shopId, day);
    },
  };
}

async function closeItsIncident({ store, engine }: Parts, actor: Actor, { ticket_id: ticketId, number }: DifferenceRecord): Promise<void> {
  if (!ticketId) return;
  const open = await store.db()('incident').where({ shop_id: actor.shopId, ticket_id: ticketId, state: 'open', code: 'reconciliation_difference' })
    .whereRaw("data->>'number' = ?", [number]).select('incident_id') as { incident_id: string }[];
  for (const { incident_id: id } of open) await closeIncident(store, actor.shopId, id, recorded(actor), engine.now());
}

function dayView(row: ReconciliationRecord): Reconciliation {
  return {
    day: row.day, state: row.state, matched: row.matched, differences: row.differences, openDifferences: row.open_differences, moneyIn: row.money_in, moneyOut: row.money_out,
    currency: row.currency, message: row.message, runBy: row.run_by.name, startedAt: row.started_at, finishedAt: row.finished_at,
  };
}

function differenceView(row: DifferenceRecord): Difference {
  return {
    kind: row.kind, entry: row.entry, number: row.number, ticket: row.ticket_id && row.ticket_number ? { id: row.ticket_id, number: row.ticket_number } : null,
    ours: row.ours, theirs: row.theirs, note: row.note, resolvedAt: row.resolved_at, resolvedBy: row.resolved_by?.name ?? null,
  };
}
