import { define } from './define.ts';

/** From now on the courier tells where the parcel is; its pushes fill the trail and deliver `parcel_delivered`. */
export const subscribeCourier = define({
  id: 'subscribe-courier',
  label: { zh: '订阅物流', en: 'Follow the parcel' },
  description: { zh: '订阅寄回包裹的物流轨迹，签收后流程自动往下走。', en: 'Subscribes to the return parcel’s trail; the flow goes on by itself once it is delivered.' },
  icon: 'truck',
  input: {
    type: 'object', required: ['courier', 'trackingNo'], additionalProperties: false,
    properties: { courier: { type: 'string', minLength: 1 }, trackingNo: { type: 'string', minLength: 1 }, phone: { type: ['string', 'null'] } },
  },
  output: { type: 'object', required: ['subscribed'], additionalProperties: false, properties: { subscribed: { type: 'boolean' } } },
  retry: { attempts: 10, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'courier',
  async run({ courier, trackingNo, phone }, { shopId, idempotencyKey, ports, signal }) {
    return ports.courier.subscribe({ shopId, externalId: idempotencyKey, signal, courier, trackingNo, ...(phone ? { phone } : {}) });
  },
});
