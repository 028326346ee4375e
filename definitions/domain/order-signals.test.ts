import { expect, test } from 'vitest';
import { anOrder } from './builders.ts';
import { orderSignals } from './order-signals.ts';

const order = anOrder();
const priced = (cost: number) => ({ ...order, lines: order.lines.map((line) => ({ ...line, cost })) });

test('the margin is what was paid less what all units cost', () => {
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  expect(orderSignals(priced(1_000)).margin).toBe(order.paid - units * 1_000);
});

test('a line without its cost leaves the margin unknown', () => {
  const [first, ...rest] = priced(1_000).lines;
  expect(orderSignals({ ...order, lines: [{ ...first!, cost: undefined }, ...rest] }).margin).toBeUndefined();
});

test('only the tag of the blacklist makes a buyer blacklisted', () => {
  const tagged = (tags: string[]) => orderSignals({ ...order, buyer: { ...order.buyer, tags } }).blacklisted;
  expect([tagged([]), tagged(['vip']), tagged(['vip', 'blacklist']), orderSignals(order).blacklisted]).toEqual([false, false, true, false]);
});

test('what the shop does not tell is left out', () => {
  expect(orderSignals(order)).toEqual({ blacklisted: false });
  expect(orderSignals({ ...order, parcelCount: 9, deliverable: false })).toMatchObject({ parcels: 9, deliverable: false });
});
