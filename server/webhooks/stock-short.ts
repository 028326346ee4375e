import { Ajv } from 'ajv';
import type { FromSchema } from 'json-schema-to-ts';
import { openForShortStock } from '../../definitions/after-sale/stock-short.ts';
import type { News, NewsParts } from './news.ts';

const schema = {
  type: 'object', required: ['orderNumber', 'sku'],
  properties: { orderNumber: { type: 'string', minLength: 1, maxLength: 64 }, sku: { type: 'string', minLength: 1, maxLength: 200 }, quantity: { type: 'integer', minimum: 1, maximum: 1_000_000 } },
} as const;

const isShort = new Ajv().compile<FromSchema<typeof schema>>(schema);

export const STOCK_SHORT = 'stock.short';

/** The warehouse cannot ship what was sold: an out-of-stock ticket for the order's line. False: the order is unknown, or nothing is left to open. */
export async function stockShort({ id, shopId, type, data }: News, { engine, book, log }: NewsParts): Promise<boolean> {
  if (isShort(data)) return (await openForShortStock(engine, book, shopId, data)).length > 0;
  log.warn({ webhook: id, type, shop: shopId }, 'webhook ignored: it names no order and article');
  return false;
}
