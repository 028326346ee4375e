import { cancelInstances, childrenOf } from '../instances.ts';
import { startNext } from '../loops/start.ts';
import { alive, nodeOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Work } from '../state.ts';

/** After an instance of a loop: the next one, or, when the loop is over or none is left, the activity completes. */
export function iterate(run: Run, { id, over, local }: Extract<Work, { do: 'iterate' }>): void {
  const body = alive(run, id);
  if (!body?.looping) return;
  const { total, started, done } = body.looping;
  if (!over && done < started) return;
  if (!over && (total === undefined || done < total)) {
    startNext(run, body, nodeOf(run, body));
    return;
  }
  cancelInstances(run, childrenOf(run, id).map((child) => child.id));
  push(run, { do: 'complete', id, result: { ...(local && { local }) } });
}
