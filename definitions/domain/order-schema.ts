import type { JSONSchema } from 'json-schema-to-ts';

const text = { type: 'string', maxLength: 500 } as const;
const optionalText = { ...text, default: '' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
/** Integer in the currency's minor unit. The bound keeps sums over a whole order exact. */
const money = { type: 'integer', minimum: 0, maximum: 100_000_000_000 } as const;
const id = { type: 'string', minLength: 1, maxLength: 64 } as const;

export const orderStatuses = ['awaiting_payment', 'awaiting_shipment', 'awaiting_receipt', 'completed', 'closed'] as const;

/** Why goods go out beside an ordinary sale. */
export const linkedKinds = ['exchange', 'resend', 'gift', 'repair_return'] as const;

const lineSchema = {
  type: 'object',
  required: ['id', 'title', 'unitPrice', 'quantity'],
  additionalProperties: false,
  properties: {
    id,
    sku: optionalText,
    title: text,
    spec: optionalText,
    /** A URL of the shop, or empty: the desk then shows a neutral picture. */
    image: { type: 'string', maxLength: 2000, default: '' },
    unitPrice: money,
    quantity: { type: 'integer', minimum: 1, maximum: 10_000 },
    warehouse: optionalText,
    gift: { type: 'boolean', default: false },
    category: optionalText,
    /** What one unit cost the shop. */
    cost: money,
    /** Other specs of the same article that it may be exchanged for. */
    specs: {
      type: 'array', maxItems: 200,
      items: {
        type: 'object', required: ['sku', 'spec', 'unitPrice'], additionalProperties: false,
        properties: { sku: { ...text, minLength: 1 }, spec: { ...text, minLength: 1 }, unitPrice: money },
      },
    },
  },
} as const satisfies JSONSchema;

const discountSchema = {
  type: 'object',
  required: ['id', 'amount'],
  additionalProperties: false,
  properties: {
    id,
    name: text,
    amount: money,
    /** The lines it covers; absent: all of them. */
    lineIds: { type: 'array', items: id, minItems: 1, maxItems: 200 },
  },
} as const satisfies JSONSchema;

const paymentSchema = {
  type: 'object',
  required: ['id', 'channel', 'amount', 'paidAt'],
  additionalProperties: false,
  properties: { id, channel: { ...text, minLength: 1 }, amount: money, paidAt: instant, transactionNo: text },
} as const satisfies JSONSchema;

const parcelSchema = {
  type: 'object',
  required: ['courier', 'trackingNo'],
  additionalProperties: false,
  properties: {
    courier: text,
    trackingNo: { ...text, minLength: 1 },
    /** The lines in it; empty: all of them. */
    lineIds: { type: 'array', items: id, maxItems: 200, default: [] },
    status: text,
  },
} as const satisfies JSONSchema;

const refundSchema = {
  type: 'object',
  required: ['id', 'amount', 'lines'],
  additionalProperties: false,
  properties: {
    id,
    amount: money,
    refundedAt: instant,
    lines: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['lineId', 'quantity'],
        additionalProperties: false,
        properties: { lineId: id, quantity: { type: 'integer', minimum: 0, maximum: 10_000 } },
      },
    },
  },
} as const satisfies JSONSchema;

/** A mirrored order as the shop's system sends it. Fields with a default may be left out. Money in minor units, times ISO 8601. */
export const orderSchema = {
  type: 'object',
  required: ['number', 'buyer', 'status', 'currency', 'createdAt', 'lines', 'paid'],
  additionalProperties: false,
  properties: {
    number: id,
    /** The order that this one is a part of: paid together, shipped apart. */
    parentNumber: id,
    /** Of a special order that goes out because of a ticket: the order it belongs to, and why it goes out. Nothing was paid for it. */
    linkedTo: id,
    kind: { enum: linkedKinds },
    /** Own site, marketplace … as the shop calls it. */
    channel: { ...text, default: 'own' },
    buyer: {
      type: 'object',
      required: ['id', 'name'],
      additionalProperties: false,
      properties: {
        id: { ...text, minLength: 1 }, name: text, phone: optionalText,
        /** What the shop's own system knows of the buyer; `blacklist` is one that rules look at. */
        tags: { type: 'array', items: { ...text, minLength: 1 }, maxItems: 50 },
      },
    },
    status: { enum: orderStatuses },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    createdAt: instant,
    paidAt: instant,
    shippedAt: instant,
    deliveredAt: instant,
    completedAt: instant,
    closedAt: instant,
    lines: { type: 'array', items: lineSchema, minItems: 1, maxItems: 200 },
    discounts: { type: 'array', items: discountSchema, maxItems: 100, default: [] },
    /** Points or coins used on the order and their money value. */
    points: {
      type: 'object',
      required: ['used', 'value'],
      additionalProperties: false,
      properties: { used: money, value: money },
      default: { used: 0, value: 0 },
    },
    freight: { ...money, default: 0 },
    /** What the buyer paid in all; 0 while unpaid. */
    paid: money,
    payments: { type: 'array', items: paymentSchema, maxItems: 50, default: [] },
    parcels: { type: 'array', items: parcelSchema, maxItems: 100, default: [] },
    /** Money that went back outside of this product, before the order came here or beside it. */
    refunds: { type: 'array', items: refundSchema, maxItems: 200, default: [] },
    invoice: {
      type: 'object',
      required: ['title'],
      additionalProperties: false,
      properties: { title: text, taxNumber: text, kind: text },
    },
    address: {
      type: 'object',
      required: ['name', 'phone', 'region', 'detail'],
      additionalProperties: false,
      properties: { name: text, phone: text, region: text, detail: text },
    },
    /** Into how many parcels it goes, where that is known before it leaves. */
    parcelCount: { type: 'integer', minimum: 1, maximum: 1000 },
    /** False: the shop's usual couriers do not go to the address. */
    deliverable: { type: 'boolean' },
    remark: { type: 'string', maxLength: 5000 },
  },
} as const satisfies JSONSchema;
