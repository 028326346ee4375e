import type { JSONSchema } from 'json-schema-to-ts';
import { freightRules } from '../domain/quote-schema.ts';

/** ISO 8601 durations of days, hours and minutes; months would not say how long. */
const duration = { type: 'string', pattern: '^P(?=.)(\\d+W|(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?)?)$' } as const;
const days = { type: 'integer', minimum: 0, maximum: 3650 } as const;
const count = { type: 'integer', minimum: 0, maximum: 100 } as const;
/** Minor units. */
const money = { type: 'integer', minimum: 0, maximum: 100_000_000_000 } as const;
const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const timeOfDay = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' } as const;
const flag = { type: 'boolean' } as const;
/** Code of a ticket type; which there are is said by the shop's flows. */
const typeCode = '[A-Za-z][A-Za-z0-9_]{0,79}';
const byType = { type: 'object', maxProperties: 100 } as const;

export const reasonStates = ['before_shipment', 'not_received', 'received'] as const;

const reasonSchema = {
  type: 'object',
  required: ['code', 'zh', 'en', 'group', 'types', 'states', 'evidence', 'fault'],
  additionalProperties: false,
  properties: {
    code: { type: 'string', pattern: '^[a-z][a-z0-9_]{1,39}$' },
    zh: text,
    en: text,
    /** Heading under which the buyer finds it. */
    group: { enum: ['mind', 'agreement', 'delivery', 'goods', 'differs', 'other'] },
    /** Offered for these types, `*` for every type, and these states of the goods. */
    types: { type: 'array', minItems: 1, items: { type: 'string', pattern: `^(${typeCode}|\\*)$` } },
    states: { type: 'array', minItems: 1, items: { enum: reasonStates } },
    /** Photos or videos that it needs at least. */
    evidence: count,
    /** Who is presumed to be at fault, and so bears the return freight. */
    fault: { enum: ['seller', 'buyer', 'courier', 'none'] },
    /** Needs no cause: once the goods are delivered it is offered inside the no-reason window only. */
    noReason: flag,
  },
} as const satisfies JSONSchema;

const limitSchema = {
  type: 'object',
  required: ['refund', 'compensation'],
  additionalProperties: false,
  properties: { refund: { ...money, type: ['integer', 'null'] }, compensation: { ...money, type: ['integer', 'null'] } },
} as const satisfies JSONSchema;

const addressSchema = {
  type: 'object',
  required: ['id', 'label', 'name', 'phone', 'region', 'detail'],
  additionalProperties: false,
  properties: {
    id: text, label: text, name: text, phone: text, region: text, detail: text,
    /** Orders shipped from this warehouse come back here. */
    warehouse: { type: 'string', maxLength: 100 },
  },
} as const satisfies JSONSchema;

/** What a shop decides about its after-sale service: one document, versioned; each ticket keeps the version it began with. */
export const policySchema = {
  type: 'object',
  required: [
    'types', 'partialBeforeShipment', 'attempts', 'windows', 'freight', 'beforeShipment', 'warehouseSystem', 'serviceFee',
    'couponBack', 'clocks', 'insurance', 'returnFreightCap', 'noReturnBelow', 'returnAddresses', 'limits', 'contact', 'calendar',
    'minEvidence', 'reasons',
  ],
  additionalProperties: false,
  properties: {
    /** False: the type cannot be asked for. Types that are not named can, as soon as a flow of theirs is published. */
    types: { ...byType, additionalProperties: flag },
    /** False: before shipment only the whole order can be refunded. */
    partialBeforeShipment: flag,
    /** How often a unit may be applied for without success in each stage, and how often again after a rejection. */
    attempts: {
      type: 'object', required: ['beforeShipment', 'afterShipment', 'afterRejection'], additionalProperties: false,
      properties: { beforeShipment: count, afterShipment: count, afterRejection: count },
    },
    /** Days. After-sale from completion (always open before it), every other window from delivery. Types name theirs. */
    windows: { ...byType, required: ['afterSale', 'noReason'], additionalProperties: days },
    freight: { enum: freightRules },
    /** Without a warehouse system: refund at once, or let an agent look first. */
    beforeShipment: { enum: ['auto', 'review'] },
    warehouseSystem: flag,
    serviceFee: flag,
    /** Coupons go back when every line is refunded. */
    couponBack: flag,
    /** What silence may last; `technicianAccept` in working time. */
    clocks: {
      type: 'object', additionalProperties: false,
      required: ['review', 'changeRejected', 'acceptOffer', 'shipReturn', 'inspection', 'confirm', 'evidence', 'technicianAccept'],
      properties: {
        review: duration, changeRejected: duration, acceptOffer: duration, shipReturn: duration,
        inspection: duration, confirm: duration, evidence: duration, technicianAccept: duration,
      },
    },
    /** Return freight insurance pays up to `limit` per claim. */
    insurance: { type: 'object', required: ['limit'], additionalProperties: false, properties: { limit: money } },
    /** Most that is paid back of the buyer's return freight when the shop is at fault. */
    returnFreightCap: money,
    /** What a buyer at fault owes for the second shipment of an exchange; absent: nothing. */
    secondShipment: money,
    /** Up to this amount, goods stay with the buyer when the shop is at fault; 0: they always come back. */
    noReturnBelow: money,
    /** The first is the default. */
    returnAddresses: { type: 'array', maxItems: 50, items: addressSchema },
    /** Per role, what may be granted without asking the next role; null: no limit. */
    limits: {
      type: 'object', required: ['agent', 'supervisor'], additionalProperties: false,
      properties: { agent: limitSchema, supervisor: limitSchema },
    },
    /** When buyers may be called and how often a day before a supervisor's reason is needed. Shop time. */
    contact: {
      type: 'object', required: ['from', 'to', 'perDay'], additionalProperties: false,
      properties: { from: timeOfDay, to: timeOfDay, perDay: count },
    },
    /** Key of the business calendar that working-time clocks use. */
    calendar: text,
    /** Photos that a type needs at least, whatever the reason. */
    minEvidence: { ...byType, additionalProperties: count },
    reasons: { type: 'array', minItems: 1, maxItems: 200, items: reasonSchema },
  },
} as const satisfies JSONSchema;
