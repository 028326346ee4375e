import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEvaluator } from './evaluator.ts';
import { expressionCodes } from './refusals.ts';
import type { ExpressionCode } from './refusals.ts';

const evaluator = createEvaluator();

const refused: [ExpressionCode, string][] = [
  ['expression-syntax', 'amount >'], ['expression-syntax', ''], ['expression-syntax', 'a = "x'], ['expression-syntax', 'a && b'],
  ['expression-too-long', `1${' + 1'.repeat(500)}`],
  ['expression-too-deep', `${'('.repeat(41)}1${')'.repeat(41)}`], ['expression-too-deep', '['.repeat(1900)], ['expression-too-deep', `1${' + 1'.repeat(100)}`],
  ['expression-clock', 'now()'], ['expression-clock', 'date(today()) > order.paidAt'], ['expression-clock', 'now() + duration("P1D")'],
  ['expression-range', 'for i in 1..100000000 return i'], ['expression-range', 'for i in 1..amount return i'], ['expression-range', 'for i in 1..1001 return i'],
  ['expression-range', 'for i in 1.5..3 return i'], ['expression-range', 'for i in 1..100, j in 1..100 return i'], ['expression-range', 'some i in 1..9999999 satisfies i < 0'],
  ['expression-range', 'for i in [1..100000000] return i'], ['expression-range', 'count([1..100000000])'], ['expression-range', '[1..100000000]'],
  ['expression-range', '{r: [1..100000000], s: for i in r return i}'], ['expression-range', 'x in (for i in [1..100000000] return i)'],
  ['expression-range', 'lines[count([1..100000000]) > 1]'],
  ['expression-iteration-depth', 'for a in x return for b in x return for c in x return 1'], ['expression-iteration-depth', 'for a in x, b in x, c in x return 1'],
  ['expression-iteration-depth', 'some a in x satisfies every b in x satisfies count(x[item > a]) > 1'],
  ['expression-iteration-depth', 'sort(x, function(a, b) count(for c in x return x[item > c]) > 1)'],
  ['expression-growth', 'for i in 1..30 return concatenate(partial, partial)'],
  ['expression-growth', `{a: "xxxxxxxxxx", ${Array.from('bcdefghi', (key, at) => `${key}: ${'abcdefghi'[at]} + ${'abcdefghi'[at]}`).join(', ')}}`],
  ['expression-pattern', 'matches(note, "(a+)+$")'], ['expression-pattern', 'matches(note, pattern)'], ['expression-pattern', 'replace(note, "(a|a)*b", "")'],
  ['expression-pattern', 'split(note, ".*.*.*x")'], ['expression-pattern', 'matches(note, "(a)\\\\1")'], ['expression-pattern', 'matches(input: note, pattern: "(a+)+")'],
  ['expression-function', 'range("[1..100000000]")'], ['expression-function', 'system("ls")'], ['expression-function', '{f: 1}.f(2)'], ['expression-function', 'constructor()'],
  ['expression-unsupported', 'a == 1'], ['expression-unsupported', 'function(x) x + 1'], ['expression-unsupported', '{f: function(n) n}'], ['expression-unsupported', 'for i in (> 5) return i'],
];

describe('guard', () => {
  test.each(refused)('%s: %s', (code, expression) => {
    expect(evaluator.check(expression)).toMatchObject([{ code, severity: 'error', element: '' }]);
    expect(() => evaluator.evaluate(expression, {})).toThrow(expect.objectContaining({ name: 'ExpressionError', code }));
  });

  test('every code of the list is shown by a case', () => {
    const shown = new Set(refused.map(([code]) => code));
    expect(expressionCodes.filter((code) => !shown.has(code))).toEqual([]);
  });

  test.each([
    'for line in request.lines return line.quantity', 'sum(for l in request.lines return l.quantity) >= 3', 'some l in order.lines satisfies l.gift',
    'for i in 1..12 return i * 2', 'order.lines[quantity > 1]', 'order.lines[1].sku', 'order.lines[-1]', 'order.lines[item.lineId = id][1]',
    'for a in x return for b in y return a + b', 'sort(order.lines, function(a, b) a.unitPrice < b.unitPrice)', '{lineId: id, amount: amount, note: amount}',
    'matches(trackingNo, "^SF\\\\d{12}$")', 'matches(trackingNo, "^SF\\d{12}$")', 'replace(phone, "(\\\\d{3})\\\\d{4}", "$1****")', 'string join(words, ",")', 'x in [1..5]', 'x in (1, > 5)',
    'date(order.paidAt) + duration("P7D") > date(now)', 'before([1..5], 6)', '@"2026-11-11" < date(now)', 'amount instance of number', 'if a then b else c',
  ])('%s is allowed', (expression) => {
    expect(evaluator.check(expression)).toEqual([]);
  });

  test('whatever is typed is refused or ends, and leaves plain JSON', () => {
    const piece = fc.constantFrom('amount', 'list', 'order.x', '1', '"a"', '"(a*)*"', ' + ', ' and ', ' = ', ' in ', '[', ']', '(', ')', '{a:', '}', ',', '..', 'for i in ', ' return ',
      'some i in ', ' satisfies ', 'if ', ' then ', ' else ', 'not(', 'sort(', 'function(a,b) ', 'partial', 'split(', 'concatenate(', 'now()', 'null', '-', '> ', '@', '.', 'date(', 'a', '`x`', '?', ' between ', ' instance of ', 'string join(');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      if (evaluator.check(text).length > 0) return;
      const value = evaluator.evaluate(text, { amount: 3, list: [1, 2, 3], order: { x: 1 }, a: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' });
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }), { numRuns: 3000 });
  });
});
