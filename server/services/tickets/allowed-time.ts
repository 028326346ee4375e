import { Duration } from 'luxon';
import type { Node } from '../../../engine/kernel/types.ts';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import type { TicketDetail } from '../../contracts/types.ts';

type Allowed = NonNullable<TicketDetail['steps'][number]['allowed']>;

const evaluator = createEvaluator();

/**
 * How long the clock of a step will run once it is reached; undefined where it has none, or none that can be told beforehand.
 * @param scope what the clock's expression may read: `policy`, `order`, the ticket's variables
 */
export function allowedTime(node: Node, scope: Record<string, unknown>): Allowed | undefined {
  const timer = node.ext.clock?.timer;
  if (timer?.kind !== 'duration') return undefined;
  const told = timer.value.startsWith('=') ? evaluator.evaluate(timer.value, scope) : timer.value;
  const duration = typeof told === 'string' ? Duration.fromISO(told) : undefined;
  return duration?.isValid ? { ms: duration.toMillis(), working: timer.time === 'working' } : undefined;
}
