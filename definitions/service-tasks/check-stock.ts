import { define } from './define.ts';
import { outboundLines } from './outbound-lines.ts';

/** Asked anew each time: an answer from yesterday must not send goods that have gone since. */
export const checkStock = define({
  id: 'check-stock',
  label: { zh: '查库存', en: 'Check the stock' },
  description: { zh: '问仓库要发的商品够不够；不够的到货后流程会自动收到通知。', en: 'Asks the warehouse whether the goods can be shipped; when what is short arrives, the flow is told.' },
  icon: 'stock',
  input: { type: 'object', required: ['lines'], additionalProperties: false, properties: { lines: outboundLines } },
  output: {
    type: 'object', required: ['available', 'short'], additionalProperties: false,
    properties: {
      available: { type: 'boolean' },
      short: {
        type: 'array',
        items: {
          type: 'object', required: ['sku', 'wanted', 'available'], additionalProperties: false,
          properties: { sku: { type: 'string' }, wanted: { type: 'integer' }, available: { type: 'integer' } },
        },
      },
    },
  },
  retry: { attempts: 10, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'warehouse',
  async run({ lines }, { shopId, idempotencyKey, ports, signal }) {
    const { short } = await ports.warehouse.checkStock({ shopId, externalId: idempotencyKey, signal, lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) });
    return { available: short.length === 0, short };
  },
});
