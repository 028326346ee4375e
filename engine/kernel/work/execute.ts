import { behaviours } from '../behaviours.ts';
import { executeLoop } from '../loops/start.ts';
import { alive, nodeOf, push, pushFirst } from '../run.ts';
import type { Run } from '../run.ts';
import type { Work } from '../state.ts';

/** An instance does what it is for. What then waits also listens to its boundary events and event sub-processes, before anything else happens. */
export function execute(run: Run, { id }: Extract<Work, { do: 'execute' }>): void {
  const instance = alive(run, id);
  if (!instance) return;
  const node = nodeOf(run, instance);
  const result = instance.role === 'loop' && node.loop
    ? executeLoop(run, instance, node, node.loop)
    : behaviours[node.type].execute?.(run, instance, node);
  if (result) push(run, { do: 'complete', id, result });
  else pushFirst(run, { do: 'arm', id });
}
