import { CELL_VALUE, isNothing } from '../cell.ts';
import type { TableRule } from './finding.ts';

/** A name that no ticket has is never known, so its column never fits: mostly a slip of the pen. */
export const variablesKnown: TableRule = {
  code: 'variable-unknown', severity: 'warning',
  message: { zh: '“{element}”用到的“{name}”，工单里没有这个数据；流程要在这一步的输入里给它。', en: '"{element}" reads "{name}", which tickets do not have; the step that asks must give it as an input.' },
  check(table, { variables, evaluator }) {
    if (!variables) return [];
    const places = [
      ...table.inputs.map(({ id, expression }) => ({ element: id, expression })),
      ...table.rules.flatMap((rule) => rule.results.map((expression, column) => ({ element: `${rule.id}/${table.outputs[column]!.name}`, expression }))),
    ].filter(({ expression }) => !isNothing(expression));
    return places.flatMap(({ element, expression }) => {
      const unknown = [...new Set(evaluator.paths(expression).map(([root]) => root!))].filter((name) => name !== CELL_VALUE && !variables.includes(name));
      return unknown.map((name) => ({ element, values: { name } }));
    });
  },
};
