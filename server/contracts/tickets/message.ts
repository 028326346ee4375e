import type { Contract } from '../contract.ts';
import { timelineEntry, visibility } from '../entities/timeline.ts';
import { messageText, messageLinks } from '../entities/message.ts';
import { listOf, shape, uuid } from '../schema.ts';

export const sendMessage = {
  id: 'tickets.message',
  method: 'post',
  path: '/tickets/{id}/messages',
  summary: { zh: '留言或备注', en: 'Write a message or a note' },
  note: {
    zh: '文字或文件至少要有一样。内部备注可以用 `mentions` 提到同事，他们会收到通知；`links` 附上订单或工单。',
    en: 'Text or a file, at least one. An internal note may mention colleagues (`mentions`), who are told; `links` attaches orders or tickets.',
  },
  permission: 'tickets.message',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ text: messageText, visibility }, { files: listOf(uuid, 0, 9), mentions: listOf(uuid, 0, 20), links: messageLinks }),
  idempotent: true,
  responses: { 201: timelineEntry },
  errors: ['message_empty', 'mention_unknown', 'link_unknown'],
} as const satisfies Contract;
