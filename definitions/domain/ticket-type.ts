import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { orderStatuses } from './order-schema.ts';

const words = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]{0,39}$' } as const;

/** Who applies. `system`: an API key or a rule, which speaks for the shop as well as for its buyers. */
export const openers = ['buyer', 'agent', 'system'] as const;
export type Opener = (typeof openers)[number];

/** What a type of ticket may do: data of the flow that runs it, so that a copy of a flow makes a new type without code. */
export const ticketTypeSchema = {
  type: 'object',
  required: ['offeredIn', 'openedBy', 'window', 'money', 'amount', 'units', 'goods', 'lines'],
  additionalProperties: false,
  properties: {
    /** Order statuses in which it may be applied for. */
    offeredIn: { type: 'array', items: { enum: orderStatuses } },
    openedBy: { type: 'array', minItems: 1, items: { enum: openers } },
    /** Key of the policy's `windows`, or `none`: always open. */
    window: words,
    /** `refund`: the order's money is reserved when it is submitted, and paid back. */
    money: { enum: ['refund', 'none'] },
    /** `lines`: what the rules give for the units, unless less is asked for. `stated`: the applicant says how much, up to that. */
    amount: { enum: ['lines', 'stated'] },
    /** `taken`: its units belong to it while it is open, and once their money went back. `free`: they stay open for other tickets. */
    units: { enum: ['taken', 'free'] },
    /** Whether goods come back from the buyer, and whether goods go out to them. */
    goods: {
      type: 'object', required: ['back', 'out'], additionalProperties: false,
      properties: { back: { type: 'boolean' }, out: { type: 'boolean' } },
    },
    /** `optional`: it may be about the whole order and name no line. */
    lines: { enum: ['required', 'optional'] },
    /** True: the applicant may say which other spec of the goods should come instead. */
    choosesSpec: { type: 'boolean' },
    /** True: a matter of the shop alone, which buyers never see. */
    internal: { type: 'boolean' },
    /** Where it stands among the types that are offered; absent: after those that say so. */
    rank: { type: 'integer', minimum: 1, maximum: 1000 },
  },
} as const satisfies JSONSchema;

export type TypeTraits = FromSchema<typeof ticketTypeSchema>;

/** A type of ticket: its code, such as `return_refund`, and what it may do. */
export interface TicketType extends TypeTraits { code: string }

/** Whether money of the order goes back with it. */
export function movesMoney(type: Pick<TypeTraits, 'money'>): boolean {
  return type.money === 'refund';
}

/** Whether its units are out of reach for other tickets. */
export function takesUnits(type: Pick<TypeTraits, 'units'>): boolean {
  return type.units === 'taken';
}
