import { define } from './define.ts';

/** Writes a supervisor's answer to what was above somebody's limit into the books. */
export const decideCompensation = define({
  id: 'decide-compensation',
  label: { zh: '登记批准结果', en: 'Record the approval' },
  description: { zh: '把主管对超额补偿的批准或拒绝记入账本。', en: 'Records a supervisor’s answer to compensation above a limit.' },
  icon: 'money',
  input: {
    type: 'object', required: ['numbers', 'approved'], additionalProperties: false,
    properties: { numbers: { type: 'array', items: { type: 'string' } }, approved: { type: 'boolean' } },
  },
  output: { type: 'object', required: ['decided'], additionalProperties: false, properties: { decided: { type: 'array', items: { type: 'string' } } } },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'ledger',
  async run({ numbers, approved }, { shopId, ticketId, ports }) {
    const rows = await ports.payouts.decide(shopId, ticketId, numbers, approved);
    return { decided: rows.map(({ refundNo }) => refundNo) };
  },
});
