import { isNothing } from '../cell.ts';
import { mayAnswer } from '../values.ts';
import { rowOf, type TableRule } from './finding.ts';

/** A result that reads no data is worked out here already. */
export const resultValues: TableRule = {
  code: 'result-value', severity: 'error',
  message: { zh: '第 {row} 行“{output}”的结果 {literal} 类型不对，或不在可选值里。', en: 'Row {row}: {literal} is no value that "{output}" may have.' },
  check: (table, { evaluator }) => table.rules.flatMap((rule) => rule.results.flatMap((result, column) => {
    const output = table.outputs[column]!;
    const text = result.trim();
    if (isNothing(text) || evaluator.paths(text).length > 0) return [];
    const value = evaluator.evaluate(text, {});
    const nothing = value === null && text !== 'null';
    return nothing || !mayAnswer(output, value) ? [{ element: `${rule.id}/${output.name}`, values: { row: rowOf(table, rule.id), output: output.label, literal: text.slice(0, 100) } }] : [];
  })),
};
