import { expect, it } from 'vitest';
import type { StepHeat } from '../../server/contracts/types.ts';
import { amountOf, drawnSteps, shadeOf } from './measures.ts';

const step = (changes: Partial<StepHeat>): StepHeat => ({
  element: 'review', model: 'returns', label: { zh: '审核' }, via: null, open: 0, stuck: 0, passed: 0, medianMs: null, p90Ms: null, missed: 0, breaches: 0, incidents: 0, ...changes,
});

it('shades by the share of the most; nothing is no heat', () => {
  expect([null, 0, 1, 33, 34, 67, 100].map((amount) => shadeOf(amount, 100))).toEqual([0, 0, 1, 1, 2, 3, 3]);
  expect(shadeOf(0, 0)).toBe(0);
});

it('a deadline that ran out and a broken promise are both too late', () => {
  expect(amountOf(step({ missed: 2, breaches: 1, medianMs: 5 }), 'missed')).toBe(3);
  expect(amountOf(step({ medianMs: 5 }), 'time')).toBe(5);
});

it('what happens in a called flow is drawn at the one step that calls it', () => {
  const drawn = drawnSteps('returns', [step({ open: 4 }), step({ element: 'refund', model: 'pay', via: 'pay', open: 2, stuck: 1 }), step({ element: 'check', model: 'pay', via: 'pay', open: 3, incidents: 1 }), step({ element: 'lost', model: 'else', via: null, open: 9 })]);
  expect([...drawn.keys()]).toEqual(['review', 'pay']);
  expect(drawn.get('pay')).toMatchObject({ open: 5, stuck: 1, incidents: 1 });
  expect(drawn.get('review')).toMatchObject({ open: 4 });
});
