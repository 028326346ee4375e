import { expect, test } from 'vitest';
import { anOrder } from './builders.ts';
import { chosenSpecs } from './chosen-specs.ts';

const base = anOrder();
const order = { ...base, lines: base.lines.map((line) => (line.id === 'L1' ? { ...line, specs: [{ sku: 'GREY', spec: '灰色', unitPrice: 5_900 }] } : line)) };
const lines = [{ lineId: 'L1', quantity: 1 }];

test('an article gets its name and price from the order, whatever the applicant says', () => {
  expect(chosenSpecs(order, { lines, replacement: [{ lineId: 'L1', sku: 'GREY', spec: 'gold' }] })).toEqual([{ lineId: 'L1', sku: 'GREY', spec: '灰色', unitPrice: 5_900 }]);
});

test('a spec in words has no article number and no price', () => {
  expect(chosenSpecs(order, { lines, replacement: [{ lineId: 'L1', spec: '深灰' }] })).toEqual([{ lineId: 'L1', sku: '', spec: '深灰' }]);
});

test('the same again is no wish, and wishes for lines that are not asked for are dropped', () => {
  expect(chosenSpecs(order, { lines })).toEqual([]);
  expect(chosenSpecs(order, { lines, replacement: [{ lineId: 'L1' }, { lineId: 'L2', spec: 'x' }] })).toEqual([]);
});

test('an article that the line does not offer is refused', () => {
  expect(() => chosenSpecs(order, { lines, replacement: [{ lineId: 'L1', sku: 'GOLD' }] })).toThrow('spec_unknown');
});
