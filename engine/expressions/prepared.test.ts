import { evaluate as feelin } from 'feelin';
import { expect, test } from 'vitest';
import { createEvaluator } from './evaluator.ts';
import { plain } from './plain.ts';
import { rootNames } from './names.ts';
import { prepare } from './prepared.ts';
import { parseFeel } from './syntax.ts';
import type { Syntax } from './syntax.ts';

const variables = {
  now: '2026-11-22T04:00:00Z', paidAt: '2026-10-30T04:00:00Z', nothing: null, age: 'P8D', external: 3, 金额: 5,
  lines: [{ code: 'a', n: 1 }, { code: 'b', n: 0 }], order: { shipped: false, 'odd key': 1 },
};

test.each([
  'date and time(now) - date and time(paidAt)', 'if nothing = null then null else date and time(nothing)', 'duration(age) <= duration("P30D")',
  'date("2026-11-01") < date and time(now)', 'some line in lines satisfies line.n > 0', 'every line in lines satisfies line.n > 0', 'count(lines[code = "a"]) > 0',
  'lines[code = "b"][1].n', 'for line in lines return line.code', 'sum(lines.n)', '{ a: 金额, b: a + 1 }.b', 'missing', 'missing.deep', 'lower case(missing)', '1 + "a"', '// nothing\n1', '1 // one', 'now', 'count', 'duration("P1D") > 3', 'split("a,b", ",")', 'lines = lines', 'order', 'decimal(1 / 3, 2)',
])('%s is the same when feelin reads it once and when it reads it anew, twice over', (text) => {
  const anew = feelin(text, variables);
  const prepared = prepare(text, rootNames(parseFeel(text) as Syntax))!;
  for (const _ of [1, 2]) {
    const once = prepared(variables);
    expect([plain(once.value), once.warnings.map(({ type }) => type)]).toEqual([plain(anew.value), anew.warnings.map(({ type }) => type)]);
  }
});

test('the answer follows the variables, and what was guessed is told each time', () => {
  const evaluator = createEvaluator();
  const text = 'date(day) > date("2026-01-01")';
  expect(['2025-05-05', '2026-05-05', undefined].map((day) => evaluator.evaluate(text, day ? { day } : {}))).toEqual([false, true, null]);
  expect(evaluator.takeWarnings().some((warning) => warning.includes('day'))).toBe(true);
  expect([evaluator.evaluate(text, { day: '2026-05-05' }), evaluator.takeWarnings()]).toEqual([true, []]);
});

test('a name that cannot be a parameter is left to be read anew', () => {
  expect(['a', 'b c'].map((name) => prepare('1', [name]) === undefined)).toEqual([false, true]);
});
