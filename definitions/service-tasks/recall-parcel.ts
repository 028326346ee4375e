import type { InterceptResult } from '../ports.ts';
import { define } from './define.ts';

/** After shipment: the courier is asked to bring every parcel of the order back. One that cannot be stopped decides for all. */
export const recallParcel = define({
  id: 'recall-parcel',
  label: { zh: '请快递拦截', en: 'Ask the courier to intercept' },
  description: {
    zh: '请快递把在途包裹退回；结果 intercepted、too_late 或 unknown，有一个拦不下就算没拦下。',
    en: 'Asks the courier to bring parcels under way back; result intercepted, too_late or unknown, and one that cannot be stopped decides.',
  },
  icon: 'truck-back',
  input: {
    type: 'object', required: ['parcels'], additionalProperties: false,
    properties: {
      parcels: {
        type: 'array',
        items: { type: 'object', required: ['courier', 'trackingNo'], properties: { courier: { type: 'string' }, trackingNo: { type: 'string', minLength: 1 } } },
      },
    },
  },
  output: {
    type: 'object', required: ['result'], additionalProperties: false,
    properties: { result: { enum: ['intercepted', 'too_late', 'unknown'] } },
  },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 30_000,
  connector: 'courier',
  async run({ parcels }, { shopId, idempotencyKey, ports, signal }) {
    const results: InterceptResult[] = [];
    for (const { courier, trackingNo } of parcels) {
      results.push(await ports.courier.recall({ shopId, externalId: `${idempotencyKey}/${trackingNo}`, courier, trackingNo, signal }));
    }
    return { result: worst(results) };
  },
});

function worst(results: InterceptResult[]): InterceptResult {
  if (results.includes('too_late')) return 'too_late';
  return results.includes('unknown') || results.length === 0 ? 'unknown' : 'intercepted';
}
