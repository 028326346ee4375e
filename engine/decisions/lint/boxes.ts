import { isEnabled, type DecisionRule, type DecisionTable } from '../decision.ts';
import type { Box, Truths } from './box.ts';
import { readCell } from './read-region.ts';
import { ALL } from './region.ts';

/** A rule as a box. `exact` is false where a cell cannot be told: the box is then larger than the rule. */
export interface RuleBox { rule: DecisionRule; box: Box; exact: boolean }

export function boxesOf(table: DecisionTable): RuleBox[] {
  return table.rules.filter(isEnabled).map((rule) => {
    const regions = rule.cells.map((cell) => readCell(cell).region);
    return { rule, box: regions.map((region) => region ?? ALL), exact: regions.every((region) => region !== undefined) };
  });
}

export function truthsOf(table: DecisionTable): Truths {
  return table.inputs.map(({ type }) => type === 'boolean');
}
