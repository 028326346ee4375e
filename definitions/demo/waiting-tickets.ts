import { lin, one, xu, type DemoTicketPlan } from './ticket-plan.ts';

/** Tickets that wait for an agent's review; their clocks end between an hour and two days from now. */
export const waitingTickets: DemoTicketPlan[] = [
  {
    order: 'mug', type: 'return_refund', lines: one('L1', 2), reason: 'damaged', received: true, evidence: 3, ago: 46.4,
    note: '两只杯子的把手都断了，外箱看着没事。',
    drive: [
      { after: 0.1, by: lin, claim: 'review' },
      { after: 0.2, by: 'buyer', message: '能退两只、留一只吗？', visibility: 'buyer' },
      { after: 2.2, by: lin, message: '可以，留的那只不影响。您先别扔外箱，我看一下再给您寄回方式。', visibility: 'buyer' },
      { after: 2.3, by: lin, message: '同批次第 4 单把手断，已请仓配查包材', visibility: 'internal' },
      { after: 44.5, by: 'buyer', message: '在吗？今天能处理吗', visibility: 'buyer' },
      { after: 44.6, by: lin, called: '买家来电催，答应今天给结果' },
      { after: 44.7, by: lin, plan: { progress: '照片齐，等审核', nextAct: '回电说寄回方式', inHours: 3 } },
    ],
  },
  {
    order: 'lamp', type: 'refund_only', lines: one('L1'), reason: 'not_shipped_as_promised', received: false, evidence: 0, ago: 0.7,
    note: '说好 48 小时发货，三天才发出，不等了。', drive: [],
  },
  {
    order: 'chair', type: 'return_refund', lines: one('L1'), reason: 'size_differs', received: true, evidence: 2, ago: 45.8,
    note: '座高比页面写的矮 3 cm，配不上餐桌。', drive: [{ after: 1, by: lin, claim: 'review' }],
  },
  {
    order: 'pan', type: 'refund_only', lines: one('L1'), reason: 'missing', received: true, amount: 3000, evidence: 1, ago: 44.3,
    note: '少了木手柄套，退一点就行。', drive: [],
  },
  {
    order: 'glass', type: 'refund_only', lines: one('L1'), reason: 'damaged', received: true, amount: 2400, evidence: 1, ago: 1.4,
    note: '六只里碎了一只。', drive: [],
  },
  {
    order: 'wallLamp', type: 'return_refund', lines: one('L1', 2), reason: 'colour_differs', received: true, evidence: 4, ago: 1,
    note: '页面是黄铜，收到偏玫瑰金。', drive: [],
  },
  {
    order: 'desk', type: 'return_refund', lines: one('L1'), reason: 'quality', received: true, evidence: 2, ago: 20,
    note: '气压杆撑不住，坐一会儿就往下沉。', drive: [{ after: 0.5, by: xu, claim: 'review' }],
  },
  {
    order: 'bath', type: 'return_refund', lines: one('L1', 3), reason: 'shrinks_fades', received: true, evidence: 2, ago: 30,
    note: '洗了一次掉色，把别的衣服染蓝了。',
    drive: [{ after: 3, by: lin, claim: 'review' }, { after: 5, by: lin, suspend: '等质检部门的洗涤测试结果' }],
  },
  {
    order: 'light', type: 'refund_only', lines: one('L2'), reason: 'no_tracking', received: false, evidence: 0, ago: 10,
    note: '物流三天没更新了，落地灯先退掉。', drive: [],
  },
];
