import type { Contract } from '../contract.ts';
import { compensation, compensationItem } from '../entities/money.ts';
import { list, listOf, shape } from '../schema.ts';

export const giveCompensation = {
  id: 'compensations.give',
  method: 'post',
  path: '/tickets/{id}/compensations',
  summary: { zh: '给买家补偿', en: 'Compensate the buyer' },
  note: {
    zh: '额度之内马上发放；超出额度的等主管批准。工单之前给过的都算在额度里。',
    en: 'Within your limit it is given at once; above it a supervisor must approve. All that the ticket was given before counts.',
  },
  permission: 'compensations.give',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ items: listOf(compensationItem, 1, 10) }),
  idempotent: true,
  responses: { 201: shape({ items: list(compensation) }) },
  errors: ['ticket_over', 'amount_invalid'],
} as const satisfies Contract;
