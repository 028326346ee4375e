import { define } from './define.ts';

/** Finance's answer to compensation that the gateway refused: once more under the same number, or paid by hand. */
export const settlePayout = define({
  id: 'settle-payout',
  label: { zh: '处理失败的补偿', en: 'Settle failed compensation' },
  description: {
    zh: '被渠道拒绝的补偿：没有凭证号就用原单号重新提交，有就记为线下付清；其他的不动。',
    en: 'Compensation that the gateway refused: submitted again under its number, or, with a reference, recorded as paid by hand; the rest is left alone.',
  },
  icon: 'retry',
  input: {
    type: 'object', required: ['numbers'], additionalProperties: false,
    properties: { numbers: { type: 'array', items: { type: 'string' } }, reference: { type: ['string', 'null'], minLength: 1, maxLength: 100 } },
  },
  output: { type: 'object', required: ['settled'], additionalProperties: false, properties: { settled: { type: 'array', items: { type: 'string' } } } },
  movesMoney: true,
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'ledger',
  async run({ numbers, reference }, { shopId, ticketId, ports }) {
    const failed = (await ports.payouts.list(shopId, ticketId)).filter(({ refundNo, state }) => numbers.includes(refundNo) && state === 'failed');
    for (const { refundId } of failed) await ports.payouts.mark(shopId, refundId, reference ? { state: 'succeeded', gatewayRef: `offline:${reference}` } : { state: 'approved' });
    return { settled: failed.map(({ refundNo }) => refundNo) };
  },
});
