import type { OutboundLine } from '../ports.ts';

/** Goods that go out, as service tasks take them from a flow. FEEL writes what is not known as null. */
export const outboundLines = {
  type: 'array', minItems: 1, maxItems: 200,
  items: {
    type: 'object', required: ['sku', 'quantity'],
    properties: {
      sku: { type: 'string', maxLength: 500 }, quantity: { type: 'integer', minimum: 1 },
      lineId: { type: ['string', 'null'] }, title: { type: ['string', 'null'] }, spec: { type: ['string', 'null'] },
    },
  },
} as const;

interface GivenLine { sku: string; quantity: number; lineId?: string | null; title?: string | null; spec?: string | null }

/** The same for an outside system: nothing but what the contract names, and no nulls. */
export function toOutboundLines(lines: readonly GivenLine[]): OutboundLine[] {
  return lines.map(({ sku, quantity, lineId, title, spec }) => ({
    sku, quantity, ...(lineId ? { lineId } : {}), ...(title ? { title } : {}), ...(spec ? { spec } : {}),
  }));
}
