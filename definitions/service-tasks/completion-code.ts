import { define } from './define.ts';

/** The buyer gets a code; the flow keeps only which one, so that whoever reads the ticket cannot read the code. */
export const completionCode = define({
  id: 'completion-code',
  label: { zh: '发完工码', en: 'Send a completion code' },
  description: { zh: '给买家发一个六位完工码，店里的人看不到；师傅完工时要输入。', en: 'Sends the buyer a code of six digits that the shop’s people cannot see; the technician must enter it to finish.' },
  icon: 'bell',
  input: { type: 'object', additionalProperties: false, properties: {} },
  output: { type: 'object', required: ['codeRef'], additionalProperties: false, properties: { codeRef: { type: 'string' } } },
  retry: { attempts: 6, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'notifier',
  async run(_input, { shopId, ticketId, idempotencyKey, ports }) {
    const code = ports.completionCodes.codeOf(shopId, ticketId, idempotencyKey);
    await ports.notifier.send({ shopId, ticketId, externalId: idempotencyKey, template: 'completion_code', params: { code } });
    return { codeRef: idempotencyKey };
  },
});
