import { chargePurposes } from '../ports.ts';
import { define } from './define.ts';

/** Asks the buyer for money. The flow goes on at once and waits for the message `payment_received`. */
export const collectPayment = define({
  id: 'collect-payment',
  label: { zh: '向买家收款', en: 'Collect a payment' },
  description: {
    zh: '请买家补付差价、运费或维修费，得到付款链接；到账后工单会收到消息 payment_received。',
    en: 'Asks the buyer for a price difference, freight or repair and brings the link; once paid, the ticket gets the message payment_received.',
  },
  icon: 'money',
  input: {
    type: 'object', required: ['amount', 'purpose'], additionalProperties: false,
    properties: { amount: { type: 'integer', minimum: 1 }, purpose: { enum: chargePurposes } },
  },
  output: {
    type: 'object', required: ['paymentNo', 'payUrl'], additionalProperties: false,
    properties: { paymentNo: { type: 'string' }, payUrl: { type: 'string' } },
  },
  movesMoney: true,
  retry: { attempts: 8, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'gateway',
  async run({ amount, purpose }, { shopId, ticketId, idempotencyKey, ports, signal }) {
    const charge = await ports.charges.open(shopId, ticketId, idempotencyKey, { amount, purpose });
    const { payUrl, gatewayRef } = await ports.gateway.createCharge({ shopId, ...charge, purpose, signal });
    await ports.charges.opened(shopId, charge.chargeNo, { payUrl, gatewayRef });
    return { paymentNo: charge.chargeNo, payUrl };
  },
});
