import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionTable } from '../decision.ts';
import { createDecider } from '../evaluate.ts';
import { input, output, table } from '../testing/tables.ts';
import { lintDecision } from './index.ts';

const amountAndReason = [input('amount'), input('reason', 'string')];
const said = (tested: DecisionTable, variables?: string[]): string[] => lintDecision(tested, variables ? { variables } : {}).map(({ code, element }) => `${code} ${element}`);

describe('rows', () => {
  it('that can never decide are named, also when only several rows above together take all', () => {
    const tested = table(amountAndReason, [output('y')], ['<= 50 | - => "a"', '> 100 | - => "b"', '[20..30] | "x" => "c"', '(50..100] | - => "d"', '70 | - => "e"', '- | - => "f"']);
    expect(said(tested)).toEqual(['rule-unreachable r3', 'rule-unreachable r5', 'rule-unreachable r6']);
  });

  it('are reachable where a row above cannot be told from its text, or is switched off', () => {
    const tested = table(amountAndReason, [output('y')], ['< limit | - => "a"', 'off - | - => "b"', '- | - => "c"']);
    expect(said(tested)).toEqual([]);
  });

  it('of a UNIQUE table that share a case are errors, with the case', () => {
    const tested = table(amountAndReason, [output('y')], ['<= 50 | "x", "y" => "a"', '>= 50 | not("x") => "b"', '> 60 | "x" => "c"', '< 50 | not("x", "y") => "d"', '50 | "z" => "e"'], { hitPolicy: 'UNIQUE' });
    const problems = lintDecision(tested).filter(({ code }) => code === 'rules-overlap');
    expect(problems.map(({ element, message }) => [element, message.en])).toEqual([
      ['r2', 'Rows 1 and 2 both fit where amount 50, reason "y". Only one may: change their conditions.'],
      ['r5', 'Rows 2 and 5 both fit where amount 50, reason "z". Only one may: change their conditions.'],
    ]);
  });

  it('that leave a case open are said, with an example; the last row for everything else closes it', () => {
    const open = table([input('amount'), input('gift', 'boolean')], [output('y')], ['<= 50 | true => "a"', '- | false => "b"']);
    expect(lintDecision(open).map(({ code, message }) => [code, message.en])).toEqual([['rules-gap', 'Some cases fit no row, for example amount > 50, gift true. Add a row for them, or a last row for everything else.']]);
    expect(said({ ...open, hitPolicy: 'COLLECT' })).toEqual([]);
    expect(said(table([input('gift', 'boolean')], [output('y')], ['true => "a"', 'false => "b"']))).toEqual([]);
  });
});

describe('cells and results', () => {
  it('of another type than their column', () => {
    const tested = table(amountAndReason, [output('y', 'string', ['a', 'b'])], ['"50" | - => "a"', '- | > 5 => "a"', '- | - => "c"', '- | "x" => 7', '- | - => request.y']);
    expect(said(tested).filter((text) => !text.startsWith('rule'))).toEqual(['cell-type r1/amount', 'cell-type r2/reason', 'result-value r3/y', 'result-value r4/y']);
  });

  it('that may not run are refused with the code of the expression and their place', () => {
    expect(said(table([input('x'), input('z', 'number', 'now()')], [output('y')], ['for i in 1..100000000 return i | - => "a"', '- | - => "a']))).toEqual(['expression-clock z', 'expression-range r1/x', 'expression-syntax r2/y']);
  });

  it('that read what tickets do not have are warned of', () => {
    const tested = table([input('x', 'number', 'requst.amount'), input('z', 'number', 'count(request.lines)')], [output('y')], ['- | - => steps.review.note']);
    expect(said(tested, ['request'])).toEqual(['variable-unknown x', 'variable-unknown r1/y']);
    expect(said(tested)).toEqual([]);
  });

  it('in rows of another width, or with an id twice, make no table', () => {
    const tested = table([input('x')], [output('y')], ['- => "a"', '- => "b"']);
    expect(said({ ...tested, rules: [...tested.rules, tested.rules[0]!] })).toEqual(['table-malformed tested']);
    expect(said({ ...tested, rules: [{ id: 'r1', cells: ['-', '-'], results: ['"a"'] }] })).toEqual(['table-malformed tested']);
    expect(said({ ...tested, aggregator: 'sum' })).toEqual(['table-malformed tested']);
  });

  it('too many of them are refused', () => {
    const tested = table([input('x')], [output('y')], Array.from({ length: 2001 }, (_, index) => `${index} => "a"`));
    expect(said(tested)).toEqual(['table-too-large tested']);
  });
});

describe('what the checks say about any table is true', () => {
  const number = fc.integer({ min: -2, max: 2 });
  const numberCell = fc.oneof(fc.constant('-'), fc.tuple(fc.constantFrom('<', '<=', '>', '>=', ''), number).map(([sign, n]) => `${sign} ${n}`.trim()),
    fc.tuple(fc.constantFrom('[', '('), number, number, fc.constantFrom(']', ')')).map(([open, a, b, close]) => `${open}${Math.min(a, b)}..${Math.max(a, b)}${close}`)).chain((cell) => fc.constantFrom(cell, cell === '-' ? cell : `not(${cell})`));
  const wordCell = fc.constantFrom('-', '"x"', '"x", "y"', 'not("x")', 'not("x", "y")');
  const truthCell = fc.constantFrom('-', 'true', 'false', 'not(true)');
  const rows = fc.array(fc.tuple(numberCell, wordCell, truthCell), { minLength: 1, maxLength: 5 });
  const points = [-2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5].flatMap((n) => ['x', 'y', 'other'].flatMap((w) => [true, false].map((t) => ({ n, w, t }))));
  const inputs = [input('n'), input('w', 'string'), input('t', 'boolean')];
  const decider = createDecider();

  it('unreachable rows never decide and others do; gaps are exactly the cases without an answer', () => {
    fc.assert(fc.property(rows, (lines) => {
      const tested = table(inputs, [output('y')], lines.map((cells) => `${cells.join(' | ')} => "a"`));
      const deciding = new Set(points.map((point) => (decider.decide(tested, point).answer as { rule: string } | null)?.rule));
      const problems = lintDecision(tested);
      expect(problems.filter(({ code }) => code === 'rule-unreachable').map(({ element }) => element)).toEqual(tested.rules.map(({ id }) => id).filter((id) => !deciding.has(id)));
      expect(problems.some(({ code }) => code === 'rules-gap')).toBe(deciding.has(undefined));
    }), { numRuns: 60 });
  });

  it('rows overlap exactly when a UNIQUE table can meet two of them', () => {
    fc.assert(fc.property(rows, (lines) => {
      const collecting = table(inputs, [output('y')], lines.map((cells) => `${cells.join(' | ')} => "a"`), { hitPolicy: 'COLLECT' });
      const several = points.some((point) => (decider.decide(collecting, point).answer as unknown[]).length > 1);
      expect(lintDecision({ ...collecting, hitPolicy: 'UNIQUE' }).some(({ code }) => code === 'rules-overlap')).toBe(several);
    }), { numRuns: 60 });
  });
});
