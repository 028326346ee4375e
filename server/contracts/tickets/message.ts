import type { Contract } from '../contract.ts';
import { timelineEntry, visibility } from '../entities/timeline.ts';
import { listOf, paragraph, shape, uuid } from '../schema.ts';

export const sendMessage = {
  id: 'tickets.message',
  method: 'post',
  path: '/tickets/{id}/messages',
  summary: { zh: '留言或备注', en: 'Write a message or a note' },
  permission: 'tickets.message',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ text: paragraph, visibility }, { files: listOf(uuid, 0, 9) }),
  idempotent: true,
  responses: { 201: timelineEntry },
  errors: [],
} as const satisfies Contract;
