import type { StartCase } from './trial-flow.ts';

/** What a person says about the ticket that is tried; everything else of the order is made up. */
export interface CaseChoice {
  /** Ticket type, `refund_only`. */
  type: string;
  orderStatus: 'awaiting_shipment' | 'awaiting_receipt' | 'completed';
  /** Of the three mugs in the order. */
  quantity: number;
  /** Minor units. */
  amount: number;
  reason: string;
}

const UNITS = 3;
const PRICE = 5_900;
const DAY = 86_400_000;
const address = { name: '周沐阳', phone: '13800006027', region: '浙江省 杭州市 西湖区', detail: '文三路 90 号' };

export const usualChoice: Omit<CaseChoice, 'type'> = { orderStatus: 'awaiting_receipt', quantity: 2, amount: 2 * PRICE, reason: 'damaged' };

/** An order of three mugs with a request about some of them. */
export function sampleCase({ type, orderStatus, quantity, amount, reason }: CaseChoice, now: string): StartCase {
  const paidAt = new Date(Date.parse(now) - 7 * DAY).toISOString();
  const shipped = orderStatus !== 'awaiting_shipment';
  const lines = [{ lineId: 'L1', quantity }];
  return {
    now,
    ticket: { number: 'TRIAL', type, channel: 'trial' },
    order: {
      number: '20261112083712', channel: 'trial', status: orderStatus, shipped, currency: 'CNY', createdAt: paidAt, paidAt, freight: 0, paid: UNITS * PRICE,
      buyer: { id: 'B1', name: address.name, phone: address.phone }, address,
      lines: [{ id: 'L1', sku: 'MUG-350-W', title: '手冲陶瓷马克杯 350ml', spec: '米白', image: null, quantity: UNITS, unitPrice: PRICE, warehouse: 'HZ1', gift: false }],
      parcels: shipped ? [{ courier: '中通快递', trackingNo: '77842210998', lineIds: ['L1'] }] : [],
    },
    variables: {
      request: { type, lines, reason, amount, note: '', evidence: [], received: shipped },
      quote: { amount, max: amount, freight: 0, points: 0, lines: [] },
      fault: 'seller',
      buyer: { orders: 4, tickets: 0, refunds: 0, refundRate: 0, tags: [] },
    },
    services: {
      'refund-payment': { amount, currency: 'CNY', refunds: [] },
      'order-effect': { orderNumber: '20261112083712', status: 'closed', closed: false, points: 0 },
    },
  };
}
