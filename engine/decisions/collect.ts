import type { DecisionTable } from './decision.ts';

/**
 * What COLLECT answers: every hit, or what the aggregator makes of the single output (DMN 1.3, 8.2.8). The sum and the count of no
 * hits are 0, the smallest and the greatest of none are null. Null results are left out.
 */
export function collect({ aggregator, outputs }: DecisionTable, answers: Record<string, unknown>[]): unknown {
  if (!aggregator) return answers;
  const values = answers.map((answer) => answer[outputs[0]!.name]).filter((value) => value !== null);
  const numbers = values.filter((value) => typeof value === 'number');
  switch (aggregator) {
    case 'count': return values.length;
    case 'sum': return numbers.reduce((sum, value) => sum + value, 0);
    case 'min': return numbers.length > 0 ? Math.min(...numbers) : null;
    case 'max': return numbers.length > 0 ? Math.max(...numbers) : null;
  }
}
