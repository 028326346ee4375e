import { described, gao } from './workshop-tickets.ts';
import { lin, one, xu, type DemoTicketPlan } from './ticket-plan.ts';

const day = 24;
/** So many times the gateway does not know; it is asked ever more rarely. */
const NEVER = 1000;

/** Tickets for finance: a refund that the gateway refused, one that it says nothing of, and money that a buyer owes. */
export const moneyTickets: DemoTicketPlan[] = [
  {
    order: 'glassCrack', type: 'refund_only', lines: one('L1'), reason: 'poor_workmanship', received: true, amount: 3900, evidence: 1, ago: 28,
    note: '两只杯子内壁有裂纹。',
    drive: [{ after: 3, by: lin, complete: 'review', outcome: 'approve', data: {}, gateway: [{ call: 'refund', kind: 'declined', reason: 'ACCOUNT_CLOSED' }] }],
  },
  {
    order: 'wallLampBlink', type: 'refund_only', lines: one('L1'), reason: 'quality', received: true, amount: 8000, evidence: 1, ago: 25,
    note: '开灯会闪，商量好退一半。',
    drive: [{ after: 2, by: lin, complete: 'review', outcome: 'approve', data: {}, gateway: [{ call: 'refund', kind: 'unknown' }, { call: 'query', kind: 'unknown', times: NEVER }] }],
  },
  {
    order: 'fanOld', type: 'repair', lines: one('L1'), reason: 'needs_upkeep', received: true, evidence: 1, ago: 2 * day,
    note: '摇头不灵了，想换个齿轮。',
    drive: [
      described('徐静怡', '直流变频循环扇', 'FS-2510-0031', '摇头卡住'),
      { after: 0.6, by: xu, complete: 'approve', outcome: 'charged', data: { quoteAmount: 12000, payWhen: 'before', reply: '齿轮是易损件，不在保内。' } },
      { after: 0.8, by: 'buyer', complete: 'considerQuote', outcome: 'accept_quote', data: {} },
      { after: 1, by: lin, complete: 'dispatch', outcome: 'quick', data: { crew: '杭州一组', parts: [{ name: '摇头齿轮', sku: 'GEAR-3', quantity: 1 }] } },
      { after: 1.2, by: 'buyer', complete: 'appointment', outcome: 'confirm', data: {} },
      { after: 1.5, by: gao, complete: 'accept', outcome: 'accept', data: {} },
    ],
  },
];
