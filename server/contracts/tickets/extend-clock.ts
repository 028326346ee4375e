import type { Contract } from '../contract.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { line, shape } from '../schema.ts';

/** ISO 8601 of days, hours and minutes, in the clock's own time. */
export const extraTime = { type: 'string', pattern: '^P(?=.)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?)?$', maxLength: 20 } as const;

export const extendClock = {
  id: 'tickets.extendClock',
  method: 'post',
  path: '/tickets/{id}/clocks/{wait}/extend',
  summary: { zh: '给买家更多时间', en: 'Give the buyer more time' },
  note: { zh: '只能延长对方那一步：每个时限最多 3 次，每次最多 7 天。写进双方都看得到的记录，到期前重新提醒。', en: 'Only the other side’s step: at most three times for each clock, at most seven days at a time. On the record of both; reminders begin anew.' },
  permission: 'clocks.extend',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 }, wait: { type: 'string', minLength: 1, maxLength: 40 } }),
  body: shape({ by: extraTime, reason: line }, { version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'cannot_extend'],
} as const satisfies Contract;
