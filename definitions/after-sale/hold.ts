import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { checkRequest, quoteRequest } from '../domain/check-request.ts';
import { DomainError } from '../domain/errors.ts';
import { ledgerOf } from '../domain/ledger.ts';
import { reserve } from '../domain/reserve.ts';
import { movesMoney } from '../domain/ticket-type.ts';
import type { Policy, Quote } from '../domain/types.ts';
import { lockOrder, type OrderRow } from '../store/orders.ts';
import { findReservation, putReservation } from '../store/reservations.ts';
import { ticketFacts, typeOf } from './ticket-facts.ts';
import type { AfterSaleVariables } from './variables.ts';

/** What a ticket should hold of its order now. */
export interface Hold { released: boolean; amount: number; lines: AfterSaleVariables['request']['lines'] }

/** What the summary remembers of the hold that is written, so that most commands need not read it. */
export interface HeldKey { released: boolean; amount: number; request: string }

/** Changes when the buyer asks for something else; a new decision must then be made on it. */
export function requestKey(request: AfterSaleVariables['request']): string {
  const lines = request.lines.map(({ lineId, quantity }) => `${lineId}×${quantity}`).join(',');
  return [lines, request.reason, request.amount, request.evidence.length, request.received ?? ''].join('|');
}

/**
 * Brings what a ticket holds in line with what it asks for or was granted, under the order's lock: two tickets at the same
 * instant cannot together take more than was paid (4.4). A changed request is checked like a new one, except that it was in time.
 * @throws DomainError what `checkRequest` throws · amount_above_max · above_available
 */
export async function holdMoney(store: Store, row: TicketRow, variables: AfterSaleVariables, hold: Hold, policy: Policy, changed: boolean, now: string): Promise<OrderRow> {
  const order = await lockOrder(store, row.shop_id, row.order_id);
  if (hold.released) {
    const held = await findReservation(store, row.shop_id, row.ticket_id);
    if (held) await putReservation(store, { ...held, state: 'released', updated_at: now });
    return order;
  }
  const others = await ticketFacts(store, row.shop_id, row.order_id, row.ticket_id);
  const { request } = variables;
  const type = typeOf(row);
  if (changed) {
    const asked = { order: order.document, tickets: others, policy, opener: 'agent' as const };
    checkRequest(asked, { ...request, type: { ...type, openedBy: ['agent'] }, evidence: request.evidence.length }, now);
  }
  if (!movesMoney(type)) return order;
  const quote = quoteRequest(order.document, others, policy, { type, lines: hold.lines });
  if (hold.amount > quote.max) throw new DomainError('amount_above_max', { asked: hold.amount, max: quote.max });
  const reserved = reserve(order.document, ledgerOf(order.document, others), { lines: hold.lines, amount: hold.amount });
  if (!reserved.allowed) throw reserved.error;
  await putReservation(store, reservationRow(row, quote, hold.amount, now));
  return order;
}

function reservationRow(row: TicketRow, quote: Quote, amount: number, now: string): Parameters<typeof putReservation>[1] {
  return {
    shop_id: row.shop_id, ticket_id: row.ticket_id, order_id: row.order_id, state: 'reserved', amount, freight: quote.freight, points: quote.points,
    lines: { quote: quote.lines, freight: quote.freightLines, entitled: quote.amount }, updated_at: now,
  };
}
