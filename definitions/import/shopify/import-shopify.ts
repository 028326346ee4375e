import { CellProblem, problemAt, type ImportResult } from '../problem.ts';
import type { ImportSource } from '../source.ts';
import { buildShopifyOrder, shopifyNumber } from './build-order.ts';
import type { Json } from './fields.ts';
import { orderObjects } from './order-objects.ts';

/** Streams the orders of a Shopify REST Admin `orders.json`; each yields itself or its first problem. */
export async function* importShopify(source: ImportSource): AsyncGenerator<ImportResult> {
  let row = 0;
  try {
    for await (const object of orderObjects(source)) {
      row += 1;
      yield convert(source, row, object);
    }
    if (row === 0) yield problemAt({ source: source.name, row: 0, number: '' }, new CellProblem('', 'format_unknown'));
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error;
    yield problemAt({ source: source.name, row: row + 1, number: '' }, error);
  }
}

function convert(source: ImportSource, row: number, object: Json): ImportResult {
  try {
    return { ok: true, source: source.name, row, order: buildShopifyOrder(object) };
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error;
    return problemAt({ source: source.name, row, number: shopifyNumber(object) }, error);
  }
}
