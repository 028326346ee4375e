import { runOnTicket } from '../../engine/runtime/run.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { LossBook } from '../ports.ts';
import { keepLossDocument, lossDocumentsOfTicket } from '../store/loss-documents.ts';

const actor = { type: 'system' as const, name: 'loss' };

/** The book of goods-loss documents over the database. */
export function createLossBook(engine: Engine): LossBook {
  const { store } = engine;
  return {
    async keep(shopId, ticketId, { documentNo, orderNumber, amount, currency, lines }) {
      await runOnTicket(engine, shopId, ticketId, async ({ row }) => {
        const unchanged = { actor, patch: { version: row.version } };
        if ((await lossDocumentsOfTicket(store, shopId, ticketId)).some((known) => known.document_no === documentNo)) return unchanged;
        const now = engine.now();
        await keepLossDocument(store, {
          shop_id: shopId, document_id: newId(now), ticket_id: ticketId, document_no: documentNo, kind: 'no_physical_goods', order_number: orderNumber, amount, currency, lines,
          state: 'open', created_at: now, booked_at: null, booked_by: null, note: '',
        });
        return { ...unchanged, notes: [{ kind: 'loss_document', actor, element: null, visibility: 'internal', data: { no: documentNo, amount, currency } }] };
      });
    },
  };
}
