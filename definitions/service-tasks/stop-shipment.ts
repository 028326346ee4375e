import { define } from './define.ts';

/** Before shipment, first choice: the shipment order never reaches the warehouse. */
export const stopShipment = define({
  id: 'stop-shipment',
  label: { zh: '停止推送发货单', en: 'Stop the shipment order' },
  description: {
    zh: '发货单还没推给仓库就停下；结果 stopped、already_pushed 或 unknown。',
    en: 'Stops a shipment order that was not pushed to the warehouse yet; result stopped, already_pushed or unknown.',
  },
  icon: 'stop',
  input: { type: 'object', required: ['orderNumber'], additionalProperties: false, properties: { orderNumber: { type: 'string', minLength: 1 } } },
  output: {
    type: 'object', required: ['result'], additionalProperties: false,
    properties: { result: { enum: ['stopped', 'already_pushed', 'unknown'] } },
  },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'warehouse',
  async run({ orderNumber }, { shopId, idempotencyKey, ports, signal }) {
    return { result: await ports.warehouse.stopPush({ shopId, externalId: idempotencyKey, orderNumber, signal }) };
  },
});
