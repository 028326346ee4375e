import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionTable, ValueType } from './decision.ts';
import { DecisionError } from './errors.ts';
import { createDecider } from './evaluate.ts';
import { input, output, table } from './testing/tables.ts';

const decider = createDecider();
const answer = (...given: Parameters<typeof decider.decide>): unknown => decider.decide(...given).answer;
const refusal = (...given: Parameters<typeof decider.decide>): string => {
  try {
    return `answered ${JSON.stringify(answer(...given))}`;
  } catch (error) {
    return error instanceof DecisionError ? error.code : String(error);
  }
};

describe('a cell', () => {
  const cases: [cell: string, type: ValueType, fits: unknown[], not: unknown[]][] = [
    ['-', 'number', [1, null], []],
    ['', 'number', [1, null], []],
    ['5', 'number', [5], [4, null]],
    ['> 5', 'number', [6], [5, null]],
    ['[5..10)', 'number', [5, 9], [10, 4]],
    ['< 3, > 8', 'number', [2, 9], [3, 8]],
    ['"a", "b"', 'string', ['a', 'b'], ['c', null]],
    ['not("a", "b")', 'string', ['c'], ['a', 'b', null]],
    ['not(> 5)', 'number', [5], [6, null]],
    ['true', 'boolean', [true], [false, null]],
    ['null', 'string', [null], ['a']],
    ['not(null)', 'string', ['a'], [null]],
    ['list contains(?, "large")', 'list', [['large', 'x']], [['x'], null]],
    ['contains(?, "?")', 'string', ['why?'], ['why']],
    ['? > limit and ? < 100', 'number', [60], [40, 100]],
    ['> limit', 'number', [51], [50]],
    ['> duration("P7D")', 'duration', ['P8D'], ['P7D', 'PT1H', null]],
    ['>= date("2026-11-01")', 'date', ['2026-11-01'], ['2026-10-31']],
    ['< date and time("2026-11-01T00:00:00Z")', 'dateTime', ['2026-10-31T23:00:00Z'], ['2026-11-01T00:00:00Z']],
  ];
  it.each(cases)('%s of a %s', (cell, type, fitting, others) => {
    const tested = table([input('x', type)], [output('y')], [`${cell} => "yes"`]);
    expect(fitting.filter((x) => answer(tested, { x, limit: 50 }) === null)).toEqual([]);
    expect(others.filter((x) => answer(tested, { x, limit: 50 }) !== null)).toEqual([]);
  });
});

describe('hit policies', () => {
  const inputs = [input('amount'), input('reason', 'string')];
  const lines = ['<= 50 | - => "approve" | 1', '- | "damaged" => "approve" | 2', '- | - => "review" | amount * 2'];

  it('FIRST answers with the topmost rule that fits, and names it', () => {
    const tested = table(inputs, [output('action'), output('n', 'number')], lines);
    expect(answer(tested, { amount: 50, reason: 'damaged' })).toEqual({ rule: 'r1', action: 'approve', n: 1 });
    expect(answer(tested, { amount: 51, reason: 'damaged' })).toEqual({ rule: 'r2', action: 'approve', n: 2 });
    expect(answer(tested, { amount: 51, reason: 'other' })).toEqual({ rule: 'r3', action: 'review', n: 102 });
  });

  it('a rule that is switched off never decides', () => {
    const tested = table([input('amount')], [output('action')], ['off - => "approve"', '- => "review"']);
    expect(answer(tested, { amount: 1 })).toEqual({ rule: 'r2', action: 'review' });
  });

  it('no rule that fits is null', () => {
    expect(answer(table([input('amount')], [output('action')], ['> 5 => "x"']), { amount: 1 })).toBeNull();
  });

  it('UNIQUE refuses to choose between two rules', () => {
    const tested = table(inputs, [output('action'), output('n', 'number')], lines.slice(0, 2), { hitPolicy: 'UNIQUE' });
    expect(answer(tested, { amount: 51, reason: 'damaged' })).toMatchObject({ rule: 'r2' });
    expect(refusal(tested, { amount: 50, reason: 'damaged' })).toBe('several_hits');
  });

  it('COLLECT answers with all that fit, in the order of the table', () => {
    const tested = table([input('amount')], [output('tag')], ['> 5 => "a"', '> 100 => "b"', '> 10 => "c"'], { hitPolicy: 'COLLECT' });
    expect(answer(tested, { amount: 50 })).toEqual([{ rule: 'r1', tag: 'a' }, { rule: 'r3', tag: 'c' }]);
    expect(answer(tested, { amount: 1 })).toEqual([]);
  });

  it.each([['sum', 30, 0], ['min', 10, null], ['max', 20, null], ['count', 2, 0]] as const)('COLLECT with %s makes one number', (aggregator, some, none) => {
    const tested = table([input('amount')], [output('fee', 'number')], ['> 5 => 10', '> 6 => 20', '> 7 => -'], { hitPolicy: 'COLLECT', aggregator });
    expect([answer(tested, { amount: 8 }), answer(tested, { amount: 1 })]).toEqual([some, none]);
  });
});

describe('what is told beside the answer', () => {
  it('which rules fit, with their annotation, the inputs, and which condition failed above', () => {
    const tested = table([input('amount'), input('reason', 'string')], [output('action')], ['<= 50 | "x" => "approve"', '- | - => "review"']);
    tested.rules[1]!.annotation = { zh: '其他情况', en: 'Everything else' };
    expect(decider.decide(tested, { amount: 20, reason: 'y' })).toMatchObject({
      hits: [{ rule: 'r2', annotation: { zh: '其他情况' } }], inputs: { amount: 20, reason: 'y' }, looked: [{ rule: 'r1', failed: 'reason' }, { rule: 'r2' }],
    });
  });

  it('which variables a table reads, without its own name for the value in hand', () => {
    const tested = table([input('amount', 'number', 'request.amount')], [output('action')], ['> policy.limit => order.number', '? > 5 => "x"']);
    expect(decider.reads(tested).sort()).toEqual(['order', 'policy', 'request']);
  });
});

describe('refusals', () => {
  const one = (cell: string, result: string, type: ValueType = 'number') => table([input('x', type)], [output('y', 'string', ['a', 'b'])], [`${cell} => ${result}`]);

  const cases: [what: string, tested: DecisionTable, data: Record<string, unknown>, code: string][] = [
    ['data of another type', one('> 5', '"a"'), { x: 'six' }, 'input_type'],
    ['a cell that answers with a number', one('? + 1', '"a"'), { x: 1 }, 'cell_failed'],
    ['a result of another type', one('-', '7'), { x: 1 }, 'output_invalid'],
    ['a result that is none of the values', one('-', '"c"'), { x: 1 }, 'output_invalid'],
    ['a cell that would fill the memory', one('count(for i in 1..100000000 return i) > ?', '"a"'), { x: 1 }, 'expression_refused'],
    ['a cell that breaks out of its brackets', one('1) or (true', '"a"'), { x: 7 }, 'expression_refused'],
    ['a result that is no FEEL', one('-', '"a'), { x: 1 }, 'expression_refused'],
    ['rows of another width', { ...one('-', '"a"'), inputs: [] }, { x: 1 }, 'table_malformed'],
    ['an output called rule', { ...one('-', '"a"'), outputs: [output('rule')] }, { x: 1 }, 'table_malformed'],
  ];
  it.each(cases)('%s', (_, tested, data, code) => {
    expect(refusal(tested, data)).toBe(code);
  });
});

it('FIRST is the first fitting rule for any table of numbers', () => {
  const cell = fc.oneof(fc.constant('-'), fc.tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: -3, max: 3 })).map(([sign, n]) => `${sign} ${n}`));
  const holds = (text: string, x: number): boolean => {
    const [sign, n] = text.split(' ') as [string, string];
    return text === '-' || (sign === '<' ? x < +n : sign === '<=' ? x <= +n : sign === '>' ? x > +n : x >= +n);
  };
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }), (rows, x, y) => {
    const tested = table([input('x'), input('y')], [output('z', 'number')], rows.map(([a, b], index) => `${a} | ${b} => ${index}`));
    const expected = rows.findIndex(([a, b]) => holds(a, x) && holds(b, y));
    expect(answer(tested, { x, y })).toEqual(expected < 0 ? null : { rule: `r${expected + 1}`, z: expected });
  }));
});
