import { approve, chen, lin, one, shipBack, sign, xu, type DemoTicketPlan } from './ticket-plan.ts';

const day = 24;

/** Tickets that wait for the buyer, the warehouse or the platform. */
export const runningTickets: DemoTicketPlan[] = [
  {
    order: 'kettle', type: 'return_refund', lines: one('L1'), reason: 'quality', received: true, evidence: 1, ago: 14 * day,
    note: '加热越来越慢，烧一壶要 12 分钟。',
    drive: [approve(20), shipBack(60, '中通快递', 'ZT7784221093150'), sign(14 * day - 239)],
  },
  {
    order: 'towel', type: 'return_refund', lines: one('L1', 4), reason: 'shrinks_fades', received: true, evidence: 2, ago: 40,
    note: '按说明洗，缩了一圈。',
    drive: [{ after: 6, by: lin, complete: 'review', outcome: 'offer', data: { amount: 6000, noReturn: true, reply: '缩水在 5% 以内，先退一部分可以吗？不用寄回。' } }],
  },
  {
    order: 'pillow', type: 'return_refund', lines: one('L1'), reason: 'counterfeit', received: true, evidence: 5, ago: 90,
    note: '防伪码查不到。',
    drive: [
      { after: 10, by: lin, complete: 'review', outcome: 'reject', data: { reasonText: '防伪码可以在官网查到，附查询截图。' } },
      { after: 40, by: 'buyer', complete: 'change', outcome: 'escalate', data: {} },
    ],
  },
  {
    order: 'faceTowel', type: 'refund_only', lines: one('L1', 3), reason: 'quality', received: true, evidence: 1, ago: 60,
    note: '用了脸上发红。',
    drive: [{ after: 9, by: lin, complete: 'review', outcome: 'reject', data: { reasonText: '请补充就诊记录，没有凭证不能退。' } }],
  },
  {
    order: 'tea', type: 'refund_only', lines: one('L2'), reason: 'poor_workmanship', received: true, evidence: 1, ago: 2.5 * day,
    note: '杯底有毛刺。',
    drive: [{ after: 20, by: lin, complete: 'review', outcome: 'reject', data: { reasonText: '照片看不清杯底，请补一张近照。' } }],
  },
  {
    order: 'teapot', type: 'return_refund', lines: one('L1'), reason: 'not_liked', received: true, evidence: 0, ago: 4 * day,
    note: '颜色和家里不搭。', drive: [approve(5, xu)],
  },
  {
    order: 'officeChair', type: 'return_refund', lines: one('L1'), reason: 'description_differs', received: true, evidence: 1, ago: 5 * day,
    note: '页面写可躺 135°，实际只到 120°。',
    drive: [approve(8, xu), { after: 30, by: 'buyer', message: '椅子太大，快递柜放不下，能上门取吗？', visibility: 'buyer' }],
  },
  {
    order: 'cloths', type: 'return_refund', lines: one('L1', 2), reason: 'material_differs', received: true, evidence: 1, ago: 5.5 * day,
    note: '说是纯亚麻，成分标写着棉麻。', drive: [approve(12, xu), shipBack(40, '圆通速递', 'YT8523956054832')],
  },
  {
    order: 'fan', type: 'return_refund', lines: one('L1'), reason: 'quality', received: true, evidence: 1, ago: 9 * day,
    note: '转速忽高忽低，有异响。',
    drive: [
      approve(10, xu), shipBack(50, '顺丰速运', 'SF2793336797544'), sign(120),
      { after: 121, by: chen, complete: 'inboundByHand', outcome: 'done', data: { documentNo: 'RK-20261117-0032' } },
      {
        after: 9 * day - 12, by: chen, complete: 'inspect', outcome: 'fail',
        data: { inspection: [{ lineId: 'L1', good: 0, damaged: 1, missing: 0, notOurs: 0 }], reasonText: '底座有摔裂，不是运输造成的。' },
      },
    ],
  },
];
