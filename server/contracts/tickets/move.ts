import type { Contract } from '../contract.ts';
import { position, repairReason } from '../entities/migration.ts';
import { version } from '../entities/ticket.ts';
import { ticketDetail } from '../entities/ticket-detail.ts';
import { shape, text } from '../schema.ts';

export const moveTicket = {
  id: 'tickets.move',
  method: 'post',
  path: '/tickets/{id}/move',
  summary: { zh: '移到别的步骤', en: 'Move to another step' },
  note: { zh: '`from` 是 positions 里的一处，`to` 是 targets 里的一步。离开的步骤取消，不做撤销。', en: '`from` is one of the positions, `to` one of the targets. The step that is left is cancelled; nothing is compensated.' },
  permission: 'tickets.repair',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ from: position.properties.id, to: text, reason: repairReason }, { version }),
  responses: { 200: ticketDetail },
  errors: ['stale_version', 'ticket_over', 'cannot_move'],
} as const satisfies Contract;
