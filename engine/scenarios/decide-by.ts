import type { DecisionTable } from '../decisions/decision.ts';
import { DecisionError } from '../decisions/errors.ts';
import { createDecider } from '../decisions/evaluate.ts';

/** Answers the decisions of a trial run or scenario from these tables. Throws `DecisionError` for any other. */
export function decideBy(tables: readonly DecisionTable[]): (decision: string, variables: Record<string, unknown>) => unknown {
  const decider = createDecider();
  return (key, variables) => {
    const table = tables.find((known) => known.key === key);
    if (!table) throw new DecisionError('decision_missing', key, `There is no decision table "${key}" here; there are: ${tables.map((known) => known.key).join(', ')}.`);
    return decider.decide(table, variables).answer;
  };
}
