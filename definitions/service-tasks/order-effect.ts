import { define } from './define.ts';

/**
 * Our mirror first, then the shop's own system: it hears what is true, and hears it again if the first time got lost. Answers also what
 * the buyer's return freight still asks for: the shop's share, or what to claim from the insurer.
 */
export const orderEffect = define({
  id: 'order-effect',
  label: { zh: '更新订单', en: 'Update the order' },
  description: {
    zh: '退款到账后更新订单（全部退完就关闭），并通知商家系统，积分也由它退还；同时算出寄回运费由谁承担。',
    en: 'After the refund, updates the order (closed when everything is refunded) and tells the shop’s system, which also gives points back; also says who bears the return freight.',
  },
  icon: 'order',
  input: { type: 'object', additionalProperties: false },
  output: {
    type: 'object', required: ['orderNumber', 'status', 'closed', 'points', 'freightPayer', 'returnFreight'], additionalProperties: false,
    properties: {
      orderNumber: { type: 'string' }, status: { type: 'string' }, closed: { type: 'boolean' }, points: { type: 'integer' },
      freightPayer: { enum: ['seller', 'insurance', 'buyer', 'nobody'] }, returnFreight: { type: 'integer', minimum: 0 },
    },
  },
  retry: { attempts: 12, backoff: 'PT10S' },
  timeoutMs: 20_000,
  connector: 'shop',
  async run(_input, { shopId, ticketId, idempotencyKey, ports, signal }) {
    const effect = await ports.orders.applyEffect(shopId, ticketId);
    await ports.shop.sendOrderEffect({ shopId, externalId: idempotencyKey, signal, effect });
    const { orderNumber, status, closed, points } = effect;
    const freight = await ports.orders.returnFreight(shopId, ticketId);
    return { orderNumber, status, closed, points, freightPayer: freight.payer, returnFreight: freight.amount };
  },
});
