import type { Contract } from '../contract.ts';
import { count, shape } from '../schema.ts';

export const seeTicket = {
  id: 'tickets.see',
  method: 'put',
  path: '/tickets/{id}/seen',
  summary: { zh: '看到了第几条', en: 'Say how far the record was read' },
  note: { zh: '只会往前，不会往回。', en: 'Goes forward only.' },
  permission: 'tickets.message',
  params: shape({ id: { type: 'string', minLength: 1, maxLength: 64 } }),
  body: shape({ seq: count }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
