import type { Order } from '../domain/types.ts';
import { buildDemoOrder, type DemoOrderPlan } from './build-order.ts';
import { demoBuyerAt } from './buyers.ts';
import { featuredOrders } from './featured-orders.ts';
import { demoGoods, type DemoGoodsKey } from './goods.ts';
import { seededRandom } from './random.ts';

const total = 60;
/** Hours between orders of the same age: their numbers are their times. */
const apart = 37 / 3600;
const channels = ['官网', '抖店', '有赞'] as const;
/** Statuses of the orders that are only there to fill the lists, again and again. */
const statuses: Order['status'][] = ['awaiting_shipment', 'awaiting_receipt', 'completed', 'completed', 'awaiting_shipment', 'awaiting_receipt', 'awaiting_payment', 'completed', 'closed'];

/**
 * Sixty orders in all states: always the same, seen from `now`. Those that tickets are opened on come first, in the
 * sequence of `featuredOrders`.
 */
export function demoOrders(now: string): Order[] {
  return [...featuredOrders, ...fillers()].map((plan, index) => buildDemoOrder({ ...plan, age: plan.age + index * apart }, now));
}

function fillers(): DemoOrderPlan[] {
  const random = seededRandom(20261119);
  const keys = Object.keys(demoGoods).filter((key) => key !== 'coaster') as DemoGoodsKey[];
  return Array.from({ length: total - featuredOrders.length }, (_, index): DemoOrderPlan => {
    const status = statuses[index % statuses.length]!;
    const first = keys[random(keys.length)]!;
    const second = keys[random(keys.length)]!;
    return {
      key: `filler-${index + 1}`,
      buyer: demoBuyerAt(index),
      channel: channels[random(channels.length)]!,
      status,
      age: ageOf(status, random),
      goods: second === first || random(3) === 0 ? [[first, 1 + random(3)]] : [[first, 1 + random(2)], [second, 1]],
      ...(random(3) === 0 ? { discount: { name: '店铺券', amount: 500 + random(10) * 100 } } : {}),
      ...(random(4) === 0 ? { points: 100 + random(4) * 100 } : {}),
      freight: random(2) * 1000,
    };
  });
}

/** Hours since the order, so that its status is believable. */
function ageOf(status: Order['status'], random: (below: number) => number): number {
  if (status === 'awaiting_payment') return 1 + random(20);
  if (status === 'awaiting_shipment') return 2 + random(30);
  if (status === 'awaiting_receipt') return 72 + random(100);
  return 260 + random(1200);
}
