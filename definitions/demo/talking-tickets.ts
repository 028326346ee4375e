import { approve, lin, one, xu, type DemoTicketPlan } from './ticket-plan.ts';

/** Tickets in the middle of talks, above a limit, decided by a rule, or of the types that are variants of others. */
export const talkingTickets: DemoTicketPlan[] = [
  {
    order: 'study', type: 'return_refund', lines: one('L1'), reason: 'poor_workmanship', received: true, evidence: 2, ago: 20,
    note: '扶手接缝开了，坐垫有线头。', drive: [approve(3)],
  },
  {
    order: 'mugPair', type: 'refund_only', lines: one('L1', 2), reason: 'poor_workmanship', received: true, amount: 6000, evidence: 2, ago: 30,
    note: '两只杯子釉面都有气泡。',
    drive: [
      { after: 4, by: lin, complete: 'review', outcome: 'offer', data: { amount: 3000, reply: '不影响使用，退 30 元可以吗？' } },
      { after: 14, by: 'buyer', complete: 'considerOffer', outcome: 'counter', data: { counterAmount: 4500, note: '两只都有，退 45 元吧。' } },
    ],
  },
  {
    order: 'tableCloth', type: 'refund_only', lines: one('L1'), reason: 'colour_differs', received: true, amount: 6000, evidence: 1, ago: 9,
    note: '本白的，收到发黄。',
    drive: [{ after: 2, by: lin, complete: 'review', outcome: 'offer', data: { offerKind: 'evidence', reply: '请在自然光下再拍一张，放张白纸对比。' } }],
  },
  {
    order: 'heater', type: 'refund_only', lines: one('L1'), reason: 'quality', received: true, evidence: 1, ago: 26,
    note: '保温不工作，想直接退款。',
    drive: [{ after: 4, by: lin, complete: 'review', outcome: 'offer', data: { offerKind: 'type_change', amount: 18900, reply: '请寄回检测，收到后全额退款，运费我们出。' } }],
  },
  {
    order: 'panLater', type: 'price_protection', lines: one('L1'), reason: 'price_dropped', received: true, amount: 3000, evidence: 1, ago: 5,
    note: '买完第四天降了 30 元，附截图。', drive: [],
  },
  {
    order: 'lampRefused', type: 'refused_delivery', lines: one('L1'), reason: 'refused_damaged', received: false, evidence: 1, ago: 30,
    note: '外箱压扁，当面拒收了。', drive: [approve(5, xu)],
  },
  {
    order: 'glassSmall', type: 'refund_only', lines: one('L1'), reason: 'damaged', received: true, amount: 1500, evidence: 1, ago: 7,
    note: '一只杯口有小缺口。', drive: [],
  },
];
