import type { Contract } from '../contract.ts';
import { shape, truth, uuid } from '../schema.ts';

export const lookAtTicket = {
  id: 'presence.look',
  method: 'put',
  path: '/tickets/{id}/presence',
  summary: { zh: '我在看这张工单', en: 'I am looking at this ticket' },
  note: {
    zh: '每 20 秒说一次；45 秒没有说就不算在看。不写表，也不改工单。API 密钥说了不算。',
    en: 'Said every 20 seconds, forgotten after 45. Nothing is stored and the ticket stays as it is. An API key looks at nothing.',
  },
  permission: 'people.read',
  params: shape({ id: uuid }),
  body: shape({ here: truth }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
