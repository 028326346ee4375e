import { DateTime } from 'luxon';
import { lineCosts } from '../domain/line-paid.ts';
import type { Order } from '../domain/types.ts';
import { demoGoods, type DemoGoods, type DemoGoodsKey } from './goods.ts';

/** How a demo order came about. Amounts in minor units, times in hours. */
export interface DemoOrderPlan {
  key: string;
  buyer: { name: string; phone: string; region: string; detail: string };
  channel: '官网' | '抖店' | '有赞';
  status: Order['status'];
  /** Hours before now at which it was placed. */
  age: number;
  goods: [DemoGoodsKey, number][];
  discount?: { name: string; amount: number; /** Positions in `goods`; absent: all. */ lines?: number[] };
  points?: number;
  freight?: number;
  /** Paid in two parts: this much from the gift card first. */
  giftCard?: number;
  /** Not delivered yet although shipped. */
  underWay?: boolean;
}

/** Hours after the order at which each thing happened. */
const progress = { paid: 0.1, shipped: 20, delivered: 68, completed: 212 };
const couriers = [['顺丰速运', 'SF'], ['中通快递', 'ZT'], ['圆通速递', 'YT']] as const;

/** Makes the order of a plan, with amounts that add up by the domain's own arithmetic. */
export function buildDemoOrder(plan: DemoOrderPlan, now: string): Order {
  const createdAt = hoursAfter(now, -plan.age);
  const number = DateTime.fromISO(createdAt, { zone: 'Asia/Shanghai' }).toFormat('yyyyMMddHHmmss');
  const order: Order = {
    number,
    channel: plan.channel,
    buyer: { id: `buyer-${plan.buyer.phone}`, name: plan.buyer.name, phone: plan.buyer.phone },
    status: plan.status,
    currency: 'CNY',
    createdAt,
    ...times(plan, createdAt),
    lines: plan.goods.map(([key, quantity], index) => {
      const { price, specs, ...goods }: DemoGoods = demoGoods[key];
      return { id: `L${index + 1}`, ...goods, image: '', unitPrice: price, quantity, gift: price === 0, ...(specs ? { specs: [...specs] } : {}) };
    }),
    discounts: plan.discount ? [discountOf(plan.discount)] : [],
    points: { used: plan.points ?? 0, value: plan.points ?? 0 },
    freight: plan.freight ?? 0,
    paid: 0,
    payments: [],
    parcels: [],
    refunds: [],
    address: { name: plan.buyer.name, phone: plan.buyer.phone, region: plan.buyer.region, detail: plan.buyer.detail },
  };
  return { ...order, ...payment(order, plan), parcels: parcels(order) };
}

export function hoursAfter(instant: string, hours: number): string {
  return DateTime.fromISO(instant, { zone: 'utc' }).plus({ seconds: Math.round(hours * 3600) }).set({ millisecond: 0 }).toISO({ suppressMilliseconds: true })!;
}

function times(plan: DemoOrderPlan, createdAt: string): Partial<Order> {
  const at = (what: keyof typeof progress): string => hoursAfter(createdAt, progress[what]);
  if (plan.status === 'awaiting_payment') return {};
  if (plan.status === 'closed') return { closedAt: hoursAfter(createdAt, 72) };
  if (plan.status === 'awaiting_shipment') return { paidAt: at('paid') };
  if (plan.status === 'awaiting_receipt') return { paidAt: at('paid'), shippedAt: at('shipped'), ...(plan.underWay ? {} : { deliveredAt: at('delivered') }) };
  return { paidAt: at('paid'), shippedAt: at('shipped'), deliveredAt: at('delivered'), completedAt: at('completed') };
}

function discountOf({ name, amount, lines }: NonNullable<DemoOrderPlan['discount']>): Order['discounts'][number] {
  return { id: 'D1', name, amount, ...(lines ? { lineIds: lines.map((position) => `L${position + 1}`) } : {}) };
}

function payment(order: Order, plan: DemoOrderPlan): Pick<Order, 'paid' | 'payments'> {
  if (!order.paidAt) return { paid: 0, payments: [] };
  const paid = lineCosts(order).reduce((sum, cost) => sum + cost.paid, 0) + order.freight;
  const card = plan.giftCard ?? 0;
  const main = plan.channel === '抖店' ? 'alipay' : 'wechat_pay';
  return {
    paid,
    payments: [
      ...(card > 0 ? [{ id: 'P0', channel: 'gift_card', amount: card, paidAt: order.paidAt, transactionNo: `GC${order.number}` }] : []),
      { id: 'P1', channel: main, amount: paid - card, paidAt: hoursAfter(order.paidAt, 0.01), transactionNo: `42000${order.number}` },
    ],
  };
}

function parcels(order: Order): Order['parcels'] {
  if (!order.shippedAt) return [];
  const [courier, prefix] = couriers[Number(order.number.slice(-1)) % couriers.length]!;
  return [{ courier, trackingNo: `${prefix}${order.number.slice(2)}7`, lineIds: [], status: order.deliveredAt ? 'delivered' : 'in_transit' }];
}
