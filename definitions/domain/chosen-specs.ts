import { DomainError } from './errors.ts';
import type { Order, RequestLine } from './types.ts';

/** What an applicant wants a line to be exchanged for: an article of the order's catalogue, or a spec in words. */
export interface SpecWish { lineId: string; sku?: string; spec?: string }

/** A wish that the flow can reckon with. `sku` empty: in words, the reviewer finds the article. `unitPrice` in minor units, absent: as sold. */
export interface ChosenSpec { lineId: string; sku: string; spec: string; unitPrice?: number }

/**
 * The wishes for lines of the request. Name and price of an article come from the order, never from the applicant.
 * @throws DomainError spec_unknown for an article that the order's line does not offer
 */
export function chosenSpecs(order: Pick<Order, 'lines'>, request: { lines: readonly RequestLine[]; replacement?: readonly SpecWish[] }): ChosenSpec[] {
  const asked = (request.replacement ?? []).filter(({ lineId }) => request.lines.some((line) => line.lineId === lineId));
  return asked.flatMap(({ lineId, sku, spec }): ChosenSpec[] => {
    if (sku === undefined) return spec === undefined ? [] : [{ lineId, sku: '', spec }];
    const offered = order.lines.find((line) => line.id === lineId)?.specs?.find((one) => one.sku === sku);
    if (!offered) throw new DomainError('spec_unknown', { lineId, sku });
    return [{ lineId, sku, spec: offered.spec, unitPrice: offered.unitPrice }];
  });
}
