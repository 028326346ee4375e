import { define } from './define.ts';

/** Finance's "other route": what the gateway refused goes to another account of the buyer, under the number it already has. */
export const rerouteRefund = define({
  id: 'reroute-refund',
  label: { zh: '改道退款', en: 'Send the refund another way' },
  description: {
    zh: '让被渠道拒绝的退款改退到买家的银行卡或余额，退款单号不变；已到账、处理中、结果未知的不动。',
    en: 'Sends refunds that the gateway refused to the buyer’s bank card or balance, under the same number; paid, processing and unknown ones are left alone.',
  },
  icon: 'retry',
  input: {
    type: 'object', required: ['method', 'account', 'name'], additionalProperties: false,
    properties: { method: { enum: ['bank_card', 'balance'] }, account: { type: 'string', minLength: 4, maxLength: 40 }, name: { type: 'string', minLength: 1, maxLength: 50 } },
  },
  output: { type: 'object', required: ['reopened'], additionalProperties: false, properties: { reopened: { type: 'array', items: { type: 'string' } } } },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'ledger',
  async run({ method, account, name }, { shopId, ticketId, ports }) {
    const failed = (await ports.refunds.list(shopId, ticketId)).filter(({ state }) => state === 'failed');
    for (const { refundId } of failed) await ports.refunds.mark(shopId, refundId, { state: 'approved', route: { method, account, name } });
    return { reopened: failed.map(({ refundNo }) => refundNo) };
  },
});
