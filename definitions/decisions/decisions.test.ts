import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { readDmn } from '../../engine/decisions/dmn/read.ts';
import { writeDmn } from '../../engine/decisions/dmn/write.ts';
import { createDecider } from '../../engine/decisions/evaluate.ts';
import { lintDecision } from '../../engine/decisions/lint/index.ts';
import { decisionSchema } from '../../engine/decisions/schema.ts';
import { defaultPolicy } from '../policies/default-policy.ts';
import { loadDecisions } from './index.ts';
import { decisionVariables } from './variables.ts';

const tables = loadDecisions();
const decider = createDecider();
const now = '2026-11-19T04:00:00Z';

/** What the shipped table says about this data. */
function ask(key: string, variables: Record<string, unknown>): Record<string, unknown> | null {
  const table = tables.find((known) => known.key === key)!;
  return decider.decide(table, { policy: defaultPolicy, now, ...variables }).answer as Record<string, unknown> | null;
}

test('the shipped tables', () => {
  expect(tables.map(({ key }) => key)).toEqual(['abnormal-orders', 'assignment', 'auto-approval', 'compensation-limits', 'fault']);
});

describe.each(tables)('$key', (table) => {
  it('keeps the schema and every check', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(decisionSchema);
    expect(validate(table), JSON.stringify(validate.errors)).toBe(true);
    // the assignment of steps that nobody named is left to the step's own people
    expect(lintDecision(table, { variables: decisionVariables }).filter(({ code }) => table.key !== 'assignment' || code !== 'rules-gap')).toEqual([]);
  });

  it('keeps every check also with all its rules switched on', () => {
    const all = { ...table, rules: table.rules.map((rule) => ({ ...rule, enabled: true })) };
    expect(lintDecision(all, { variables: decisionVariables }).filter(({ code }) => code !== 'rules-gap')).toEqual([]);
  });

  it('has words in both languages everywhere', () => {
    const labels = [table.label, table.description, ...table.inputs.map(({ label }) => label), ...table.outputs.map(({ label }) => label), ...table.rules.map(({ annotation }) => annotation),
      ...table.inputs.flatMap(({ suggestions }) => suggestions ?? []).map(({ label }) => label), ...table.outputs.flatMap(({ values }) => values ?? []).map(({ label }) => label)];
    expect(labels.filter((label) => !label?.zh || !label.en)).toEqual([]);
  });

  it('goes out as DMN and comes back the same', async () => {
    expect((await readDmn(await writeDmn(table))).table).toEqual(table);
  });
});

describe('auto-approval', () => {
  const request = { type: 'refund_only', received: true, reason: 'damaged', amount: 1500, evidence: ['f1'], lines: [] };
  const order = { shipped: true, paidAt: '2026-11-10T04:00:00Z', lines: [] };
  const buyer = { refundRate: 0.05, tags: [] };
  const rule = (changes: { request?: object; order?: object; buyer?: object; policy?: object } = {}): unknown =>
    ask('auto-approval', { request: { ...request, ...changes.request }, order: { ...order, ...changes.order }, buyer: { ...buyer, ...changes.buyer }, ...(changes.policy ? { policy: changes.policy } : {}) })?.rule;

  it('approves small damage with a photo at once, and says whose fault it is', () => {
    expect(ask('auto-approval', { request, order, buyer })).toEqual({ rule: 'small-damage', action: 'approve', fault: 'seller', returnGoods: false });
  });

  it.each([
    ['more money', { request: { amount: 2001 } }], ['no photo', { request: { evidence: [] } }], ['another reason', { request: { reason: 'not_liked' } }],
    ['goods not received', { request: { received: false } }], ['an order of long ago', { order: { paidAt: '2026-08-01T04:00:00Z' } }],
    ['a buyer about whom nothing is known', { buyer: { refundRate: null } }],
  ])('leaves %s to an agent', (_, changes) => { expect(rule(changes)).toBe('otherwise'); });

  it('lets people look at buyers who often want money back, or are under watch', () => {
    expect([rule({ buyer: { refundRate: 0.3 } }), rule({ buyer: { tags: ['watch'] } })]).toEqual(['frequent-refunds', 'watched-buyer']);
  });

  it('sends to a supervisor what is above the agent\'s limit, where the policy has one', () => {
    const limited = { ...defaultPolicy, limits: { ...defaultPolicy.limits, agent: { refund: 1000, compensation: 0 } } };
    expect([rule({ policy: limited }), rule({ policy: limited, request: { amount: 1000 } })]).toEqual(['above-limit', 'small-damage']);
  });
});

describe('assignment', () => {
  const to = (roles: string[], amount = 100): unknown => ask('assignment', { item: { roles, element: 'x' }, ticket: { type: 'repair', channel: 'own' }, order: { lines: [{ category: '杯壶' }] }, request: { amount } })?.group;

  it('knows the group for each role of the shop, and none for others', () => {
    expect([to(['agent', 'supervisor']), to(['warehouse']), to(['finance', 'supervisor']), to(['technician']), to(['platform'])]).toEqual(['after-sale-1', 'warehouse', 'finance', 'repair', undefined]);
  });
});

describe('abnormal-orders', () => {
  const order = { paid: 50_000, lines: [{ category: '杯壶' }] };
  const signals = { blacklisted: false, margin: 100, deliverable: true, parcels: 1 };
  it.each([
    ['nothing odd', {}, {}, 'otherwise', 'release'],
    ['a blacklisted buyer', { blacklisted: true }, {}, 'blacklisted', 'hold'],
    ['a large order of a blacklisted buyer', { blacklisted: true }, { paid: 100_001 }, 'blacklisted-large', 'cancel'],
    ['a negative margin', { margin: -1 }, {}, 'negative-margin', 'hold'],
    ['an address that the courier does not serve', { deliverable: false }, {}, 'outside-area', 'other_carrier'],
    ['a large appliance', {}, { lines: [{ category: '杯壶' }, { category: '大家电' }] }, 'large-appliance', 'other_carrier'],
    ['too many parcels', { parcels: 6 }, {}, 'many-parcels', 'split'],
  ])('%s', (_, odd, changes, rule, handling) => {
    expect(ask('abnormal-orders', { order: { ...order, ...changes }, signals: { ...signals, ...odd } })).toMatchObject({ rule, handling });
  });

  it('releases an order of which no signal is known', () => {
    expect(ask('abnormal-orders', { order })).toMatchObject({ rule: 'otherwise', abnormality: null });
  });
});

describe('compensation-limits', () => {
  const limit = (role: string, kind: string): unknown[] => { const answer = ask('compensation-limits', { role, kind }); return [answer?.may, answer?.limit]; };
  it('has one answer for every role and kind, by the policy', () => {
    const { agent, supervisor } = defaultPolicy.limits;
    expect([limit('agent', 'refund'), limit('agent', 'coupon'), limit('agent', 'points'), limit('agent', 'free_freight')]).toEqual([[true, agent.refund], [true, agent.compensation], [true, 500], [true, defaultPolicy.returnFreightCap]]);
    expect([limit('supervisor', 'money'), limit('supervisor', 'refund'), limit('supervisor', 'points'), limit('owner', 'money'), limit('platform', 'money'), limit('warehouse', 'money')]).toEqual([[true, supervisor.compensation], [true, supervisor.refund], [true, 5000], [true, null], [true, null], [false, 0]]);
  });
});

describe('fault', () => {
  it('follows the policy for every reason that ships', () => {
    const told = defaultPolicy.reasons.map(({ code }) => [code, ask('fault', { request: { reason: code } })?.fault]);
    expect(told).toEqual(defaultPolicy.reasons.map(({ code, fault }) => [code, fault]));
  });

  it('asks the policy for the shop\'s own reasons; what nobody knows is nobody\'s', () => {
    const policy = { ...defaultPolicy, reasons: [{ code: 'own', fault: 'courier' }] };
    expect([ask('fault', { policy, request: { reason: 'own' } })?.fault, ask('fault', { policy, request: { reason: 'x' } })?.fault]).toEqual(['courier', 'none']);
  });

  it('blames the buyer where other goods came back', () => {
    expect(ask('fault', { request: { reason: 'quality' }, inspection: [{ lineId: 'L1', good: 1, notOurs: 1 }] })).toMatchObject({ rule: 'not-ours', fault: 'buyer' });
  });
});
