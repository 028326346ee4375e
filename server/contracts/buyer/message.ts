import type { Contract } from '../contract.ts';
import { timelineEntry } from '../entities/timeline.ts';
import { messageText } from '../entities/message.ts';
import { listOf, shape, uuid } from '../schema.ts';

export const sendBuyerMessage = {
  id: 'buyer.message',
  method: 'post',
  path: '/buyer/tickets/{number}/messages',
  summary: { zh: '给卖家留言', en: 'Write to the shop' },
  permission: 'buyer.apply',
  params: shape({ number: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ text: messageText }, { files: listOf(uuid, 0, 9) }),
  idempotent: true,
  responses: { 201: timelineEntry },
  errors: ['message_empty'],
} as const satisfies Contract;
