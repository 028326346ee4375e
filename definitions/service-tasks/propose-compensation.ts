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

/** Compensation is written down before anybody gives it; whose limit holds, and for how much, comes back with it. */
export const proposeCompensation = define({
  id: 'propose-compensation',
  label: { zh: '登记补偿', en: 'Write compensation down' },
  description: {
    zh: '登记要给的补偿，等人或规则批准；同时给出按谁的额度、每种累计多少。',
    en: 'Writes down what is to be given, to be approved next, and tells whose limit holds and how much counts against it, by kind.',
  },
  icon: 'money',
  input: { type: 'object', additionalProperties: false, properties: { compensation: items } },
  output: {
    type: 'object', required: ['numbers', 'role', 'counted'], additionalProperties: false,
    properties: {
      numbers: { type: 'array', items: { type: 'string' } },
      role: { type: 'string' },
      counted: {
        type: 'array',
        items: { type: 'object', required: ['kind', 'amount', 'asked'], additionalProperties: false, properties: { kind: { enum: compensationKinds }, amount: { type: 'integer' }, asked: { type: 'boolean' } } },
      },
    },
  },
  retry: { attempts: 8, backoff: 'PT5S' },
  timeoutMs: 15_000,
  connector: 'ledger',
  async run({ compensation }, { shopId, ticketId, idempotencyKey, ports }) {
    const asked = (compensation ?? []).map(({ kind, amount, note }) => ({ kind, amount, note: note ?? null }));
    if (asked.length === 0) return { numbers: [], role: 'agent', counted: [] };
    const { rows, role, counted } = await ports.payouts.propose(shopId, ticketId, idempotencyKey, asked);
    return { numbers: rows.map(({ refundNo }) => refundNo), role, counted };
  },
});
