import type { Arrival } from '../behaviour.ts';
import { createInstance } from '../instances.ts';
import { pushFirst } from '../run.ts';
import type { Run } from '../run.ts';

/** Every activity begins like this: an instance of its own per token, or the body of its loop. */
export function enterActivity(run: Run, { scope, node, local }: Arrival): void {
  const instance = createInstance(run, {
    node: node.id, model: scope.model, parent: scope.id, local, role: node.loop ? 'loop' : undefined,
  });
  pushFirst(run, { do: 'execute', id: instance.id });
}
