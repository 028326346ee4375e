import type { Label } from '../../engine/kernel/types.ts';
import type { OrderAct } from '../ports.ts';
import { define } from './define.ts';

/** One act on an order that has not left yet, told to the shop's system under the id that never changes. */
function orderAct(id: string, act: OrderAct, label: Label, description: Label) {
  return define({
    id, label, description,
    icon: 'order',
    input: {
      type: 'object', required: ['orderNumber'], additionalProperties: false,
      properties: {
        orderNumber: { type: 'string', minLength: 1 }, reason: { type: ['string', 'null'], maxLength: 500 },
        carrier: { type: ['string', 'null'], maxLength: 100 }, parcels: { type: ['integer', 'null'], minimum: 2, maximum: 100 },
      },
    },
    output: { type: 'object', required: ['reference'], additionalProperties: false, properties: { reference: { type: 'string' } } },
    retry: { attempts: 10, backoff: 'PT10S' },
    timeoutMs: 15_000,
    connector: 'shop',
    async run({ orderNumber, reason, carrier, parcels }, { shopId, idempotencyKey, ports, signal }) {
      const details = { ...(reason ? { reason } : {}), ...(carrier ? { carrier } : {}), ...(parcels ? { parcels } : {}) };
      return ports.shop.handleOrder({ shopId, externalId: idempotencyKey, signal, orderNumber, act, ...details });
    },
  });
}

export const holdOrder = orderAct('hold-order', 'hold', { zh: '扣住订单', en: 'Hold the order' }, { zh: '告诉店铺系统先不发货。', en: 'Tells the shop’s system not to ship for now.' });
export const releaseOrder = orderAct('release-order', 'release', { zh: '放行订单', en: 'Release the order' }, { zh: '告诉店铺系统可以照常发货。', en: 'Tells the shop’s system to ship as usual.' });
export const splitOrder = orderAct('split-order', 'split', { zh: '拆单', en: 'Split the order' }, { zh: '告诉店铺系统分成几个包裹发。', en: 'Tells the shop’s system to ship in several parts.' });
export const changeCarrier = orderAct('change-carrier', 'change_carrier', { zh: '换承运商', en: 'Change the carrier' }, { zh: '告诉店铺系统改用另一家快递或专线。', en: 'Tells the shop’s system to use another carrier.' });
export const cancelOrder = orderAct('cancel-order', 'cancel', { zh: '取消订单', en: 'Cancel the order' }, { zh: '告诉店铺系统取消订单，不再发货。', en: 'Tells the shop’s system to cancel the order; it is not shipped any more.' });
