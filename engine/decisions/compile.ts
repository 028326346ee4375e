import type { Evaluator } from '../expressions/evaluator.ts';
import { cellExpression, isAny, isNothing } from './cell.ts';
import { isEnabled, type DecisionRule, type DecisionTable } from './decision.ts';
import { DecisionError } from './errors.ts';

/** A rule whose conditions are FEEL; `column` is the input's index. */
export interface CompiledRule { rule: DecisionRule; tests: { column: number; expression: string }[]; results: string[] }

/** A table ready to be asked: only enabled rules, only cells that test something. */
export interface CompiledTable { table: DecisionTable; rules: CompiledRule[] }

/**
 * Makes a table ready and refuses what could not be run.
 * @throws DecisionError table_malformed · expression_refused
 */
export function compileTable(table: DecisionTable, evaluator: Evaluator): CompiledTable {
  const malformed = malformation(table);
  if (malformed) throw new DecisionError('table_malformed', table.key, malformed);
  const compiled = { table, rules: table.rules.filter(isEnabled).map((rule) => compileRule(table, rule)) };
  refuse(table, evaluator, table.inputs.map(({ expression }) => expression));
  for (const { rule, tests, results } of compiled.rules) refuse(table, evaluator, [...tests.map(({ expression }) => expression), ...results.filter((text) => !isNothing(text))], rule.id);
  return compiled;
}

/** What makes a document no table at all, in English; undefined when it is one. */
export function malformation({ inputs, outputs, rules, aggregator, hitPolicy }: DecisionTable): string | undefined {
  const twice = (ids: string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) < index);
  const double = twice(inputs.map(({ id }) => id)) ?? twice(outputs.map(({ name }) => name)) ?? twice(rules.map(({ id }) => id));
  if (double !== undefined) return `"${double}" is there twice`;
  if (outputs.some(({ name }) => name === 'rule')) return 'no output may be called "rule": that is where the answer names the rule';
  if (aggregator && (hitPolicy !== 'COLLECT' || outputs.length !== 1)) return 'only COLLECT with a single output can be aggregated';
  const uneven = rules.find((rule) => rule.cells.length !== inputs.length || rule.results.length !== outputs.length);
  return uneven && `rule ${uneven.id} has ${uneven.cells.length} cells and ${uneven.results.length} results for ${inputs.length} inputs and ${outputs.length} outputs`;
}

function compileRule(table: DecisionTable, rule: DecisionRule): CompiledRule {
  const tests = rule.cells.flatMap((cell, column) => (isAny(cell) ? [] : [{ column, expression: cellExpression(cell, table.inputs[column]!.type) }]));
  return { rule, tests, results: rule.results };
}

function refuse(table: DecisionTable, evaluator: Evaluator, expressions: string[], rule?: string): void {
  for (const expression of expressions) {
    const [problem] = evaluator.check(expression);
    if (problem) throw new DecisionError('expression_refused', table.key, `${problem.message.en ?? problem.message.zh} In: ${expression.slice(0, 200)}`, rule);
  }
}
