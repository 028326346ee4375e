import { describe, expect, it } from 'vitest';
import { loadDecisions } from '../../../definitions/decisions/index.ts';
import { wholeText } from '../../../ui/i18n/whole-text.ts';
import { readCellForm, writeCellForm } from './cell-form.ts';
import { numberText, parseNumber } from './number-text.ts';
import { readResultForm, writeResultForm } from './result-form.ts';
import { cellWords, resultWords } from './words.ts';

const zh = wholeText('zh-CN');
const en = wholeText('en');

describe('a cell', () => {
  it.each([
    ['-', 'any'], ['', 'any'], ['null', 'unknown'], ['not(null)', 'known'], ['> 5', '>'], ['<=0.1', '<='], ['[1..5]', 'between'], ['(1..5]', 'feel'], ['5', 'in'], ['"a", "b"', 'in'],
    ['not("a")', 'notIn'], ['true', 'in'], ['list contains(?, "x")', 'has'], ['<= duration("P30D")', '<='], ['< duration("PT1H")', 'feel'], ['>= date("2026-01-01")', '>='],
    ['> policy.limits.agent.refund', 'feel'], ['? > 1', 'feel'], ['not(> 5)', 'feel'], ['"a', 'feel'],
  ])('%s is %s to the editor', (cell, op) => {
    expect(readCellForm(cell).op).toBe(op);
  });

  it('of every shipped table says the same after the editor has read and written it', () => {
    for (const { inputs, outputs, rules } of loadDecisions()) {
      for (const { cells, results } of rules) {
        expect(cells.map((cell, column) => writeCellForm(readCellForm(cell), inputs[column]!.type))).toEqual(cells);
        expect(results.map((result) => writeResultForm(readResultForm(result)))).toEqual(results.map((result) => (result === '-' ? '' : result)));
        expect(outputs.length).toBe(results.length);
      }
    }
  });

  it('is read in words, amounts as money and codes by their names', () => {
    const reason = { type: 'string', suggestions: [{ value: 'damaged', label: { zh: '收到时破损', en: 'Damaged' } }] } as const;
    const words = [
      cellWords('<= 2000', { type: 'number', format: 'money' }, zh), cellWords('< 0.1', { type: 'number', format: 'percent' }, zh), cellWords('"damaged", "x"', { ...reason, suggestions: [...reason.suggestions] }, en),
      cellWords('not("damaged")', { ...reason, suggestions: [...reason.suggestions] }, zh), cellWords('true', { type: 'boolean' }, zh), cellWords('<= duration("P30D")', { type: 'duration' }, zh),
      cellWords('> policy.x', { type: 'number', format: 'money' }, zh), cellWords('-', { type: 'number' }, zh), resultWords('', {}, zh), resultWords('5000', { format: 'money' }, en), resultWords('["a", "b"]', {}, zh),
    ];
    expect(words).toEqual(['≤ ¥20.00', '< 10%', 'Damaged or x', '不是 收到时破损', '是', '≤ 30 天', '> policy.x', '—', '—', '¥50.00', 'a、b']);
  });
});

it('numbers are typed as people write them', () => {
  expect([['50', 'money'], ['¥50.5', 'money'], ['-3', 'money'], ['10%', 'percent'], ['1,000', undefined], ['', 'money'], ['abc', 'money'], ['1.2.3', undefined]].map(([text, format]) => parseNumber(text!, format as 'money')))
    .toEqual([5000, 5050, -300, 0.1, 1000, undefined, null, null]);
  expect([numberText(5000, 'money'), numberText(0.1, 'percent'), numberText(7, undefined), numberText(undefined, 'money')]).toEqual(['50.00', '10', '7', '']);
});
