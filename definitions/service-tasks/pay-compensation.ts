import { BusinessError, TryLater } from '../../engine/service-tasks/define.ts';
import { compensationKinds } from '../domain/compensation.ts';
import type { PayoutRow } from '../ports.ts';
import { define } from './define.ts';
import { givePayout } from './payout-row.ts';
import { whatIsOpen, whenToAsk } from './poll-delay.ts';

/** Gives approved compensation. Over when every row is final; money that the gateway finally refused becomes `payout_failed`. */
export const payCompensation = define({
  id: 'pay-compensation',
  label: { zh: '发放补偿', en: 'Give compensation' },
  description: {
    zh: '把批准的补偿付给买家：现金走支付渠道，积分和优惠券由商家系统发放；同一笔只给一次。',
    en: 'Gives the buyer what was approved: money by the payment channel, points and coupons by the shop’s system; each once only.',
  },
  icon: 'money',
  input: { type: 'object', required: ['numbers'], additionalProperties: false, properties: { numbers: { type: 'array', items: { type: 'string' } } } },
  output: {
    type: 'object', required: ['paid'], additionalProperties: false,
    properties: {
      paid: {
        type: 'array',
        items: {
          type: 'object', required: ['no', 'kind', 'amount'], additionalProperties: false,
          properties: { no: { type: 'string' }, kind: { enum: compensationKinds }, amount: { type: 'integer' } },
        },
      },
    },
  },
  errors: ['payout_failed'],
  movesMoney: true,
  retry: { attempts: 8, backoff: 'PT10S' },
  timeoutMs: 60_000,
  connector: 'gateway',
  async run({ numbers }, context) {
    const { shopId, ticketId, ports, now } = context;
    const rows: PayoutRow[] = [];
    for (const row of await ports.payouts.list(shopId, ticketId)) if (numbers.includes(row.refundNo)) rows.push(await givePayout(row, context));
    const open = rows.filter(({ state }) => !['succeeded', 'failed', 'proposed', 'refused'].includes(state));
    if (open.length > 0) return new TryLater(whenToAsk(open, now()), whatIsOpen(open));
    const failed = rows.find(({ state }) => state === 'failed');
    if (failed) throw new BusinessError('payout_failed', failed.reason ?? 'The gateway gave no reason.', { refundNo: failed.refundNo, amount: failed.amount });
    return { paid: rows.filter(({ state }) => state === 'succeeded').map(({ refundNo: no, kind, amount }) => ({ no, kind, amount })) };
  },
});
