import { expect, it } from 'vitest';
import { cited, whatIsLeft } from './ruling-words.ts';

it('evidence is cited behind what was written, a space apart', () => {
  expect(cited(undefined, '买 1')).toBe('买 1 ');
  expect(cited('划痕与 卖 2 相同  ', '买 1')).toBe('划痕与 卖 2 相同 买 1 ');
});

it('a deduction lowers what may go back, never below nothing', () => {
  expect([whatIsLeft(34_252, 2_500), whatIsLeft(34_252, undefined), whatIsLeft(34_252, null), whatIsLeft(100, 500)]).toEqual([31_752, 34_252, 34_252, 0]);
});
