import { startHandler } from '../compensation/handler.ts';
import { removeInstance } from '../instances.ts';
import { alive, instanceOf, nodeIn, nodeOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import { transactionCancelled } from '../scopes/cancel-transaction.ts';
import type { Instance, Work } from '../state.ts';
import { dropToken } from '../tokens.ts';

/** Compensates the last completed activity that is still to undo; one after the other, in reverse order (BPMN 13.5.5). */
export function undo(run: Run, { id }: Extract<Work, { do: 'undo' }>): void {
  const thrower = alive(run, id);
  if (!thrower) return;
  const next = thrower.undoing?.at(-1);
  if (!next) {
    allUndone(run, thrower);
    return;
  }
  const scope = instanceOf(run, next.scope);
  const node = nodeIn(run, next.undo.model, next.undo.node);
  startHandler(run, thrower, scope, node, next.undo);
  thrower.undoing = thrower.undoing?.slice(0, -1);
}

function allUndone(run: Run, thrower: Instance): void {
  if (thrower.role === 'undo') {
    removeInstance(run, thrower);
    dropToken(run, instanceOf(run, thrower.parent), thrower.node);
    if (thrower.undoes) push(run, { do: 'undo', id: thrower.undoes });
  } else if (nodeOf(run, thrower).event?.kind === 'cancel') transactionCancelled(run, thrower);
  else push(run, { do: 'complete', id: thrower.id, result: thrower.local ? { local: thrower.local } : {} });
}
