import type { Engine } from '../../engine/runtime/engine.ts';
import type { Order } from '../domain/types.ts';
import type { LinkedOrders, OutboundKind, OutboundLine } from '../ports.ts';
import { findOrder, lockOrder, upsertOrder } from '../store/orders.ts';

/** Special orders of tickets in our mirror, so that lists, figures and rules see them beside the orders that were sold. */
export function createLinkedOrders(engine: Engine): LinkedOrders {
  const { store } = engine;
  return {
    async keep(shopId, ticketId, { number, kind, lines }) {
      await store.tx(async () => {
        const ticket = await store.db()('ticket').where({ shop_id: shopId, ticket_id: ticketId }).first('order_id') as { order_id: string };
        // the original's lock: two attempts of one step do not write twice, and the ERP's own newer record is never overwritten
        const original = await lockOrder(store, shopId, ticket.order_id);
        if (await findOrder(store, shopId, number)) return;
        await upsertOrder(store, shopId, linkedOrder(original.document, { number, kind, lines }, engine.now()), engine.now());
      });
    },

    async shipped(shopId, number, parcel) {
      await store.tx(async () => {
        const found = await findOrder(store, shopId, number);
        if (!found) return;
        const { document } = await lockOrder(store, shopId, found.order_id);
        if (document.status !== 'awaiting_shipment') return;
        const now = engine.now();
        await upsertOrder(store, shopId, { ...document, status: 'awaiting_receipt', shippedAt: now, parcels: [{ ...parcel, lineIds: [] }] }, now);
      });
    },
  };
}

/** What the ERP now ships, as an order: the buyer and address of the original, and no money at all. */
function linkedOrder(original: Order, { number, kind, lines }: { number: string; kind: OutboundKind; lines: OutboundLine[] }, now: string): Order {
  const { buyer, currency, channel, address } = original;
  return {
    number, linkedTo: original.number, kind, channel, buyer, currency, status: 'awaiting_shipment', createdAt: now, paid: 0, freight: 0,
    lines: lines.map((line, index) => replacementLine(original, line, index)), discounts: [], points: { used: 0, value: 0 }, payments: [], parcels: [], refunds: [],
    ...(address ? { address } : {}),
  };
}

function replacementLine(original: Order, { sku, quantity, lineId, title, spec }: OutboundLine, index: number): Order['lines'][number] {
  const sold = original.lines.find((line) => line.id === lineId);
  return {
    id: `R${index + 1}`, sku, title: title ?? sold?.title ?? sku, spec: spec ?? sold?.spec ?? '', image: sold?.image ?? '', unitPrice: 0, quantity,
    warehouse: sold?.warehouse ?? '', gift: false, category: sold?.category ?? '',
  };
}
