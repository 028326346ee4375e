import type { Courier } from '../../definitions/ports.ts';
import { answerOf } from './request-json.ts';
import { createPost } from './sandbox-call.ts';
import type { ConnectorOptions } from './options.ts';

const isSubscription = answerOf({
  type: 'object', required: ['subscribed'], properties: { subscribed: { type: 'boolean' } },
} as const);
const isPickup = answerOf({
  type: 'object', required: ['courier', 'trackingNo', 'pickupCode'],
  properties: { courier: { type: 'string' }, trackingNo: { type: 'string', minLength: 1 }, pickupCode: { type: 'string' } },
} as const);
const isRecall = answerOf({
  type: 'object', required: ['result'], properties: { result: { enum: ['intercepted', 'too_late', 'unknown'] } },
} as const);

/** The courier of the sandbox. */
export function createSandboxCourier(options: ConnectorOptions): Courier {
  const post = createPost(options);
  return {
    subscribe: async (call) => ({ subscribed: (await post('/courier/subscriptions', { ...call }, isSubscription)).subscribed }),
    async bookPickup(call) {
      const { courier, trackingNo, pickupCode } = await post('/courier/pickups', { ...call }, isPickup);
      return { courier, trackingNo, pickupCode };
    },
    recall: async (call) => (await post('/courier/recalls', { ...call }, isRecall)).result,
  };
}
