import { decodeText } from '../decode-text.ts';
import { CellProblem, problemAt, type ImportResult } from '../problem.ts';
import type { ImportSource } from '../source.ts';
import { buildShopifyOrder, shopifyNumber } from './build-order.ts';
import { isObject, type Json } from './fields.ts';
import { jsonObjects } from './json-objects.ts';

/** Streams the orders of a Shopify REST Admin `orders.json`; each yields itself or its first problem. */
export async function* importShopify(source: ImportSource): AsyncGenerator<ImportResult> {
  let row = 0;
  try {
    for await (const text of jsonObjects(decodeText(source.open()))) {
      row += 1;
      yield convert(source, row, text);
    }
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error;
    yield problemAt({ source: source.name, row: row + 1, number: '' }, error);
  }
}

function convert(source: ImportSource, row: number, text: string): ImportResult {
  let number = '';
  try {
    const object = parseOrder(text);
    number = shopifyNumber(object);
    return { ok: true, source: source.name, row, order: buildShopifyOrder(object) };
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error;
    return problemAt({ source: source.name, row, number }, error);
  }
}

/** An order object, also in the envelope in which the API answers for a single one. */
function parseOrder(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CellProblem('', 'json_broken');
  }
  const order = isObject(value) && isObject(value.order) ? value.order : value;
  if (!isObject(order) || !('line_items' in order)) throw new CellProblem('line_items', 'field_missing');
  return order;
}
