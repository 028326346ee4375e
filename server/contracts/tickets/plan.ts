import type { Contract } from '../contract.ts';
import { ticketPlan, ticketPlanBody } from '../entities/handover.ts';
import { shape } from '../schema.ts';

export const planTicket = {
  id: 'tickets.plan',
  method: 'put',
  path: '/tickets/{id}/plan',
  summary: { zh: '登记进展和下一步', en: 'Register progress and what is next' },
  permission: 'handovers.write',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: ticketPlanBody,
  responses: { 200: ticketPlan },
  errors: [],
} as const satisfies Contract;
