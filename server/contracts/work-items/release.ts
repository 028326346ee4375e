import type { Contract } from '../contract.ts';
import { workItem } from '../entities/work-item.ts';
import { shape, uuid } from '../schema.ts';

export const releaseWorkItem = {
  id: 'workItems.release',
  method: 'post',
  path: '/work-items/{id}/release',
  summary: { zh: '放回', en: 'Release a work item' },
  permission: 'work.claim',
  params: shape({ id: uuid }),
  responses: { 200: workItem },
  errors: ['work_item_closed'],
} as const satisfies Contract;
