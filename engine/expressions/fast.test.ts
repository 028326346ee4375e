import { evaluate as feelin } from 'feelin';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEvaluator } from './evaluator.ts';
import { compileFast } from './fast.ts';
import { NOT_SIMPLE } from './fast-values.ts';
import { plain } from './plain.ts';
import { parseFeel } from './syntax.ts';
import type { Syntax } from './syntax.ts';

const variables = {
  outcome: 'approve', amount: 300, half: 0.5, zero: 0, ok: true, no: false, nothing: null, name: '张三', empty: [], one: [7],
  list: [1, 2, 3], words: ['a', 'b'], lines: [{ category: 'a', price: { unit: 7 } }, { price: null }, { category: 'b' }], order: { shipped: false, paid: 12900, buyer: { name: '李四' }, 'odd key': 1 }, 金额: 5,
};

/** [expression, value]; every line is evaluated by the compiled closures and by feelin, and both must agree. */
const table: [string, unknown][] = [
  ['outcome = "approve"', true], ['outcome = "reject"', false], ['outcome != "reject"', true], ['outcome = 1', null], ['outcome != 1', null],
  ['missing = null', true], ['missing != null', false], ['nothing = null', true], ['nothing != null', false], ['null = null', true],
  ['missing = "x"', false], ['missing != "x"', true], ['nothing = false', false], ['order.missing = null', true], ['order.missing.deep != null', false],
  ['amount > 100', true], ['amount >= 300', true], ['amount < 300', false], ['amount <= half', false], ['missing > 1', null], ['1 < missing', null],
  ['nothing >= nothing', null], ['"b" > "a"', true], ['"B" > "a"', false], ['name < "李"', true], ['-1 < 0', true], ['amount > -amount', true],
  ['ok and no', false], ['ok and ok', true], ['ok and missing', null], ['no and missing', false], ['missing and no', false], ['missing and missing', null],
  ['ok or missing', true], ['missing or ok', true], ['no or missing', null], ['no or no', false], ['amount and ok', null], ['"true" or no', null],
  ['not(ok)', false], ['not(no)', true], ['not(missing)', null], ['not(amount)', null], ['not(amount > 1 and no)', true],
  ['amount in [100, 200, 300]', true], ['amount in [1, 2]', false], ['amount in (1, 300)', true], ['outcome in ["approve", "reject"]', true],
  ['outcome in ("approve", "reject")', true], ['outcome in (null, "approve")', true], ['missing in (1, 2)', false], ['missing in [1, null]', true],
  ['missing in null', null], ['outcome in nothing', null], ['amount in list', false], ['1 in list', true], ['"1" in list', false], ['1 in (list, 1)', true],
  ['amount in > 100', true], ['amount in (> 400, < 1)', false], ['missing in > 100', null], ['missing in (> 100, null)', true], ['amount in <= 300', true],
  ['amount in [300..400]', true], ['amount in (300..400]', false], ['amount in [1..300]', true], ['amount in [1..300)', false], ['amount in ]1..300[', false],
  ['missing in [1..2]', null], ['amount in [400..300]', true], ['name in ["a".."z"]', false],
  ['amount between 100 and 300', true], ['amount between 301 and 400', false], ['amount between 400 and 300', true], ['missing between 1 and 2', null],
  ['amount between nothing and 2', null], ['amount between 1 and missing', null],
  ['order.shipped', false], ['order.buyer.name', '李四'], ['order.shipped = false', true], ['order.missing', null], ['missing.a.b', null], ['nothing.a', null],
  ['amount.x', null], ['list.x', [null, null, null]], ['金额 + 1', 6], ['order.buyer = null', false], ['order.buyer = order.buyer', true], ['order.buyer = 1', null],
  ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['10 / 4', 2.5], ['1 / 0', null], ['1 / zero', null], ['amount - 1', 299], ['-amount', -300], ['- half', -0.5], ['-zero', 0],
  ['"a" + "b"', 'ab'], ['"a" + 1', null], ['missing + 1', null], ['ok + 1', null], ['list + 1', null], ['2 ** 3', 8], ['0.1 + 0.2', 0.1 + 0.2],
  ['if ok then 1 else 2', 1], ['if no then 1 else 2', 2], ['if missing then 1 else 2', 2], ['if amount then 1 else 2', 1], ['if amount > 100 then "大额" else "小额"', '大额'],
  ['if data.amount != null then data.amount else order.paid', 12900],
  ['[]', []], ['[1, "a", null, amount]', [1, 'a', null, 300]], ['[] = []', true], ['[1] = 1', true], ['1 = [1]', true], ['[1, 2] = [1, 2]', true], ['[1, 2] = [1, 3]', false],
  ['[1, 2] = [1, "2"]', false], ['one = 7', true], ['empty = null', false], ['empty = 1', null], ['list = "x"', null], ['[null] = []', true], ['list = list', true],
  ['ok = true', true], ['ok = "true"', null], ['ok != false', true], ['"a\\"b" = "a\\"b"', true], ['"张三" = name', true], ['words = ["a", "b"]', true],
  ['lines.category', ['a', null, 'b']], ['lines.price.unit', [7, null, null]], ['empty.x', []], ['order.lines.category', null], ['list contains(lines.category, "b")', true],
  ['list contains(words, "b")', true], ['list contains(words, "c")', false], ['list contains(list, "1")', false], ['list contains(nothing, 1)', null], ['list contains(missing, 1)', null],
  ['list contains(amount, 300)', true], ['list contains(list, null)', false], ['list contains(words, words)', false], ['list contains(empty, 1)', false], ['list contains(one, 7)', true],
  ['count(list)', 3], ['count(empty)', 0], ['count(nothing)', null], ['count(amount)', 1], ['if list = null then 0 else count(list)', 3],
  ['contains(name, "三")', true], ['contains(name, "四")', false], ['contains(missing, "x")', null], ['contains(amount, "3")', null], ['contains(words, "a")', null],
  ['starts with(outcome, "app")', true], ['ends with(outcome, "app")', false], ['starts with(nothing, "a")', null], ['string length(outcome)', 7], ['string length("𠮷")', 1],
  ['0 = -0', true], ['1.0 = 1', true], ['12345678901234 + 1', 12345678901235],
];

/** The compiled closure's answer; undefined where it leaves the expression to feelin. */
function fastly(expression: string, seen: Record<string, unknown>): { value: unknown } | undefined {
  const tree = parseFeel(expression);
  const fast = 'code' in tree ? undefined : compileFast(tree as Syntax);
  try {
    return fast && { value: plain(fast(seen)) };
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

function slowly(expression: string, seen: Record<string, unknown>): unknown {
  try { return plain(feelin(expression, seen).value); } catch { return null; }
}

describe('compiled expressions', () => {
  test.each(table)('%s is %j, compiled and in feelin', (expression, expected) => {
    expect(slowly(expression, variables)).toEqual(expected);
    expect(createEvaluator().evaluate(expression, variables)).toEqual(expected);
    const compiled = fastly(expression, variables);
    if (compiled) expect(compiled.value).toEqual(expected);
  });

  test('what the condition builder writes never needs feelin', () => {
    for (const expression of ['outcome = "approve"', 'amount > 100 and order.shipped = false', 'amount in [1, 2]',
      'order.buyer.none = null', 'not(ok) or amount between 1 and 5', 'if ok then amount * 2 else 0', 'amount in [1..5)', 'steps.review.outcome in ("a", "b")']) {
      expect(fastly(expression, variables), expression).toBeDefined();
    }
  });

  test('agrees with feelin on every expression that can be built from the simple constructs', () => {
    const leaf = fc.constantFrom('amount', 'missing', 'nothing', 'ok', 'no', 'outcome', 'list', 'one', 'empty', 'order.paid', 'order.shipped', 'order.none.x',
      '1', '0', '300', '-2', '0.5', '"approve"', '""', 'true', 'false', 'null', '[]', '[1, 2]');
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf,
        fc.tuple(tie('expression'), fc.constantFrom('=', '!=', '<', '<=', '>', '>=', 'and', 'or', '+', '-', '*', '/'), tie('expression')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
        fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} in (${b}, ${c}))`),
        fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a} in [${b}, 1])`),
        fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} between ${b} and ${c})`),
        tie('expression').map((a) => `not(${a})`)),
    }));
    fc.assert(fc.property(expression, (text) => {
      const compiled = fastly(text, variables);
      if (compiled) expect(compiled.value).toEqual(slowly(text, variables));
    }), { numRuns: 3000 });
  });
});
