import { define } from './define.ts';

/** Compares what was entered with the code that the buyer has. Spaces do not count: people read it out in groups. */
export const checkCompletionCode = define({
  id: 'check-completion-code',
  label: { zh: '核对完工码', en: 'Check the completion code' },
  description: { zh: '核对师傅输入的完工码和买家手里的是不是同一个。', en: 'Checks that the code which was entered is the one that the buyer has.' },
  icon: 'check',
  input: {
    type: 'object', required: ['codeRef', 'code'], additionalProperties: false,
    properties: { codeRef: { type: 'string', minLength: 1 }, code: { type: ['string', 'null'], maxLength: 40 } },
  },
  output: { type: 'object', required: ['matches'], additionalProperties: false, properties: { matches: { type: 'boolean' } } },
  retry: { attempts: 3, backoff: 'PT5S' },
  timeoutMs: 5_000,
  connector: 'own',
  async run({ codeRef, code }, { shopId, ticketId, ports }) {
    return { matches: (code ?? '').replaceAll(/\s/g, '') === ports.completionCodes.codeOf(shopId, ticketId, codeRef) };
  },
});
