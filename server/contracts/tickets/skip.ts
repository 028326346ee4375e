import type { Contract } from '../contract.ts';
import { position, repairReason } from '../entities/migration.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { anyObject, code, shape } from '../schema.ts';

export const skipTicketStep = {
  id: 'tickets.skip',
  method: 'post',
  path: '/tickets/{id}/skip',
  summary: { zh: '跳过一步', en: 'Skip a step' },
  note: {
    zh: '当作已办好继续往下走。人工步骤要给 `outcome`；`data` 是这一步本该带来的内容。外部系统不会被调用，已做的也不会撤回。',
    en: 'The flow goes on as if the step were done. A step of people needs an `outcome`; `data` is what it would have brought. No outside system is called, and what it did is not taken back.',
  },
  permission: 'tickets.repair',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ at: position.properties.id, reason: repairReason }, { outcome: code, data: anyObject, version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'cannot_skip', 'outcome_unknown'],
} as const satisfies Contract;
