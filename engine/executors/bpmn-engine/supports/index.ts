import type { Model } from '../../../kernel/types.ts';
import { fill } from '../../../model/problems.ts';
import type { Problem } from '../../../model/problems.ts';
import { compensation } from './compensation.ts';
import { handlerWaits } from './handler-waits.ts';
import { recursion } from './recursion.ts';
import type { Refusal } from './rule.ts';
import { runsTwice } from './runs-twice.ts';
import { startedAgain } from './started-again.ts';
import { unknownElement } from './unknown-element.ts';

/** Everything that is refused at publish when this executor is chosen. */
export const refusals: readonly Refusal[] = [unknownElement, compensation, recursion, runsTwice, startedAgain, handlerWaits];

/** Models never change, and `start` asks again for each new ticket. */
const known = new WeakMap<Model, Problem[]>();

export function supports(model: Model): Problem[] {
  const found = known.get(model) ?? refusals.flatMap(({ code, message, find }) => find(model).map((element): Problem => ({
    code, element, severity: 'error', message: fill(message, { element: model.nodes[element]?.label ?? { zh: element } }),
  })));
  known.set(model, found);
  return found;
}
