import { BusinessError, TryLater } from '../../engine/service-tasks/define.ts';
import type { RefundRow } from '../ports.ts';
import { define } from './define.ts';
import { payRow } from './refund-row.ts';
import { whatIsOpen, whenToAsk } from './poll-delay.ts';

/**
 * Pays a ticket's approved amount back on the ways it came in. It is done when every row is final, not when a call was answered:
 * what is processing or unknown is asked about later, and only a refund that the gateway finally refused becomes `refund_failed`.
 */
export const refundPayment = define({
  id: 'refund-payment',
  label: { zh: '原路退款', en: 'Refund to the original method' },
  description: {
    zh: '把同意的金额退回买家付款时用的渠道；同一笔退款只会付一次，渠道最终拒绝时走“退款失败”。',
    en: 'Pays the approved amount back to the methods it was paid with. A refund is paid once only; a final refusal takes the "refund failed" way.',
  },
  icon: 'money',
  input: {
    type: 'object', required: ['amount'], additionalProperties: false,
    properties: { amount: { type: 'integer', minimum: 1 }, reason: { type: 'string' } },
  },
  output: {
    type: 'object', required: ['amount', 'currency', 'refunds'], additionalProperties: false,
    properties: {
      amount: { type: 'integer' },
      currency: { type: 'string' },
      refunds: {
        type: 'array',
        items: {
          type: 'object', required: ['refundNo', 'channel', 'amount'], additionalProperties: false,
          properties: { refundNo: { type: 'string' }, channel: { type: 'string' }, amount: { type: 'integer' }, gatewayRef: { type: 'string' } },
        },
      },
    },
  },
  errors: ['refund_failed'],
  movesMoney: true,
  retry: { attempts: 8, backoff: 'PT10S' },
  timeoutMs: 60_000,
  connector: 'gateway',
  async run({ amount, reason }, context) {
    const { shopId, ticketId, ports, now } = context;
    const approved = await ports.refunds.approve(shopId, ticketId, amount);
    const payer = { shopId, now, signal: context.signal, gateway: ports.gateway, book: ports.refunds };
    const rows: RefundRow[] = [];
    for (const row of approved) rows.push(await payRow(row, reason ?? context.ticketNumber, payer));
    const open = rows.filter(({ state }) => state !== 'succeeded' && state !== 'failed');
    if (open.length > 0) return new TryLater(whenToAsk(open, now()), whatIsOpen(open));
    const failed = rows.find(({ state }) => state === 'failed');
    if (failed) throw refused(failed);
    return {
      amount: rows.reduce((sum, row) => sum + row.amount, 0),
      currency: rows[0]?.currency ?? '',
      refunds: rows.map(({ refundNo, channel, amount: part, gatewayRef }) => ({ refundNo, channel, amount: part, ...(gatewayRef ? { gatewayRef } : {}) })),
    };
  },
});

function refused({ refundNo, channel, amount, reason }: RefundRow): BusinessError {
  return new BusinessError('refund_failed', reason ?? 'The gateway gave no reason.', { refundNo, channel, amount });
}
