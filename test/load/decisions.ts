import { loadDecisions } from '../../definitions/decisions/index.ts';
import { createDecider } from '../../engine/decisions/evaluate.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';

/** What one answer of each shipped table costs, in microseconds of this process, once it is compiled: `node test/load/decisions.ts`. */
const ROUNDS = 5000;
const data = {
  policy: defaultPolicy, now: '2026-11-22T04:00:00Z', role: 'supervisor', kind: 'money', inspection: [{ lineId: 'l1', notOurs: 0 }],
  ticket: { type: 'return_refund', channel: 'tmall' }, item: { roles: ['agent', 'supervisor'], element: 'review' }, buyer: { refundRate: 0.05, tags: [] },
  request: { type: 'return_refund', reason: 'quality', amount: 30000, received: true, evidence: ['f1'] },
  signals: { blacklisted: false, margin: 2000, deliverable: true, parcels: 1 },
  order: { paid: 30000, shipped: true, paidAt: '2026-11-01T04:00:00Z', lines: [{ category: '厨具' }, { category: '小家电' }] },
};

const decider = createDecider();
for (const table of loadDecisions()) {
  const ask = () => { for (let round = 0; round < ROUNDS; round++) decider.decide(table, data); };
  ask();
  const begin = process.cpuUsage();
  ask();
  const { user, system } = process.cpuUsage(begin);
  console.log(`${table.key.padEnd(22)} ${((user + system) / ROUNDS).toFixed(1)} µs`);
}
