import { define } from './define.ts';
import { notices, type NoticeCode } from './notices.ts';

/** A message to the buyer; the words are in `notices.ts`, so that both languages say the same. */
export const notify = define({
  id: 'notify',
  label: { zh: '发通知', en: 'Notify the buyer' },
  description: { zh: '按模板给买家发一条消息，买家在进度页能看到。', en: 'Sends the buyer a message from a template; it shows on the progress page.' },
  icon: 'bell',
  input: {
    type: 'object', required: ['template'],
    properties: { template: { enum: Object.keys(notices) as NoticeCode[] } },
    additionalProperties: { type: ['string', 'integer'] },
  },
  output: { type: 'object', required: ['messageId'], additionalProperties: false, properties: { messageId: { type: 'string' } } },
  retry: { attempts: 6, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'notifier',
  async run({ template, ...params }, { shopId, ticketId, idempotencyKey, ports }) {
    return ports.notifier.send({ shopId, ticketId, externalId: idempotencyKey, template, params: params as Record<string, string | number> });
  },
});
