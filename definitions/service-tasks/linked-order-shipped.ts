import { define } from './define.ts';

/** Our own book only: whoever shipped knows already. */
export const linkedOrderShipped = define({
  id: 'linked-order-shipped',
  label: { zh: '登记关联订单发货', en: 'Note that the linked order was shipped' },
  description: { zh: '把补发或换货的订单记成已发货，带上运单号。', en: 'Marks the special order as shipped, with its parcel.' },
  icon: 'truck',
  input: {
    type: 'object', required: ['courier', 'trackingNo'], additionalProperties: false,
    properties: { orderNumber: { type: ['string', 'null'] }, courier: { type: 'string', minLength: 1 }, trackingNo: { type: 'string', minLength: 1 } },
  },
  output: { type: 'object', additionalProperties: false },
  retry: { attempts: 5, backoff: 'PT5S' },
  timeoutMs: 10_000,
  connector: 'ledger',
  async run({ orderNumber, courier, trackingNo }, { shopId, ports }) {
    if (orderNumber) await ports.linkedOrders.shipped(shopId, orderNumber, { courier, trackingNo });
    return {};
  },
});
