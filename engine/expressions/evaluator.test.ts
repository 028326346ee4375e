import { describe, expect, test } from 'vitest';
import { createEvaluator } from './evaluator.ts';

describe('evaluator', () => {
  test('takes an expression with or without the sign that marks it', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('= 1 + 1', {})).toBe(2);
    expect(evaluator.evaluate('1 + 1', {})).toBe(2);
  });

  test('gives dates, times and durations as ISO 8601 text', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('date and time(paidAt) + duration("P2D")', { paidAt: '2026-11-11T16:00:00Z' })).toBe('2026-11-13T16:00:00Z');
    expect(evaluator.evaluate('{day: date("2026-11-11"), left: [duration("PT4H")]}', {})).toEqual({ day: '2026-11-11', left: ['PT4H'] });
    expect(evaluator.evaluate('date(now)', { now: '2026-11-19' })).toBe('2026-11-19');
  });

  test('what cannot be written as JSON is null', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('sqrt(-1)', {})).toBeNull();
    expect(evaluator.evaluate('big * big', { big: 1e200 })).toBeNull();
    expect(evaluator.evaluate('[count, 1]', {})).toEqual([null, 1]);
  });

  test('filters, iterations and functions see only the variables they name', () => {
    const evaluator = createEvaluator();
    const lines = [{ id: 'a', quantity: 2 }, { id: 'b', quantity: 1 }];
    expect(evaluator.evaluate('lines[quantity > least].id', { lines, least: 1 })).toEqual(['a']);
    expect(evaluator.evaluate('for line in lines return line.quantity * factor', { lines, factor: 10 })).toEqual([20, 10]);
  });

  test('an unknown variable is null with a warning, compiled or not', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('amout > 1', { amount: 2 })).toBeNull();
    expect(evaluator.evaluate('count(lins)', { lines: [] })).toBeNull();
    expect(evaluator.takeWarnings()).toEqual([expect.stringContaining("'amout' not found"), expect.stringContaining("'lins' not found")]);
    expect(evaluator.takeWarnings()).toEqual([]);
  });

  test('a missing property is null without a warning', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('data.amount != null', { data: {} })).toBe(false);
    expect(evaluator.evaluate('count(data.lines)', { data: { lines: [] } })).toBe(0);
    expect(evaluator.takeWarnings()).toEqual([]);
  });

  test('what feelin throws at run time is null with its words as warning', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('flag > true', { flag: true })).toBeNull();
    expect(evaluator.takeWarnings()).toEqual([expect.stringContaining('unsupported range')]);
  });

  test('variables with the names of JavaScript built-ins are only what the caller gave', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('constructor', {})).toBeNull();
    expect(evaluator.evaluate('a.constructor', { a: {} })).toBeNull();
    expect(evaluator.evaluate('a.__proto__', { a: {} })).toBeNull();
    expect(evaluator.evaluate('toString = "x"', { toString: 'x' })).toBe(true);
  });

  test('a variable with the name of a function wins over it', () => {
    const evaluator = createEvaluator();
    expect(evaluator.evaluate('count + 1', { count: 2 })).toBe(3);
    expect(evaluator.evaluate('now = "2026-11-11T00:00:00Z"', { now: '2026-11-11T00:00:00Z' })).toBe(true);
  });

  test('forgets the expressions that were not used longest, and still answers', () => {
    const evaluator = createEvaluator({ cacheSize: 2 });
    for (const round of [1, 2]) for (const add of [1, 2, 3]) expect(evaluator.evaluate(`x + ${add}`, { x: round })).toBe(round + add);
  });

  test('lists the paths that an expression reads, without names bound inside it', () => {
    const { paths } = createEvaluator();
    expect(paths('steps.review.outcome = "x" and amount > 1')).toEqual([['steps', 'review', 'outcome'], ['amount']]);
    expect(paths('sum(for l in request.lines return l.quantity * factor)')).toEqual([['request', 'lines'], ['factor']]);
    expect(paths('order.lines[id = lineId].sku')).toEqual([['order', 'lines']]);
    expect(paths('{a: b, c: a}.c')).toEqual([['b']]);
    expect(paths('not a valid one (')).toEqual([]);
  });
});
