import { expect, test } from 'vitest';
import { BusinessError, TryLater } from '../../engine/service-tasks/define.ts';
import { useBench } from './bench.ts';

const bench = useBench(2_000);

const { run } = bench;
const paid = async () => (await bench.box.ledger()).refunds.map(({ refundNo, amount, payouts }) => ({ refundNo, amount, payouts }));
const propose = (amount: number) => run('propose-compensation', { compensation: [{ kind: 'money', amount }, { kind: 'coupon', amount: 100 }] });
const approved = async (amount: number) => { await propose(amount); await run('decide-compensation', { numbers: ['T1-C1', 'T1-C2'], approved: true }); };

test('propose-compensation writes each item down once, however often it runs', async () => {
  const first = await propose(1_000);
  expect(first).toEqual({ numbers: ['T1-C1', 'T1-C2'], role: 'agent', counted: [{ kind: 'money', amount: 1_000, asked: true }, { kind: 'coupon', amount: 100, asked: true }] });
  expect(await propose(1_000)).toEqual(first);
  expect(bench.books.kept.payouts).toHaveLength(2);
});

test('propose-compensation takes nothing for nothing', async () => {
  expect(await run('propose-compensation', { compensation: null })).toEqual({ numbers: [], role: 'agent', counted: [] });
});

test('pay-compensation gives what is approved once, money by the gateway and coupons by the shop', async () => {
  await approved(1_000);
  const answer = { paid: [{ no: 'T1-C1', kind: 'money', amount: 1_000 }, { no: 'T1-C2', kind: 'coupon', amount: 100 }] };
  expect(await run('pay-compensation', { numbers: ['T1-C1', 'T1-C2'] })).toEqual(answer);
  expect(await run('pay-compensation', { numbers: ['T1-C1', 'T1-C2'] })).toEqual(answer);
  expect(await paid()).toEqual([{ refundNo: 'T1-C1', amount: 1_000, payouts: 1 }]);
  expect((await bench.box.ledger()).shop).toMatchObject([{ kind: 'grant', externalId: 'T1-C2', submissions: 1 }]);
});

test('what nobody approved yet, or was refused, is not given', async () => {
  await propose(9_000);
  expect(await run('pay-compensation', { numbers: ['T1-C1', 'T1-C2'] })).toEqual({ paid: [] });
  await run('decide-compensation', { numbers: ['T1-C1', 'T1-C2'], approved: false });
  expect(await run('pay-compensation', { numbers: ['T1-C1', 'T1-C2'] })).toEqual({ paid: [] });
  expect(await paid()).toEqual([]);
});

test('a lost answer of the gateway is asked for and not paid again', async () => {
  await approved(1_000);
  await bench.box.fault({ target: 'gateway.refund', kind: 'timeout_after_success' });
  expect(await run('pay-compensation', { numbers: ['T1-C1'] })).toMatchObject({ paid: [{ no: 'T1-C1' }] });
  expect(await paid()).toEqual([{ refundNo: 'T1-C1', amount: 1_000, payouts: 1 }]);
});

test('what is processing is asked about later', async () => {
  await approved(1_000);
  await bench.box.fault({ target: 'gateway.refund', kind: 'processing' });
  expect(await run('pay-compensation', { numbers: ['T1-C1'] })).toBeInstanceOf(TryLater);
});

test('a coupon whose answer was lost is granted once', async () => {
  await approved(1_000);
  await bench.box.fault({ target: 'shop.grant', kind: 'timeout_after_success' });
  await expect(run('pay-compensation', { numbers: ['T1-C2'] })).rejects.toThrow();
  expect(await run('pay-compensation', { numbers: ['T1-C2'] })).toMatchObject({ paid: [{ no: 'T1-C2' }] });
  expect((await bench.box.ledger()).shop).toMatchObject([{ externalId: 'T1-C2', submissions: 2 }]);
});

test('a refusal is payout_failed; settled by hand it is never sent, settled without a reference it is sent once more', async () => {
  await approved(1_000);
  await bench.box.fault({ target: 'gateway.refund', kind: 'declined', reason: 'NO_BALANCE', times: 2 });
  const refused = run('pay-compensation', { numbers: ['T1-C1'] });
  await expect(refused).rejects.toBeInstanceOf(BusinessError);
  await expect(refused).rejects.toMatchObject({ code: 'payout_failed', message: 'NO_BALANCE', data: { refundNo: 'T1-C1' } });
  expect(await run('settle-payout', { numbers: ['T1-C1'] })).toEqual({ settled: ['T1-C1'] });
  await expect(run('pay-compensation', { numbers: ['T1-C1'] })).rejects.toMatchObject({ code: 'payout_failed' });
  await run('settle-payout', { numbers: ['T1-C1'], reference: 'BANK-1' });
  expect(await run('pay-compensation', { numbers: ['T1-C1'] })).toMatchObject({ paid: [{ no: 'T1-C1' }] });
  expect(await paid()).toEqual([{ refundNo: 'T1-C1', amount: 1_000, payouts: 0 }]);
});

test('collect-payment asks the gateway for one charge and brings its page', async () => {
  const first = await run('collect-payment', { amount: 1_500, purpose: 'shipment' });
  expect(first).toEqual({ paymentNo: 'T1-P1', payUrl: expect.stringMatching(/^http.*\/gateway\/pay\/sp_/) });
  expect(await run('collect-payment', { amount: 1_500, purpose: 'shipment' })).toEqual(first);
  expect(await run('collect-payment', { amount: 200, purpose: 'repair' }, 2)).toMatchObject({ paymentNo: 'T1-P2' });
});

test('insurance-claim claims once under its id and keeps the answer', async () => {
  const input = { orderNumber: 'M1', limit: 2_500, currency: 'CNY', cost: 1_800 };
  expect(await run('insurance-claim', input)).toEqual({ claimNo: expect.stringMatching(/^IC/), amount: 1_800 });
  await run('insurance-claim', input);
  expect(new Set(bench.books.kept.claims.map(({ claimNo }) => claimNo)).size).toBe(1);
  expect(await run('insurance-claim', { ...input, cost: 9_000 }, 2)).toMatchObject({ amount: 2_500 });
});

test('reroute-refund sends what was refused to another account under its number', async () => {
  await bench.box.fault({ target: 'gateway.refund', kind: 'declined', match: { refundNo: 'T1-P2' } });
  await expect(run('refund-payment', { amount: 10_000 })).rejects.toMatchObject({ code: 'refund_failed' });
  expect(await run('reroute-refund', { method: 'bank_card', account: '6222000012345678', name: '周沐阳' })).toEqual({ reopened: ['T1-P2'] });
  expect(await run('refund-payment', { amount: 10_000 })).toMatchObject({ amount: 10_000 });
  expect(await paid()).toEqual([{ refundNo: 'T1-P2', amount: 6_000, payouts: 1 }, { refundNo: 'T1-P1', amount: 4_000, payouts: 1 }]);
});

test('loss-document is kept in our books under the warehouse\'s number', async () => {
  const input = { orderNumber: 'M1', amount: 500, currency: 'CNY', lines: [{ lineId: 'L1', quantity: 1 }], orderLines: [{ id: 'L1', sku: 'CUP' }] };
  const { documentNo } = await run('loss-document', input) as { documentNo: string };
  await run('loss-document', input);
  expect(bench.books.kept.losses).toEqual([documentNo]);
});
