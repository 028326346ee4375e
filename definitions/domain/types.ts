import type { FromSchema } from 'json-schema-to-ts';
import type { orderSchema } from './order-schema.ts';
import type { freightRules, quoteInputSchema } from './quote-schema.ts';
import type { TicketType } from './ticket-type.ts';
import type { policySchema } from '../policies/policy-schema.ts';

/** A mirrored order with every defaulted field filled. Money in minor units, times ISO 8601. */
export type Order = FromSchema<typeof orderSchema>;
/** The same as a shop's system may send it. */
export type OrderInput = FromSchema<typeof orderSchema, { keepDefaultedPropertiesOptional: true }>;
export type OrderStatus = Order['status'];
export type OrderLine = Order['lines'][number];
export type Discount = Order['discounts'][number];
export type Payment = Order['payments'][number];
export type Parcel = Order['parcels'][number];

/** What a shop decides; see `definitions/policies`. */
export type Policy = Omit<FromSchema<typeof policySchema>, 'windows'> & { windows: Record<string, number> & { afterSale: number; noReason: number } };
export type Reason = Policy['reasons'][number];
export type FreightRule = (typeof freightRules)[number];

/** Whether a request was made before or after the order was shipped: each has its own attempts. */
export type Stage = 'before_shipment' | 'after_shipment';

export type Fault = 'seller' | 'buyer' | 'courier' | 'none';

export interface RequestLine { lineId: string; /** Units. */ quantity: number }

/** One line of a quote: `amount` in minor units, `points` whole points. */
export interface QuoteLine extends RequestLine { amount: number; points: number }

export interface FreightLine { lineId: string; amount: number }

/** Drops the index signatures of schemas that let unknown fields pass: code reads the declared ones only. */
type Declared<T> = T extends (infer Item)[] ? Declared<Item>[]
  : T extends object ? { [K in keyof T as string extends K ? never : K]: Declared<T[K]> }
  : T;

export type QuoteInput = Declared<FromSchema<typeof quoteInputSchema>>;
export type QuotedOrder = QuoteInput['order'];
/** An earlier request on the order: its units, best with the figures of its quote. */
export type EarlierRequest = NonNullable<QuoteInput['refunded']>[number];

/** What an amount is made of; the UI makes the sentence from `code` and `params`. */
export interface BreakdownRow {
  code: BreakdownCode;
  /** The line it belongs to; absent: the whole request. */
  lineId?: string;
  /** Minor units, with sign; for subtotals and totals the value itself. */
  amount: number;
  /** Facts for the sentence: numbers are units, points or minor units as the code says. */
  params: Record<string, string | number>;
}

export type BreakdownCode =
  | 'original' | 'discount' | 'points' | 'line_paid' | 'back_apart' | 'units' | 'refunded_before' | 'line_refund'
  | 'freight' | 'max' | 'asked_less' | 'service_fee' | 'return_freight' | 'compensation' | 'total';

/** The answer to "how much comes back, and why". Amounts in minor units. */
export interface Quote {
  /** In the order's own sequence of lines. */
  lines: QuoteLine[];
  freight: number;
  /** Where freight goes back with the lines (rule `apportioned`): each line's part. */
  freightLines: FreightLine[];
  points: number;
  /** Goods and freight by the rules: what the request is entitled to. */
  amount: number;
  /** The most that can be asked for: `amount`, or less where other tickets hold the order's money. */
  max: number;
  /** What is paid out: the amount asked for, less fee, plus compensation and return freight. */
  total: number;
  currency: string;
  breakdown: BreakdownRow[];
}

/** The money axis of a ticket. `unknown` counts as money that may have left. */
export type MoneyState =
  | 'none' | 'reserved' | 'approved' | 'submitting' | 'processing' | 'succeeded' | 'failed' | 'unknown' | 'released';

/** What the rules need to know about another ticket of the same order. */
export interface TicketFacts {
  number: string;
  /** As it was when the ticket was opened. */
  type: TicketType;
  stage: Stage;
  /** `closed`: ended by the shop or the platform without what was asked for. */
  state: 'open' | 'completed' | 'withdrawn' | 'closed';
  /** The last answer to it was a rejection (also when it was withdrawn afterwards). */
  rejected: boolean;
  /** ISO 8601. */
  appliedAt: string;
  lines: RequestLine[];
  /** What it was entitled to when submitted; absent for types without money. */
  quote?: Pick<Quote, 'lines' | 'freight' | 'freightLines' | 'amount'>;
  money: MoneyState;
  /** Minor units that it holds or has paid back. */
  amount: number;
  /** How `amount` lies on the order's payments, once that is known. */
  payments?: { paymentId: string; amount: number }[];
}
