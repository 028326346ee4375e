import type { DemoOrderPlan } from './build-order.ts';
import { demoBuyer } from './buyers.ts';

const day = 24;

/** The orders that tickets are opened on. Ages leave each request inside its window. */
export const featuredOrders: DemoOrderPlan[] = [
  { key: 'lamp', buyer: demoBuyer('陈若琳'), channel: '抖店', status: 'awaiting_receipt', age: 4 * day, goods: [['lamp', 1]], freight: 1200, underWay: true },
  { key: 'kettle', buyer: demoBuyer('赵启明'), channel: '官网', status: 'completed', age: 24 * day, goods: [['kettle', 1], ['coaster', 1]] },
  { key: 'mug', buyer: demoBuyer('周沐阳'), channel: '官网', status: 'awaiting_receipt', age: 9 * day, goods: [['mug', 3], ['cloth', 1]], discount: { name: '满 300 减 30', amount: 3000 }, points: 500, freight: 1200 },
  { key: 'chair', buyer: demoBuyer('吴佳宜'), channel: '有赞', status: 'awaiting_receipt', age: 8 * day, goods: [['chair', 1]], freight: 3000 },
  { key: 'towel', buyer: demoBuyer('孙浩然'), channel: '官网', status: 'completed', age: 13 * day, goods: [['towel', 4], ['faceTowel', 2]], discount: { name: '家纺第二件半价', amount: 6900, lines: [0] } },
  { key: 'pan', buyer: demoBuyer('马思远'), channel: '抖店', status: 'awaiting_receipt', age: 7 * day, goods: [['pan', 1], ['cloth', 1]] },
  { key: 'fan', buyer: demoBuyer('高文博'), channel: '官网', status: 'completed', age: 20 * day, goods: [['fan', 1]], giftCard: 10000 },
  { key: 'shelf', buyer: demoBuyer('何雨桐'), channel: '官网', status: 'awaiting_shipment', age: 20, goods: [['shelf', 1]], freight: 1000 },
  { key: 'pillow', buyer: demoBuyer('林一诺'), channel: '抖店', status: 'completed', age: 18 * day, goods: [['pillow', 1]], discount: { name: '新客立减', amount: 2640 } },
  { key: 'officeChair', buyer: demoBuyer('郑凯'), channel: '官网', status: 'completed', age: 15 * day, goods: [['officeChair', 1]], freight: 5000 },
  { key: 'glass', buyer: demoBuyer('徐静怡'), channel: '有赞', status: 'awaiting_receipt', age: 5 * day, goods: [['glass', 1], ['coaster', 2]] },
  { key: 'wallLamp', buyer: demoBuyer('罗子涵'), channel: '官网', status: 'awaiting_receipt', age: 6 * day, goods: [['wallLamp', 2]] },
  { key: 'faceTowel', buyer: demoBuyer('唐欣悦'), channel: '官网', status: 'completed', age: 13 * day, goods: [['faceTowel', 3], ['towel', 2]] },
  { key: 'teapot', buyer: demoBuyer('冯建国'), channel: '有赞', status: 'awaiting_receipt', age: 8.5 * day, goods: [['teapot', 1]], points: 300 },
  { key: 'cloths', buyer: demoBuyer('许诺言'), channel: '官网', status: 'awaiting_receipt', age: 10 * day, goods: [['cloth', 2], ['mug', 2]], discount: { name: '满 300 减 30', amount: 3000 }, freight: 800 },
  { key: 'mixed', buyer: demoBuyer('宋知微'), channel: '抖店', status: 'awaiting_shipment', age: 30, goods: [['mug', 4], ['glass', 1], ['faceTowel', 2]], discount: { name: '满 300 减 40', amount: 4000 }, freight: 1200 },
  { key: 'gift', buyer: demoBuyer('沈听澜'), channel: '官网', status: 'awaiting_shipment', age: 12, goods: [['teapot', 1], ['coaster', 1]], giftCard: 5000, freight: 800 },
  { key: 'pillows', buyer: demoBuyer('韩墨'), channel: '有赞', status: 'awaiting_receipt', age: 9.5 * day, goods: [['pillow', 2]] },
  { key: 'kitchen', buyer: demoBuyer('曹语嫣'), channel: '官网', status: 'completed', age: 20 * day, goods: [['pan', 2], ['kettle', 1]], discount: { name: '厨房节', amount: 5000 }, points: 1000 },
  { key: 'desk', buyer: demoBuyer('邓子安'), channel: '抖店', status: 'awaiting_receipt', age: 6.5 * day, goods: [['officeChair', 1], ['lamp', 1]], freight: 6000 },
  { key: 'bath', buyer: demoBuyer('彭朗'), channel: '官网', status: 'awaiting_receipt', age: 7.5 * day, goods: [['towel', 3]], freight: 800 },
  { key: 'tea', buyer: demoBuyer('蒋一帆'), channel: '有赞', status: 'completed', age: 14 * day, goods: [['teapot', 1], ['mug', 2]] },
  { key: 'light', buyer: demoBuyer('叶青禾'), channel: '抖店', status: 'awaiting_receipt', age: 3.5 * day, goods: [['wallLamp', 1], ['lamp', 1]], underWay: true },
  { key: 'study', buyer: demoBuyer('赵启明'), channel: '官网', status: 'awaiting_receipt', age: 7 * day, goods: [['officeChair', 1]] },
  { key: 'mugPair', buyer: demoBuyer('孙浩然'), channel: '抖店', status: 'awaiting_receipt', age: 7 * day, goods: [['mug', 2]] },
  { key: 'tableCloth', buyer: demoBuyer('马思远'), channel: '官网', status: 'awaiting_receipt', age: 6 * day, goods: [['cloth', 1]] },
  { key: 'heater', buyer: demoBuyer('罗子涵'), channel: '有赞', status: 'awaiting_receipt', age: 7 * day, goods: [['kettle', 1]] },
  { key: 'panLater', buyer: demoBuyer('高文博'), channel: '官网', status: 'completed', age: 14 * day, goods: [['pan', 1]] },
  { key: 'lampRefused', buyer: demoBuyer('郑凯'), channel: '抖店', status: 'awaiting_receipt', age: 5 * day, goods: [['lamp', 1]], underWay: true },
  { key: 'glassSmall', buyer: demoBuyer('潘越'), channel: '官网', status: 'awaiting_receipt', age: 6 * day, goods: [['glass', 1], ['coaster', 1]] },
  { key: 'lampBroken', buyer: demoBuyer('潘越'), channel: '官网', status: 'completed', age: 30 * day, goods: [['lamp', 1]] },
  { key: 'fanBroken', buyer: demoBuyer('邓子安'), channel: '官网', status: 'completed', age: 40 * day, goods: [['fan', 1]] },
  { key: 'chairLoose', buyer: demoBuyer('韩墨'), channel: '有赞', status: 'completed', age: 35 * day, goods: [['officeChair', 1]] },
  { key: 'mugShort', buyer: demoBuyer('彭朗'), channel: '抖店', status: 'awaiting_shipment', age: 14, goods: [['mug', 2], ['cloth', 1]] },
  { key: 'farAway', buyer: demoBuyer('蒋一帆'), channel: '有赞', status: 'awaiting_shipment', age: 9, goods: [['teapot', 1]] },
];
