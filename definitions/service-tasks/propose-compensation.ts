import { compensationKinds } from '../domain/compensation.ts';
import { define } from './define.ts';

/** The items that a flow hands over, as its review wrote them down. */
const items = {
  type: ['array', 'null'], maxItems: 20,
  items: {
    type: 'object', required: ['kind', 'amount'],
    properties: { kind: { enum: compensationKinds }, amount: { type: 'integer', minimum: 1 }, note: { type: ['string', 'null'], maxLength: 200 } },
  },
} as const;

/** Compensation is written down before anybody gives it, held against the limit of whoever granted it. */
export const proposeCompensation = define({
  id: 'propose-compensation',
  label: { zh: '登记补偿', en: 'Write compensation down' },
  description: {
    zh: '登记要给的补偿，并按最后处理人的额度判断要不要主管批准。',
    en: 'Writes down what is to be given, and tells by the limit of whoever decided last whether a supervisor must approve it.',
  },
  icon: 'money',
  input: { type: 'object', additionalProperties: false, properties: { compensation: items } },
  output: {
    type: 'object', required: ['numbers', 'needsApproval'], additionalProperties: false,
    properties: { numbers: { type: 'array', items: { type: 'string' } }, needsApproval: { type: 'boolean' } },
  },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'ledger',
  async run({ compensation }, { shopId, ticketId, idempotencyKey, ports }) {
    const asked = (compensation ?? []).map(({ kind, amount, note }) => ({ kind, amount, note: note ?? null }));
    const rows = asked.length > 0 ? await ports.payouts.propose(shopId, ticketId, idempotencyKey, asked) : [];
    return { numbers: rows.map(({ refundNo }) => refundNo), needsApproval: rows.some(({ state }) => state === 'proposed') };
  },
});
