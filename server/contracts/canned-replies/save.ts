import type { Contract } from '../contract.ts';
import { cannedReply, cannedReplyBody } from '../entities/canned-reply.ts';
import { shape, uuid } from '../schema.ts';

export const saveCannedReply = {
  id: 'cannedReplies.save',
  method: 'put',
  path: '/canned-replies/{id}',
  summary: { zh: '保存话术', en: 'Make or change a canned reply' },
  note: { zh: '`id` 由调用方取一个新的 UUID。`{…}` 里只能写认识的变量。', en: 'The caller picks `id`, a fresh UUID. Inside `{…}` only known places may stand.' },
  permission: 'desk.manage',
  params: shape({ id: uuid }),
  body: cannedReplyBody,
  responses: { 200: cannedReply },
  errors: ['reply_variable_unknown', 'too_many_replies'],
} as const satisfies Contract;
