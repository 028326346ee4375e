import { describe, expect, it } from 'vitest';
import { moneyState } from './money-state.ts';

describe('moneyState', () => {
  it.each<[string, number | null | undefined, string]>([
    ['nothing typed is empty', undefined, 'empty'],
    ['words are unreadable', null, 'unreadable'],
    ['nothing is an amount', 0, 'ok'],
    ['my limit itself is mine', 20000, 'ok'],
    ['a cent above my limit goes to the supervisor', 20001, 'overLimit'],
    ['the maximum itself is allowed', 30000, 'overLimit'],
    ['a cent above the maximum is not', 30001, 'over'],
  ])('%s', (_fact, value, state) => {
    expect(moneyState(value, { max: 30000, limit: 20000 })).toBe(state);
  });

  it('knows no bounds where there are none', () => {
    expect(moneyState(999999, {})).toBe('ok');
  });
});
