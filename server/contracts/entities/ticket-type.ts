import { ticketTypeSchema } from '../../../definitions/domain/ticket-type.ts';
import { code, label } from '../schema.ts';

const { rank: _rank, ...traits } = ticketTypeSchema.properties;

/** What a flow says about the tickets that begin with it. */
export const typeTraits = ticketTypeSchema;

/** A type of ticket of the shop: its words and what it may do. Listed in the order in which types are offered. */
export const ticketType = {
  type: 'object',
  required: ['code', 'label', 'description', ...ticketTypeSchema.required],
  additionalProperties: false,
  properties: { code, label, description: label, ...traits },
} as const;
