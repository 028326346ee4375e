import type { Contract } from '../contract.ts';
import { handover, handoverBody } from '../entities/handover.ts';

export const makeHandover = {
  id: 'handovers.make',
  method: 'post',
  path: '/handovers',
  summary: { zh: '交班', en: 'Hand over' },
  note: {
    zh: '给 `person` 一个人，或给 `group` 一个组的下一班，只能写一个。没结束的工单同时转过去，要么全转，要么都不转。',
    en: 'To one `person`, or to the next shift of a `group`; exactly one of them. Open tickets go over with it, all or none.',
  },
  permission: 'handovers.write',
  body: handoverBody,
  idempotent: true,
  responses: { 201: handover },
  errors: ['handover_to_whom', 'handover_not_yours', 'assignee_unknown'],
} as const satisfies Contract;
