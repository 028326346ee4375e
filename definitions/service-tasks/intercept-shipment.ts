import { define } from './define.ts';

/** Before shipment, second choice: the warehouse has the order and may still hold the goods back. */
export const interceptShipment = define({
  id: 'intercept-shipment',
  label: { zh: '请仓库拦截', en: 'Ask the warehouse to intercept' },
  description: {
    zh: '请仓库拦下已推送的发货单；结果 intercepted、too_late 或 unknown。',
    en: 'Asks the warehouse to hold a pushed shipment order; result intercepted, too_late or unknown.',
  },
  icon: 'intercept',
  input: { type: 'object', required: ['orderNumber'], additionalProperties: false, properties: { orderNumber: { type: 'string', minLength: 1 } } },
  output: {
    type: 'object', required: ['result'], additionalProperties: false,
    properties: { result: { enum: ['intercepted', 'too_late', 'unknown'] } },
  },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'warehouse',
  async run({ orderNumber }, { shopId, idempotencyKey, ports, signal }) {
    return { result: await ports.warehouse.intercept({ shopId, externalId: idempotencyKey, orderNumber, signal }) };
  },
});
