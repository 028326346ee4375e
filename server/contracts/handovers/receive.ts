import type { Contract } from '../contract.ts';
import { handover } from '../entities/handover.ts';
import { shape, uuid } from '../schema.ts';

export const receiveHandover = {
  id: 'handovers.receive',
  method: 'post',
  path: '/handovers/{id}/receipt',
  summary: { zh: '确认看过', en: 'Say that it was read' },
  permission: 'handovers.write',
  params: shape({ id: uuid }),
  responses: { 200: handover },
  errors: [],
} as const satisfies Contract;
