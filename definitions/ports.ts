import type { EntryPoint } from './domain/entry-point.ts';
import type { linkedKinds } from './domain/order-schema.ts';
import type { CompensationItem, CompensationKind, Counted } from './domain/compensation.ts';

/**
 * What the service tasks of this product may reach: outside systems (gateway, warehouse, courier, shop), the buyer (notifier) and our own
 * books (refunds, orders). The host composes it; a service task sees it as `context.ports`.
 *
 * Rules for every outside system: the `externalId` (or `refundNo`) is ours and is the idempotency key; the same call with the same id has
 * one effect however often it is made. A call that cannot be answered now throws, and the job tries again; only the gateway answers
 * `unknown`, because money that may have left must be written down before anything else happens.
 */

/** `unknown`: nobody knows whether the money left. It counts as spent until a query says otherwise. */
export type GatewayState = 'succeeded' | 'processing' | 'failed' | 'unknown';

export interface GatewayAnswer {
  state: GatewayState;
  /** The gateway's own number for the refund. */
  gatewayRef?: string;
  /** The gateway's words; for `failed` what finance reads. */
  reason?: string;
}

/** `not_found`: the gateway has never seen this number, so submitting it again is safe. */
export type GatewayQueryAnswer = Omit<GatewayAnswer, 'state'> & { state: GatewayState | 'not_found' };

export interface RefundSubmission {
  shopId: string;
  /** At most 32 of `[0-9A-Za-z_-]`; never changes for the same money. */
  refundNo: string;
  paymentId: string;
  /** The payment's number at the gateway. */
  transactionNo?: string;
  /** Payment channel of the order, such as `wechat_pay`. */
  channel: string;
  /** Minor units. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  reason: string;
  /** Given beyond what was paid: the gateway must not hold it against the payment. */
  beyondPaid?: true;
  /** Where finance sends it instead, when the original way is closed. */
  route?: RefundRoute;
  signal: AbortSignal;
}

/** Another way for a refund that its own channel refused; the number stays the same. */
export interface RefundRoute { method: 'bank_card' | 'balance'; account: string; name: string }

export const chargePurposes = ['price_difference', 'shipment', 'repair', 'service_fee'] as const;
export type ChargePurpose = (typeof chargePurposes)[number];

/** `not_found`: the gateway has never seen this number · `unknown`: it cannot say now. */
export type ChargeAnswer = { state: 'open' } | { state: 'not_found' } | { state: 'unknown' } | { state: 'paid'; amount: number; currency: string; gatewayRef: string };

/** One line of the gateway's own ledger. A refund that came back is `returned`, under the number it went out with. */
export interface Movement { entry: 'refund' | 'charge'; number: string; amount: number; currency: string; state: 'succeeded' | 'returned'; at: string; gatewayRef: string }

/** Payment gateway. Never throws for time-outs, broken connections and 5xx answers: those are `unknown`. */
export interface Gateway {
  submitRefund(submission: RefundSubmission): Promise<GatewayAnswer>;
  queryRefund(query: { shopId: string; refundNo: string; signal: AbortSignal }): Promise<GatewayQueryAnswer>;
  /** Asks the buyer for money. Throws when it cannot be answered now; the same number again is the same charge. */
  createCharge(charge: { shopId: string; chargeNo: string; amount: number; currency: string; purpose: ChargePurpose; signal: AbortSignal }): Promise<{ payUrl: string; gatewayRef: string }>;
  /** Never throws for time-outs and 5xx: those are `unknown`. */
  queryCharge(query: { shopId: string; chargeNo: string; signal: AbortSignal }): Promise<ChargeAnswer>;
  /** A page of what moved in `[from, to)`, in the gateway's order. Throws when it cannot be answered now. */
  listMovements(query: { shopId: string; from: string; to: string; cursor?: string; signal: AbortSignal }): Promise<{ items: Movement[]; next?: string }>;
}

interface Call {
  shopId: string;
  /** Ours; the same for every attempt. */
  externalId: string;
  signal: AbortSignal;
}

export interface DocumentLine { lineId: string; sku: string; quantity: number }

/** `already_pushed`: the shipment order has left our hands, only an interception can stop the goods. */
export type StopResult = 'stopped' | 'already_pushed' | 'unknown';
export type InterceptResult = 'intercepted' | 'too_late' | 'unknown';

/** Why goods go out because of a ticket. Each but the returned repair becomes a special order of the ERP, linked to the original. */
export type OutboundKind = (typeof linkedKinds)[number];

export interface StockLine { /** Article number. */ sku: string; /** Units. */ quantity: number }
export interface OutboundLine extends StockLine { /** The line of the original order that it makes good. */ lineId?: string; title?: string; spec?: string }
/** `available`: units that can be shipped now, fewer than wanted. */
export interface StockShortage { sku: string; wanted: number; available: number }

export interface Warehouse {
  stopPush(call: Call & { orderNumber: string }): Promise<StopResult>;
  intercept(call: Call & { orderNumber: string }): Promise<InterceptResult>;
  createInbound(call: Call & { orderNumber: string; warehouse: string; trackingNo?: string; lines: DocumentLine[] }): Promise<{ documentNo: string }>;
  /** What cannot be shipped now. Asked anew each time, and `stock.arrived` tells later when what was short has come. */
  checkStock(call: Call & { lines: StockLine[] }): Promise<{ short: StockShortage[] }>;
  /** Orders goods out of the warehouse. `outbound.shipped` tells later with which parcel they left. */
  createOutbound(call: Call & { orderNumber: string; ticketNumber: string; kind: OutboundKind; lines: OutboundLine[]; address: Place }): Promise<{ documentNo: string; /** Of the special order. */ orderNumber?: string }>;
  /** Goods-loss document: goods that are refunded and do not come back (no physical goods move). */
  createLossDocument(call: Call & { orderNumber: string; amount: number; currency: string; lines: DocumentLine[] }): Promise<{ documentNo: string }>;
}

export interface Place { name: string; phone: string; region?: string; detail: string }

export interface Courier {
  /** Asks for tracking pushes of a parcel. */
  subscribe(call: Call & { courier: string; trackingNo: string; phone?: string }): Promise<{ subscribed: boolean }>;
  bookPickup(call: Call & { from: Place; to: Place; /** ISO 8601 */ pickupAt?: string }): Promise<{ courier: string; trackingNo: string; pickupCode: string }>;
  /** Asks the courier to bring a parcel that is under way back to the sender. */
  recall(call: Call & { courier: string; trackingNo: string }): Promise<InterceptResult>;
}

/** What a finished refund did to its order. `points` are whole points to give back. */
export interface OrderEffect {
  orderNumber: string;
  /** Order status afterwards. */
  status: string;
  /** True when every line is fully refunded, over all tickets. */
  closed: boolean;
  points: number;
  lines: { lineId: string; refundedQuantity: number; refundedAmount: number }[];
}

/** What an invoice says about the buyer. */
export interface InvoiceWish { title: string; taxNumber?: string; kind?: string; email?: string }

/** An order beside its after-sale: whether its automatic receipt stands still, and each line's way into after-sale. */
export interface OrderState { orderNumber: string; parentNumber?: string; status: string; receiptPaused: boolean; entries: EntryPoint[]; /** ISO 8601 */ at: string }

/** The shop's own system: it owns the order and the buyer's points. */
export interface ShopSystem {
  /** Asks the invoice desk to issue the order's invoice again. `invoice.issued` tells later where it can be read. */
  resendInvoice(call: Call & { orderNumber: string; ticketNumber: string; invoice: InvoiceWish; amount: number; currency: string }): Promise<{ invoiceNo: string }>;
  sendOrderEffect(call: Call & { effect: OrderEffect }): Promise<void>;
  /** What an order's pages should show now. News may overtake each other: the one with the latest `at` is true. */
  sendOrderState(call: Call & { state: OrderState }): Promise<void>;
  /** Holds, releases, splits, reroutes or cancels an order before it leaves. `carrier`: for `change_carrier`; `parcels`: for `split`. */
  handleOrder(call: Call & { orderNumber: string; act: OrderAct; reason?: string; carrier?: string; parcels?: number }): Promise<{ reference: string }>;
  /** Gives the buyer points or a coupon beyond what was paid. `amount`: whole points, or minor units. */
  grant(call: Call & { orderNumber: string; kind: 'points' | 'coupon' | 'free_freight'; amount: number; currency: string }): Promise<{ reference: string }>;
}

/** What may be done with an order that has not left yet. */
export const orderActs = ['hold', 'release', 'split', 'change_carrier', 'cancel'] as const;
export type OrderAct = (typeof orderActs)[number];

/** Insurer of return freight. */
export interface Insurance {
  /** Opens a claim once; `amount` is what the insurer pays the buyer, in minor units, at most `limit`. `cost`: what the buyer paid, where known. */
  openClaim(call: Call & { orderNumber: string; ticketNumber: string; trackingNo?: string; cost?: number; limit: number; currency: string }): Promise<{ claimNo: string; amount: number }>;
}

/** Messages to the buyer. `template` is a code of `service-tasks/notices.ts`. */
export interface Notifier {
  send(message: { shopId: string; ticketId: string; externalId: string; template: string; params: Record<string, string | number> }): Promise<{ messageId: string }>;
}

/**
 * The money axis of one refund row. `approved`: amount fixed, nothing sent · `submitting`: written before the call leaves ·
 * `processing` and `unknown`: ask the gateway, never submit anew under another number.
 */
export type RefundState = 'approved' | 'submitting' | 'processing' | 'unknown' | 'succeeded' | 'failed';

/** One refund id per ticket and payment. */
export interface RefundRow {
  refundId: string;
  refundNo: string;
  paymentId: string;
  channel: string;
  transactionNo?: string;
  amount: number;
  currency: string;
  state: RefundState;
  reason?: string;
  gatewayRef?: string;
  route?: RefundRoute;
  /** ISO 8601: when the state last changed. */
  updatedAt: string;
}

/** Our own books. Every call is one short transaction of its own, so that what it wrote survives a crash of the caller. */
export interface RefundLedger {
  /**
   * Splits the amount (minor units) over the order's payments, last payment first, one row each, and releases what was
   * reserved beyond it. Calling it again answers the rows that exist: the amount behind a refund number never changes.
   */
  approve(shopId: string, ticketId: string, amount: number): Promise<RefundRow[]>;
  list(shopId: string, ticketId: string): Promise<RefundRow[]>;
  /** Moves one row. A row that succeeded stays so unless the new state is `failed` (a bank may send money back). */
  mark(shopId: string, refundId: string, change: MoneyChange): Promise<void>;
}

/** What is written about one row when its fate becomes known. `route`: from now on it is sent there. */
export interface MoneyChange { state: RefundState; gatewayRef?: string; reason?: string; route?: RefundRoute }

export type { CompensationItem, CompensationKind };

/** `proposed`: above somebody's limit, waits for a supervisor · `refused`: it was not given. The others as for refunds. */
export type PayoutState = 'proposed' | 'refused' | RefundState;

/** Something given beyond what was paid: numbered and moved like a refund, and never counted against the order. */
export interface PayoutRow extends Omit<RefundRow, 'state' | 'route'> { kind: CompensationKind; orderNumber: string; state: PayoutState }

/** What is to be given, in whose name (the role of who decided last; `agent` where nobody did), and what counts against that role's limits. */
export interface Proposal { rows: PayoutRow[]; role: string; counted: Counted[] }

/** Our book of compensation. Every call is one short transaction under the ticket's lock, on the timeline too. */
export interface PayoutLedger {
  /**
   * Writes the items down once for each `source`, as `proposed`; a second call answers what the first left. Return freight is given at most
   * once a ticket. @throws DomainError amount_invalid
   */
  propose(shopId: string, ticketId: string, source: string, items: CompensationItem[]): Promise<Proposal>;
  list(shopId: string, ticketId: string): Promise<PayoutRow[]>;
  /** The answer to what waits; what is decided already stays. */
  decide(shopId: string, ticketId: string, numbers: string[], approved: boolean): Promise<PayoutRow[]>;
  mark(shopId: string, payoutId: string, change: Omit<MoneyChange, 'route'>): Promise<void>;
}

/** Our book of money that is asked of the buyer. */
export interface ChargeBook {
  /** One charge for each `source`; a second call answers the first one's. */
  open(shopId: string, ticketId: string, source: string, charge: { amount: number; purpose: ChargePurpose }): Promise<{ chargeNo: string; amount: number; currency: string }>;
  /** The gateway has taken it: from now on it is asked whether the buyer paid. */
  opened(shopId: string, chargeNo: string, answer: { payUrl: string; gatewayRef: string }): Promise<void>;
}

/** Our book of goods that are written off. */
export interface LossBook {
  keep(shopId: string, ticketId: string, document: { documentNo: string; orderNumber: string; amount: number; currency: string; lines: DocumentLine[] }): Promise<void>;
}

export interface Orders {
  /** Applies the ticket's spent refunds to the mirrored order; the second call for a ticket changes nothing and answers the same. */
  applyEffect(shopId: string, ticketId: string): Promise<OrderEffect>;
  /** Who bears what the buyer paid to send the goods back, and how much of it comes back (4.3); minor units. */
  returnFreight(shopId: string, ticketId: string): Promise<{ payer: 'seller' | 'insurance' | 'buyer' | 'nobody'; amount: number }>;
  /** Writes an insurer's answer on the ticket's record. */
  noteClaim(shopId: string, ticketId: string, claim: { claimNo: string; amount: number }): Promise<void>;
}

/** Codes by which a buyer shows that the work is done. Made from our own secret, so nothing that a ticket keeps gives one away. */
export interface CompletionCodes {
  /** Six digits, the same for the same reference. */
  codeOf(shopId: string, ticketId: string, reference: string): string;
}

/** Special orders that a ticket made, mirrored beside the original: nothing was paid for them. */
export interface LinkedOrders {
  /** Mirrors the ERP's order once; the second call with the number changes nothing. */
  keep(shopId: string, ticketId: string, order: { number: string; kind: OutboundKind; lines: OutboundLine[] }): Promise<void>;
  /** It has left: from now on it is on its way to the buyer. */
  shipped(shopId: string, number: string, parcel: { courier: string; trackingNo: string }): Promise<void>;
}

export interface Ports {
  gateway: Gateway;
  warehouse: Warehouse;
  courier: Courier;
  shop: ShopSystem;
  insurance: Insurance;
  notifier: Notifier;
  refunds: RefundLedger;
  payouts: PayoutLedger;
  charges: ChargeBook;
  losses: LossBook;
  orders: Orders;
  linkedOrders: LinkedOrders;
  completionCodes: CompletionCodes;
}
