import type { Contract } from '../contract.ts';
import { shape, truth, uuid } from '../schema.ts';

export const receiveWebhook = {
  id: 'webhooks.receive',
  method: 'post',
  path: '/webhooks/sandbox/{kind}',
  summary: { zh: '接收沙箱回调', en: 'Receive a sandbox webhook' },
  note: { zh: '用 Standard Webhooks 签名；同一个 id 再来只应答，不再处理。', en: 'Signed by Standard Webhooks; the same id again is answered and ignored.' },
  permission: 'public',
  params: shape({ kind: { type: 'string', pattern: '^[a-z][a-z-]*$', maxLength: 40 } }),
  query: shape({}, { shop: uuid }),
  raw: true,
  responses: { 200: shape({ received: truth }) },
  errors: ['webhook_refused'],
} as const satisfies Contract;
