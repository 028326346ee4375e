import type { TableRule } from './finding.ts';
import { rowOf } from './finding.ts';
import { readCell } from './read-region.ts';

const comparable = new Set(['string', 'number', 'boolean']);

/** A number column compared with a text never fits. */
export const cellTypes: TableRule = {
  code: 'cell-type', severity: 'error',
  message: { zh: '第 {row} 行“{input}”是{type}，不能和 {literal} 比较。', en: 'Row {row}: "{input}" is a {type} and cannot be compared with {literal}.' },
  check: (table) => table.rules.flatMap((rule) => rule.cells.flatMap((cell, column) => {
    const input = table.inputs[column]!;
    const wrong = comparable.has(input.type) ? readCell(cell).literals.find(({ type }) => type !== input.type) : undefined;
    return wrong ? [{ element: `${rule.id}/${input.id}`, values: { row: rowOf(table, rule.id), input: input.label, type: typeWords[input.type as keyof typeof typeWords], literal: JSON.stringify(wrong.value) } }] : [];
  })),
};

const typeWords = { string: { zh: '文字', en: 'text' }, number: { zh: '数字', en: 'number' }, boolean: { zh: '是否', en: 'yes or no' } };
