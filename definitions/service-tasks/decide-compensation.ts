import { define } from './define.ts';

/** Writes down whether what was proposed is given: within the limit it is, above it a supervisor said so. */
export const decideCompensation = define({
  id: 'decide-compensation',
  label: { zh: '登记批准结果', en: 'Record the approval' },
  description: { zh: '把补偿批准与否记入账本：额度内自动批准，超额的按主管的答复。', en: 'Records whether compensation is approved: within the limit it is, above it as the supervisor answered.' },
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
