import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { DocumentLine } from '../ports.ts';

/** Goods that were refunded and do not come back (M7). `booked`: finance has entered it into the books. Minor units. */
export interface LossDocumentRecord {
  shop_id: string; document_id: string; ticket_id: string; document_no: string; kind: 'no_physical_goods'; order_number: string; amount: number; currency: string;
  lines: DocumentLine[]; state: 'open' | 'booked'; created_at: string; booked_at: string | null; booked_by: Actor | null; note: string;
}

type WithTicket = LossDocumentRecord & { ticket_number: string };

/** Keeps a document once by its number. */
export async function keepLossDocument(store: Store, row: LossDocumentRecord): Promise<void> {
  await store.db()('loss_document').insert({ ...row, lines: JSON.stringify(row.lines) }).onConflict(['shop_id', 'document_no']).ignore();
}

export async function lossDocumentsOfTicket(store: Store, shopId: string, ticketId: string): Promise<LossDocumentRecord[]> {
  return store.db()<LossDocumentRecord>('loss_document').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('created_at');
}

const withTicket = (store: Store, shopId: string) => store.db()('loss_document')
  .join('ticket', (join) => join.on('ticket.shop_id', 'loss_document.shop_id').andOn('ticket.ticket_id', 'loss_document.ticket_id'))
  .where('loss_document.shop_id', shopId).select('loss_document.*', 'ticket.number as ticket_number');

export async function findLossDocument(store: Store, shopId: string, documentNo: string): Promise<WithTicket | undefined> {
  return withTicket(store, shopId).where('loss_document.document_no', documentNo).first();
}

/** Newest first; `after` is the last one of the page before. */
export async function listLossDocuments(store: Store, shopId: string, state: LossDocumentRecord['state'] | undefined, after: [string, string] | undefined, limit: number): Promise<WithTicket[]> {
  let query = withTicket(store, shopId).orderBy([{ column: 'loss_document.created_at', order: 'desc' }, { column: 'loss_document.document_id', order: 'desc' }]).limit(limit);
  if (state) query = query.where('loss_document.state', state);
  return after ? query.whereRaw('(loss_document.created_at, loss_document.document_id) < (?::timestamptz, ?::uuid)', after) : query;
}

/** True when it was open until now. */
export async function bookLossDocument(store: Store, shopId: string, documentNo: string, by: Actor, note: string, at: string): Promise<boolean> {
  const changed = await store.db()('loss_document').where({ shop_id: shopId, document_no: documentNo, state: 'open' }).update({ state: 'booked', booked_at: at, booked_by: JSON.stringify(by), note });
  return changed > 0;
}
