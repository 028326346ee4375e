import { fill, type Problem } from '../../model/problems.ts';
import { createEvaluator } from '../../expressions/evaluator.ts';
import { cellExpression, isAny, isNothing } from '../cell.ts';
import { malformation } from '../compile.ts';
import type { DecisionTable } from '../decision.ts';
import { MAX_CELLS } from '../schema.ts';
import { cellTypes } from './cell-types.ts';
import type { LintContext, TableRule } from './finding.ts';
import { gaps } from './gaps.ts';
import { overlapping } from './overlapping.ts';
import { resultValues } from './result-values.ts';
import { unreachable } from './unreachable.ts';
import { variablesKnown } from './variables-known.ts';

/** Every check of a decision table, in the order in which people should read them. */
export const tableRules: readonly TableRule[] = [cellTypes, resultValues, overlapping, unreachable, gaps, variablesKnown];

/**
 * What is wrong with a table, or worth a look; errors forbid publishing. A table that is none (`table-malformed`), is too large
 * (`table-too-large`) or holds expressions that may not run (codes of `engine/expressions`) is not checked further.
 */
export function lintDecision(table: DecisionTable, context: Partial<LintContext> = {}): Problem[] {
  const evaluator = context.evaluator ?? createEvaluator();
  const first = [...formProblems(table), ...(malformation(table) ? [] : refused(table, evaluator))];
  if (first.length > 0) return first;
  return tableRules.flatMap(({ code, severity, message, check }) => check(table, { ...context, evaluator }).map(({ element, values }) => ({
    code, element, severity, message: fill(message, { element, ...values }),
  })));
}

function formProblems(table: DecisionTable): Problem[] {
  const malformed = malformation(table);
  if (malformed) return [problem('table-malformed', table.key, `表格结构不对：${malformed}`, `This is no decision table: ${malformed}.`)];
  const cells = table.rules.flatMap((rule) => rule.cells).filter((cell) => !isAny(cell)).length;
  if (cells <= MAX_CELLS) return [];
  return [problem('table-too-large', table.key, `条件太多：${cells} 个，上限 ${MAX_CELLS} 个。拆成两张表。`, `${cells} conditions are too many; ${MAX_CELLS} are allowed. Split the table.`)];
}

function refused(table: DecisionTable, evaluator: LintContext['evaluator']): Problem[] {
  const check = (element: string, expression: string): Problem[] => evaluator.check(expression).map((found) => ({ ...found, element }));
  return [
    ...table.inputs.flatMap(({ id, expression }) => check(id, expression)),
    ...table.rules.flatMap((rule) => rule.cells.flatMap((cell, column) => (isAny(cell) ? [] : check(`${rule.id}/${table.inputs[column]!.id}`, cellExpression(cell, table.inputs[column]!.type))))),
    ...table.rules.flatMap((rule) => rule.results.flatMap((result, column) => (isNothing(result) ? [] : check(`${rule.id}/${table.outputs[column]!.name}`, result)))),
  ];
}

function problem(code: string, element: string, zh: string, en: string): Problem {
  return { code, element, severity: 'error', message: { zh, en } };
}
