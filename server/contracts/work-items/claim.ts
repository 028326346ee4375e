import type { Contract } from '../contract.ts';
import { workItem } from '../entities/work-item.ts';
import { shape, uuid } from '../schema.ts';

export const claimWorkItem = {
  id: 'workItems.claim',
  method: 'post',
  path: '/work-items/{id}/claim',
  summary: { zh: '领取', en: 'Claim a work item' },
  permission: 'work.claim',
  params: shape({ id: uuid }),
  responses: { 200: workItem },
  errors: ['work_item_closed', 'work_item_taken', 'ticket_suspended'],
} as const satisfies Contract;
