import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import type { DisputeState } from '../domain/axes/dispute.ts';
import { moneyAxis } from '../domain/axes/money.ts';
import type { TicketType, TypeTraits } from '../domain/ticket-type.ts';
import type { MoneyState, RequestLine, Stage, TicketFacts } from '../domain/types.ts';
import type { Axes } from './axes.ts';
import { refundsOfOrder, type RefundRecord } from '../store/refunds.ts';
import type { ReservationRow } from '../store/reservations.ts';

/** What a ticket keeps in `summary` for lists and for the rules. */
export interface TicketSummaryData {
  /** What its type may do and how it is called, as it was when the ticket was opened: a flow that changes later changes no running ticket. */
  type: TypeTraits;
  typeLabel: { zh: string; en?: string };
  lines: { lineId: string; /** Empty where the channel has none; absent in tickets of older programs. */ sku?: string; title: string; spec: string; image: string; quantity: number }[];
  evidenceCount: number;
  stage: Stage;
  rejected: boolean;
  reasonLabel: { zh: string; en?: string };
  money: MoneyState;
  dispute: DisputeState;
  /** The axes as they were written last. */
  axes?: Axes;
  /** What the desk agreed to or offered last. */
  granted?: number | null;
  [more: string]: unknown;
}

/** The type of a ticket as it was when it was opened. */
export function typeOf(row: Pick<TicketRow, 'type' | 'summary'>): TicketType {
  return { ...(row.summary as unknown as TicketSummaryData).type, code: row.type };
}

/** How a ticket ended, if it did. */
export function endState(row: Pick<TicketRow, 'is_open' | 'status'>): TicketFacts['state'] {
  if (row.is_open) return 'open';
  if (row.status === 'completed' || row.status === 'archived') return 'completed';
  return row.status === 'withdrawn' ? 'withdrawn' : 'closed';
}

type FactsRow = Pick<TicketRow, 'ticket_id' | 'number' | 'type' | 'status' | 'is_open' | 'applied_at' | 'summary'>;

/** The order's tickets as the rules see them. Read under the order's lock where something is decided on them. */
export async function ticketFacts(store: Store, shopId: string, orderId: string, except?: string): Promise<TicketFacts[]> {
  const db = store.db();
  const rows = await db<TicketRow>('ticket').where({ shop_id: shopId, order_id: orderId }).orderBy('applied_at')
    .select('ticket_id', 'number', 'type', 'status', 'is_open', 'applied_at', 'summary') as FactsRow[];
  if (rows.length === 0) return [];
  const reservations = await db<ReservationRow>('reservation').where({ shop_id: shopId, order_id: orderId });
  const refunds = await refundsOfOrder(store, shopId, orderId);
  return rows.filter((row) => row.ticket_id !== except).map((row) => factsOf(row, reservations.find((r) => r.ticket_id === row.ticket_id), refunds.filter((r) => r.ticket_id === row.ticket_id)));
}

function factsOf(row: FactsRow, reservation: ReservationRow | undefined, refunds: RefundRecord[]): TicketFacts {
  const summary = row.summary as unknown as TicketSummaryData;
  const lines: RequestLine[] = summary.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  const money = moneyAxis(typeOf(row), reservation?.state, refunds);
  return {
    number: row.number, type: typeOf(row), stage: summary.stage, state: endState(row), rejected: summary.rejected, appliedAt: row.applied_at, lines, money,
    amount: refunds.length > 0 ? refunds.reduce((sum, refund) => sum + refund.amount, 0) : (reservation?.state === 'reserved' ? reservation.amount : 0),
    ...(reservation ? { quote: { lines: reservation.lines.quote, freight: reservation.freight, freightLines: reservation.lines.freight, amount: reservation.lines.entitled } } : {}),
    ...(refunds.length > 0 ? { payments: refunds.map((refund) => ({ paymentId: refund.payment_id, amount: refund.amount })) } : {}),
  };
}
