import type { Evaluator } from '../../expressions/evaluator.ts';
import type { Label } from '../../kernel/types.ts';
import type { DecisionTable } from '../decision.ts';

/** Where a problem is: `element` is a rule's id, an input's id or an output's name; a cell is `rule/input`. */
export interface Finding { element: string; values?: Record<string, string | number | Label> }

export interface LintContext {
  evaluator: Evaluator;
  /** Names that tickets have; absent: not checked. */
  variables?: readonly string[];
}

/** One check of a table. Adding one: a file here, its line in `index.ts`, a case in the test. */
export interface TableRule {
  /** Stable code of its problems. */
  code: string;
  severity: 'error' | 'warning';
  /** `{name}` places are filled from a finding's values. */
  message: Label;
  /** Asked for only when the table is well-formed and its expressions may run; `malformed` ones come first. */
  check(table: DecisionTable, context: LintContext): Finding[];
}

/** Place of a row for people, from 1. */
export function rowOf(table: DecisionTable, rule: string): number {
  return table.rules.findIndex(({ id }) => id === rule) + 1;
}
