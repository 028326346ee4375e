import type { Contract } from '../contract.ts';
import { repairReason } from '../entities/migration.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { shape } from '../schema.ts';

export const voidTicket = {
  id: 'tickets.void',
  method: 'post',
  path: '/tickets/{id}/void',
  summary: { zh: '作废', en: 'Void a ticket' },
  note: { zh: '工单结束，没办完的都取消，占用的金额放开。退款还没有结果时不能作废。', en: 'Ends the ticket: what is open is cancelled, what it held of the order is released. Not while a refund has no result.' },
  permission: 'tickets.repair',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ reason: repairReason }, { version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'money_on_its_way'],
} as const satisfies Contract;
