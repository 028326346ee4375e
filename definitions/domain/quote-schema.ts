import type { JSONSchema } from 'json-schema-to-ts';
import { orderStatuses } from './order-schema.ts';

const id = { type: 'string', minLength: 1, maxLength: 64 } as const;
const money = { type: 'integer', minimum: 0, maximum: 100_000_000_000 } as const;
const units = { type: 'integer', minimum: 0, maximum: 10_000 } as const;

export const freightRules = ['until_shipment', 'apportioned', 'insurance'] as const;

/** The part of an order that decides amounts. A whole order fits too. */
const quotedOrderSchema = {
  type: 'object',
  required: ['currency', 'status', 'lines'],
  properties: {
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    status: { enum: orderStatuses },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: {
        type: 'object',
        required: ['id', 'unitPrice', 'quantity'],
        properties: { id, unitPrice: money, quantity: { type: 'integer', minimum: 1, maximum: 10_000 } },
      },
    },
    discounts: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        required: ['id', 'amount'],
        properties: { id, name: { type: 'string' }, amount: money, lineIds: { type: 'array', items: id } },
      },
    },
    points: { type: 'object', required: ['used', 'value'], properties: { used: money, value: money } },
    freight: money,
  },
} as const satisfies JSONSchema;

/**
 * An earlier request on the same order: its units, or its whole quote. With the quote's own figures the next request is
 * exact even after requests between them were withdrawn. A line of 0 units with an amount gave money back for goods that stay sold.
 */
const earlierSchema = {
  type: 'object',
  required: ['lines'],
  properties: {
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['lineId', 'quantity'],
        properties: { lineId: id, quantity: units, amount: money, points: money },
      },
    },
    freight: money,
    freightLines: {
      type: 'array',
      items: { type: 'object', required: ['lineId', 'amount'], properties: { lineId: id, amount: money } },
    },
  },
} as const satisfies JSONSchema;

/** Input of a refund quote. Units are checked by the domain, so that a wrong number is answered with its own code. */
export const quoteInputSchema = {
  type: 'object',
  required: ['order', 'policy', 'request'],
  properties: {
    order: quotedOrderSchema,
    refunded: { type: 'array', items: earlierSchema },
    policy: {
      type: 'object',
      required: ['freight'],
      /** `serviceFee` false: the shop keeps no fee. */
      properties: { freight: { enum: freightRules }, serviceFee: { type: 'boolean' } },
    },
    request: {
      type: 'object',
      required: ['lines'],
      properties: {
        lines: {
          type: 'array',
          items: {
            type: 'object',
            required: ['lineId', 'quantity'],
            properties: { lineId: { type: 'string' }, quantity: { type: 'integer' } },
          },
        },
        /** Less than the maximum, on the applicant's wish or by negotiation; absent: all of it. */
        amount: money,
        /** Money back for goods that stay sold: neither points nor freight go with it. */
        goodsStay: { type: 'boolean' },
        /** Kept by the shop. */
        serviceFee: money,
        /** Money granted on top, paid by the shop. */
        compensation: money,
        /** The buyer's return freight, where the shop bears it. */
        returnFreight: money,
      },
    },
    /** What the order's payments still have, when other tickets hold some of it. */
    available: money,
  },
} as const satisfies JSONSchema;
