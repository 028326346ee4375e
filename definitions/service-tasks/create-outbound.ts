import { linkedKinds } from '../domain/order-schema.ts';
import { define } from './define.ts';
import { outboundLines, toOutboundLines } from './outbound-lines.ts';

/**
 * The warehouse first, then our mirror: asked again after a crash, the warehouse answers the same document and order, and the mirror is
 * written once.
 */
export const createOutbound = define({
  id: 'create-outbound',
  label: { zh: '建出库单', en: 'Create the outbound document' },
  description: {
    zh: '在 ERP 建关联原订单的特殊订单并出库；换货、补寄、赠品会成为一张实付为 0 的订单，报表从订单取数。',
    en: 'Orders goods out: a special order linked to the original goes to the ERP (nothing is paid for it), so that every figure is taken from orders.',
  },
  icon: 'outbound',
  input: {
    type: 'object', required: ['kind', 'orderNumber', 'lines', 'address'], additionalProperties: false,
    properties: {
      kind: { enum: linkedKinds }, orderNumber: { type: 'string', minLength: 1 }, lines: outboundLines,
      address: {
        type: 'object', required: ['name', 'phone', 'detail'],
        properties: { name: { type: 'string' }, phone: { type: 'string' }, region: { type: ['string', 'null'] }, detail: { type: 'string' } },
      },
    },
  },
  output: {
    type: 'object', required: ['documentNo'], additionalProperties: false,
    properties: { documentNo: { type: 'string' }, orderNumber: { type: 'string' } },
  },
  retry: { attempts: 10, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'warehouse',
  async run({ kind, orderNumber: original, lines: given, address }, { shopId, ticketId, ticketNumber, idempotencyKey, ports, signal }) {
    const lines = toOutboundLines(given);
    const { name, phone, region, detail } = address;
    const { documentNo, orderNumber } = await ports.warehouse.createOutbound({
      shopId, externalId: idempotencyKey, signal, orderNumber: original, ticketNumber, kind, lines,
      address: { name, phone, detail, ...(region ? { region } : {}) },
    });
    if (orderNumber === undefined) return { documentNo };
    await ports.linkedOrders.keep(shopId, ticketId, { number: orderNumber, kind, lines });
    return { documentNo, orderNumber };
  },
});
