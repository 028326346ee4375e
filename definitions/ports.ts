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
  signal: AbortSignal;
}

/** Payment gateway. Never throws for time-outs, broken connections and 5xx answers: those are `unknown`. */
export interface Gateway {
  submitRefund(submission: RefundSubmission): Promise<GatewayAnswer>;
  queryRefund(query: { shopId: string; refundNo: string; signal: AbortSignal }): Promise<GatewayQueryAnswer>;
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

export interface Warehouse {
  stopPush(call: Call & { orderNumber: string }): Promise<StopResult>;
  intercept(call: Call & { orderNumber: string }): Promise<InterceptResult>;
  createInbound(call: Call & { orderNumber: string; warehouse: string; trackingNo?: string; lines: DocumentLine[] }): Promise<{ documentNo: string }>;
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

/** The shop's own system: it owns the order and the buyer's points. */
export interface ShopSystem {
  sendOrderEffect(call: Call & { effect: OrderEffect }): Promise<void>;
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
  mark(shopId: string, refundId: string, change: { state: RefundState; gatewayRef?: string; reason?: string }): Promise<void>;
}

export interface Orders {
  /** Applies the ticket's spent refunds to the mirrored order; the second call for a ticket changes nothing and answers the same. */
  applyEffect(shopId: string, ticketId: string): Promise<OrderEffect>;
}

export interface Ports {
  gateway: Gateway;
  warehouse: Warehouse;
  courier: Courier;
  shop: ShopSystem;
  notifier: Notifier;
  refunds: RefundLedger;
  orders: Orders;
}
