import { define } from './define.ts';

/** Finance paid by hand what the gateway finally refused. Rows whose fate is open are never touched: their money may still leave. */
export const recordOfflinePayout = define({
  id: 'record-offline-payout',
  label: { zh: '登记线下打款', en: 'Record a manual payout' },
  description: {
    zh: '把被渠道拒绝的退款记为已线下付清，凭证号留底；其他退款不动。',
    en: 'Records refunds that the gateway refused as paid by hand, with the proof; other refunds are left alone.',
  },
  icon: 'hand',
  input: {
    type: 'object', required: ['reference'], additionalProperties: false,
    properties: { reference: { type: 'string', minLength: 1, maxLength: 100 } },
  },
  output: { type: 'object', required: ['paid'], additionalProperties: false, properties: { paid: { type: 'array', items: { type: 'string' } } } },
  movesMoney: true,
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'ledger',
  async run({ reference }, { shopId, ticketId, ports }) {
    const failed = (await ports.refunds.list(shopId, ticketId)).filter(({ state }) => state === 'failed');
    for (const { refundId } of failed) await ports.refunds.mark(shopId, refundId, { state: 'succeeded', gatewayRef: `offline:${reference}` });
    return { paid: failed.map(({ refundNo }) => refundNo) };
  },
});
