import type { ChargeRecord } from '../../definitions/store/charges.ts';
import type { LossDocumentRecord } from '../../definitions/store/loss-documents.ts';
import type { PayoutRecord } from '../../definitions/store/payouts.ts';
import type { Charge, TicketLoss, TicketPayout } from '../contracts/types.ts';

/** Payouts that the desk made beside the flow. */
export const DESK = 'desk:';

/** Rows of the money books as the API shows them. */
export function payoutView(record: PayoutRecord): TicketPayout {
  return {
    byFlow: !record.source.startsWith(DESK),
    no: record.payout_no, kind: record.kind, amount: record.amount, currency: record.currency, state: record.state, note: record.note, reason: record.reason,
    reference: record.gateway_ref, proposedBy: record.proposed_by.name, decidedBy: record.decided_by?.name ?? null, createdAt: record.created_at, succeededAt: record.succeeded_at,
  };
}

/** Buyers meet the shop, not its people, and learn of compensation when it is on its way. */
export function payoutsForBuyer(records: PayoutRecord[]): TicketPayout[] {
  return records.filter(({ state }) => state === 'processing' || state === 'succeeded')
    .map((record) => ({ ...payoutView(record), note: '', reason: null, reference: null, proposedBy: '', decidedBy: null }));
}

export function chargeView(record: ChargeRecord): Charge {
  return { no: record.charge_no, purpose: record.purpose, amount: record.amount, currency: record.currency, state: record.state, payUrl: record.pay_url, paidAt: record.paid_at };
}

export function lossView(record: LossDocumentRecord): TicketLoss {
  return {
    no: record.document_no, kind: record.kind, orderNumber: record.order_number, amount: record.amount, currency: record.currency, lines: record.lines, state: record.state,
    createdAt: record.created_at, bookedAt: record.booked_at, bookedBy: record.booked_by?.name ?? null, note: record.note,
  };
}
