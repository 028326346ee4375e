import { approve, chen, one, shipBack, sign, xu, type DemoTicketPlan } from './ticket-plan.ts';

const day = 24;

/** Tickets that are over, and refunds before shipment that need nobody. */
export const endedTickets: DemoTicketPlan[] = [
  {
    order: 'shelf', type: 'refund_only', lines: one('L1'), reason: 'not_wanted', evidence: 0, ago: 3, note: '尺寸量错了。', drive: [],
  },
  {
    order: 'mixed', type: 'refund_only', lines: one('L1', 1), reason: 'not_wanted', evidence: 0, ago: 6, note: '马克杯多拍了一只。', drive: [],
  },
  {
    order: 'gift', type: 'refund_only', lines: [{ lineId: 'L1', quantity: 1 }, { lineId: 'L2', quantity: 1 }], reason: 'wrong_address', evidence: 0, ago: 8,
    note: '地址填成老家了，重新下单。', drive: [],
  },
  {
    order: 'pillows', type: 'return_refund', lines: one('L1', 1), reason: 'not_wanted', received: true, evidence: 0, ago: 5 * day,
    note: '只想留一对。', drive: [approve(4, xu), { after: 30, by: 'buyer', withdraw: '家人要用，不退了' }, { after: 31, by: 'buyer', rate: { score: 5, tags: ['fast', 'friendly'], text: '客服很耐心' } }],
  },
  {
    order: 'kitchen', type: 'return_refund', lines: [{ lineId: 'L1', quantity: 1 }, { lineId: 'L2', quantity: 1 }], reason: 'damaged', received: true, evidence: 2,
    ago: 9 * day, note: '一口锅掉漆，水壶把手松。',
    drive: [
      approve(6, xu), shipBack(30, '顺丰速运', 'SF1840022719358'), sign(90),
      {
        after: 100, by: chen, complete: 'inspect', outcome: 'pass',
        data: { inspection: [{ lineId: 'L1', good: 1, damaged: 0, missing: 0, notOurs: 0 }, { lineId: 'L2', good: 1, damaged: 0, missing: 0, notOurs: 0 }] },
      },
    ],
  },
];
