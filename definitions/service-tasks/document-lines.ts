import type { DocumentLine } from '../ports.ts';

/** Lines of the request, as service tasks take them from a flow. */
export const requestedLines = {
  type: 'array', minItems: 1,
  items: {
    type: 'object', required: ['lineId', 'quantity'],
    properties: { lineId: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } },
  },
} as const;

/** Lines of the order: where the article numbers come from. */
export const orderLines = {
  type: 'array',
  items: { type: 'object', required: ['id', 'sku'], properties: { id: { type: 'string' }, sku: { type: 'string' } } },
} as const;

/**
 * What a warehouse document lists: requested quantities under the order's article numbers.
 * @throws Error when a requested line is not in the order
 */
export function documentLines(requested: { lineId: string; quantity: number }[], ofOrder: { id: string; sku: string }[]): DocumentLine[] {
  return requested.map(({ lineId, quantity }) => {
    const line = ofOrder.find(({ id }) => id === lineId);
    if (!line) throw new Error(`The order has no line ${lineId}, so no document can be made for it. Check which order the ticket belongs to.`);
    return { lineId, sku: line.sku, quantity };
  });
}
