import { DateTime } from 'luxon';
import { findOrderById } from '../../../definitions/store/orders.ts';
import { parcelsOfTicket } from '../../../definitions/store/parcels.ts';
import { afterSale } from '../../../definitions/after-sale/variables.ts';
import { rootVariables } from '../../../engine/kernel/variables.ts';
import type { LoadedTicket, TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import type { replyVariables } from '../../contracts/entities/canned-reply.ts';
import type { Parts } from '../parts.ts';

export type ReplyVariable = (typeof replyVariables)[number];

/** What the places of a canned reply hold on this ticket; a place that the ticket has nothing for is left out. */
export async function replyValues(parts: Parts, actor: Actor, { row, state }: LoadedTicket): Promise<Partial<Record<ReplyVariable, string>>> {
  const shop = await parts.book.shop(actor.shopId);
  const order = await findOrderById(parts.store, row.shop_id, row.order_id);
  const variables = afterSale(rootVariables(state));
  const address = (variables as { returnAddress?: { name?: string; phone?: string; region?: string; detail?: string } | null }).returnAddress;
  const parcel = (await parcelsOfTicket(parts.store, row.shop_id, row.ticket_id)).at(-1);
  const lines = (row.summary as { lines?: { lineId: string; quantity: number }[] }).lines ?? [];
  const titles = lines.flatMap(({ lineId, quantity }) => {
    const title = order?.document.lines.find((line) => line.id === lineId)?.title;
    return title ? [`${title} × ${quantity}`] : [];
  });
  return there({
    'buyer.name': row.buyer_name, 'agent.name': actor.name, 'shop.name': shop.name.zh, 'ticket.number': row.number, 'order.number': row.order_number,
    goods: titles.join('、'), amount: amountOf(row), deadline: row.due ? DateTime.fromISO(row.due.at).setZone(shop.timezone).toFormat('M 月 d 日 HH:mm') : '',
    'return.address': address ? [address.name, address.phone, address.region, address.detail].filter(Boolean).join(' ') : '',
    tracking: parcel ? parcel.tracking_no : '',
  });
}

/** What was agreed on, else what was asked for; nothing where the ticket is about no money. */
function amountOf(row: TicketRow): string {
  const amount = row.approved ?? row.requested;
  return amount > 0 ? new Intl.NumberFormat('zh-CN', { style: 'currency', currency: row.currency }).format(amount / 100) : '';
}

function there(values: Record<ReplyVariable, string>): Partial<Record<ReplyVariable, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
