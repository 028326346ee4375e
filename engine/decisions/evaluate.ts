import { createEvaluator } from '../expressions/evaluator.ts';
import type { Evaluator } from '../expressions/evaluator.ts';
import { CELL_VALUE, isNothing } from './cell.ts';
import { collect } from './collect.ts';
import { compileTable, type CompiledRule, type CompiledTable } from './compile.ts';
import type { DecisionTable, Hit } from './decision.ts';
import { DecisionError } from './errors.ts';
import { hasType, mayAnswer } from './values.ts';

/** A rule that was looked at: it fits, or `failed` names the first input whose cell did not. */
export interface LookedAt { rule: string; failed?: string }

/** What a table says about some data. */
export interface Decided {
  /** UNIQUE and FIRST: the outputs and `rule`, or null. COLLECT: a list of those, or a number where it aggregates. */
  answer: unknown;
  /** Rules that fit, in the table's order; with FIRST only the one that decides. */
  hits: Hit[];
  /** Value of each input by its id. */
  inputs: Record<string, unknown>;
  looked: LookedAt[];
}

/** Asks decision tables. Pure apart from what it has compiled; the same in server and browser. */
export interface Decider {
  /** @throws DecisionError */
  decide(table: DecisionTable, variables: Record<string, unknown>): Decided;
  /**
   * Ids of the rules that fit when the inputs have these values (by their ids); what the rules answer is not asked. Input expressions are not
   * evaluated; cells may read `variables` beside the value.
   * @throws DecisionError
   */
  fitting(table: DecisionTable, inputs: Record<string, unknown>, variables: Record<string, unknown>): string[];
  /** Names of the variables that a table reads. Empty where its expressions are refused. */
  reads(table: DecisionTable): string[];
}

/** With an evaluator of its own: what a table may not know is no warning about the ticket. */
export function createDecider(evaluator: Evaluator = createEvaluator()): Decider {
  const known = new WeakMap<DecisionTable, CompiledTable>();
  const compiled = (table: DecisionTable): CompiledTable => {
    const made = known.get(table) ?? compileTable(table, evaluator);
    known.set(table, made);
    return made;
  };
  return {
    decide: (table, variables) => {
      const decided = evaluateTable(compiled(table), variables, evaluator);
      evaluator.takeWarnings();
      return decided;
    },
    fitting: (table, inputs, variables) => {
      const { fitting } = lookThrough(compiled(table), table.inputs.map(({ id }) => inputs[id] ?? null), variables, evaluator);
      evaluator.takeWarnings();
      return fitting.map(({ rule }) => rule.id);
    },
    reads: (table) => {
      const { rules } = compiled(table);
      const expressions = [...table.inputs.map(({ expression }) => expression), ...rules.flatMap(({ tests, results }) => [...tests.map(({ expression }) => expression), ...results.filter((text) => !isNothing(text))])];
      const roots = expressions.flatMap((expression) => evaluator.paths(expression).map(([root]) => root!));
      return [...new Set(roots)].filter((name) => name !== CELL_VALUE);
    },
  };
}

function evaluateTable(compiled: CompiledTable, variables: Record<string, unknown>, evaluator: Evaluator): Decided {
  const { table } = compiled;
  const values = table.inputs.map((input) => {
    const value = evaluator.evaluate(input.expression, variables);
    if (value !== null && !hasType(value, input.type)) throw new DecisionError('input_type', table.key, `${input.label.en ?? input.label.zh} (${input.id}) should be a ${input.type} and is ${JSON.stringify(value)?.slice(0, 100)}.`);
    return value;
  });
  const { fitting, looked } = lookThrough(compiled, values, variables, evaluator);
  const answers = fitting.map((rule) => answerOf(table, rule, variables, evaluator));
  return {
    answer: table.hitPolicy === 'COLLECT' ? collect(table, answers) : (answers[0] ?? null),
    hits: fitting.map(({ rule }) => ({ rule: rule.id, ...(rule.annotation ? { annotation: rule.annotation } : {}) })),
    inputs: Object.fromEntries(table.inputs.map(({ id }, index) => [id, values[index]])),
    looked,
  };
}

/** Which rules fit, from the top, and what was looked at; `values` in the order of the columns. */
function lookThrough({ table, rules }: CompiledTable, values: readonly unknown[], variables: Record<string, unknown>, evaluator: Evaluator): { fitting: CompiledRule[]; looked: LookedAt[] } {
  const seen = values.map((value) => ({ ...variables, [CELL_VALUE]: value }));
  const looked: LookedAt[] = [];
  const fitting: CompiledRule[] = [];
  for (const rule of rules) {
    const failed = rule.tests.find(({ column, expression }) => !fits(table, rule, expression, seen[column]!, evaluator));
    looked.push({ rule: rule.rule.id, ...(failed ? { failed: table.inputs[failed.column]!.id } : {}) });
    if (failed) continue;
    fitting.push(rule);
    if (table.hitPolicy === 'FIRST') break;
  }
  if (table.hitPolicy === 'UNIQUE' && fitting.length > 1) {
    throw new DecisionError('several_hits', table.key, `Only one rule of "${table.label.en ?? table.label.zh}" may fit, but ${fitting.map(({ rule }) => rule.id).join(' and ')} do. Make their conditions exclude each other.`, fitting[1]!.rule.id);
  }
  return { fitting, looked };
}

/** Unknown is no: what is not there fits only cells that let everything through or ask for null. */
function fits(table: DecisionTable, { rule }: CompiledRule, expression: string, variables: Record<string, unknown>, evaluator: Evaluator): boolean {
  const result = evaluator.evaluate(expression, variables);
  if (result !== null && typeof result !== 'boolean') throw new DecisionError('cell_failed', table.key, `A cell of rule ${rule.id} answers neither yes nor no: ${expression.slice(0, 200)}`, rule.id);
  return result === true;
}

function answerOf(table: DecisionTable, { rule, results }: CompiledRule, variables: Record<string, unknown>, evaluator: Evaluator): Record<string, unknown> {
  const answer: Record<string, unknown> = { rule: rule.id };
  table.outputs.forEach((output, index) => {
    const text = results[index]!;
    const value = isNothing(text) ? null : evaluator.evaluate(text, variables);
    if (!mayAnswer(output, value)) throw new DecisionError('output_invalid', table.key, `Rule ${rule.id} answers ${JSON.stringify(value)?.slice(0, 100)} for ${output.name}, which is not one of its values or no ${output.type}.`, rule.id);
    answer[output.name] = value;
  });
  return answer;
}
