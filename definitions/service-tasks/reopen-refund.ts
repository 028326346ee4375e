import { define } from './define.ts';

/** Finance's "retry with the same number": what the gateway refused may be submitted again, under the number it already has. */
export const reopenRefund = define({
  id: 'reopen-refund',
  label: { zh: '重新提交退款', en: 'Submit the refund again' },
  description: {
    zh: '让被渠道拒绝的退款可以用原单号再提交；已到账、处理中、结果未知的不动。',
    en: 'Lets refunds that the gateway refused be submitted again under the same number; paid, processing and unknown ones are left alone.',
  },
  icon: 'retry',
  input: { type: 'object', additionalProperties: false },
  output: { type: 'object', required: ['reopened'], additionalProperties: false, properties: { reopened: { type: 'array', items: { type: 'string' } } } },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'ledger',
  async run(_input, { shopId, ticketId, ports }) {
    const failed = (await ports.refunds.list(shopId, ticketId)).filter(({ state }) => state === 'failed');
    for (const { refundId } of failed) await ports.refunds.mark(shopId, refundId, { state: 'approved' });
    return { reopened: failed.map(({ refundNo }) => refundNo) };
  },
});
