import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecider } from './evaluate.ts';
import { replayTable, type PastDecision } from './replay.ts';
import { input, output, table } from './testing/tables.ts';

const decider = createDecider();
const live = table([input('amount'), input('reason', 'string')], [output('answer')], ['<= 2000 | - => "auto"', '- | "damaged" => "review"', '- | - => "supervise"']);
const versions = new Map([[1, live]]);
const past = (amounts: number[]): PastDecision[] => amounts.map((amount, n) => {
  const inputs = { amount, reason: n % 2 ? 'damaged' : 'other' };
  return { ticket: `T${n}`, version: 1, inputs, rules: decider.fitting(live, inputs, {}) };
});
const replay = (changed: typeof live, decisions: PastDecision[], variables = {}) => replayTable(decider, changed, decisions, versions, variables);
const raised = { ...live, rules: [{ ...live.rules[0]!, cells: ['<= 5000', '-'] }, ...live.rules.slice(1)] };

describe('past decisions', () => {
  it('are made once more: hits of each rule before and now, and what is answered otherwise, with the tickets', () => {
    const told = replay(raised, past([1000, 3000, 3000, 9000]));
    expect(told.rules).toEqual([{ rule: 'r1', before: 1, now: 3 }, { rule: 'r2', before: 2, now: 1 }, { rule: 'r3', before: 1, now: 0 }]);
    expect(told.groups).toEqual([
      { before: { rules: ['r2'], results: [['"review"']] }, now: { rules: ['r1'], results: [['"auto"']] }, count: 1, tickets: ['T1'] },
      { before: { rules: ['r3'], results: [['"supervise"']] }, now: { rules: ['r1'], results: [['"auto"']] }, count: 1, tickets: ['T2'] },
    ]);
    expect([told.compared, told.unknown]).toEqual([4, 0]);
  });

  it('are the same when the table is, and when a rule only moved or was split', () => {
    const decisions = past([1, 2000, 2001, 9000]);
    expect(replay(live, decisions).groups).toEqual([]);
    const split = { ...live, rules: [{ ...live.rules[0]!, id: 'small', cells: ['<= 1000', '-'] }, ...live.rules] };
    expect(replay(split, decisions)).toMatchObject({ groups: [], rules: [{ rule: 'small', before: 0, now: 1 }, { rule: 'r1', before: 2, now: 1 }, {}, {}] });
  });

  it('are not guessed where inputs are not known or the table asks for something else; a renamed column is the same', () => {
    const decisions = past([1000, 9000]);
    expect(replay({ ...live, inputs: [input('sum', 'number', 'amount'), live.inputs[1]!] }, decisions)).toMatchObject({ compared: 2, unknown: 0 });
    expect(replay({ ...live, inputs: [input('amount', 'number', 'amount / 2'), live.inputs[1]!] }, decisions)).toMatchObject({ compared: 0, unknown: 2, groups: [] });
    expect(replay(live, [{ ticket: 'T9', version: 1, rules: ['r1'] }, { ...decisions[0]!, version: 7 }])).toMatchObject({ compared: 0, unknown: 2 });
  });

  it('read what cells compare with as it is now', () => {
    const limited = { ...live, rules: [{ ...live.rules[0]!, cells: ['<= policy.limit', '-'] }, ...live.rules.slice(1)] };
    expect(replay(limited, past([3000]), { policy: { limit: 4000 } }).groups).toMatchObject([{ count: 1, now: { rules: ['r1'] } }]);
  });

  it('add up: hits and none are the number compared, groups are never more', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 10_000 }), { maxLength: 40 }), fc.nat({ max: 10_000 }), (amounts, limit) => {
      const told = replay({ ...live, rules: [{ ...live.rules[0]!, cells: [`<= ${limit}`, '-'] }, live.rules[1]!] }, past(amounts));
      expect(told.rules.reduce((sum, { now }) => sum + now, told.none.now)).toBe(amounts.length);
      expect(told.groups.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(told.compared);
    }));
  });
});
