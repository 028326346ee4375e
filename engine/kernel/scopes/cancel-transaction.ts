import type { Arrival } from '../behaviour.ts';
import { collectAll } from '../compensation/collect.ts';
import { Stuck } from '../errors.ts';
import { fireBoundary } from '../events/boundary.ts';
import { createInstance, interruptScope, removeInstance } from '../instances.ts';
import { boundaryEvents } from '../model-queries.ts';
import { alive, instanceOf, modelOf, nodeOf, push, trace } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance } from '../state.ts';
import type { Node } from '../types.ts';

/**
 * A cancel end event: all that runs in its transaction ends, what completed there is undone in reverse order, and the token leaves by
 * the cancel boundary event (BPMN 10.3.5, 13.5.2).
 */
export function cancelTransaction(run: Run, { scope, node }: Arrival): void {
  const transaction = transactionAround(run, scope, node);
  cancelBoundary(run, transaction, node);
  const undoing = collectAll(run, transaction);
  interruptScope(run, transaction);
  transaction.tokens = 1;
  const canceller = createInstance(run, { node: node.id, model: transaction.model, parent: transaction.id, undoing });
  trace(run, 'throw', node.id, transaction.model, canceller.id);
  push(run, { do: 'undo', id: canceller.id });
}

/** Everything is undone. */
export function transactionCancelled(run: Run, canceller: Instance): void {
  const transaction = instanceOf(run, canceller.parent);
  const { host, boundary } = cancelBoundary(run, transaction, nodeOf(run, canceller));
  removeInstance(run, canceller);
  fireBoundary(run, host, boundary, {});
}

function transactionAround(run: Run, scope: Instance, end: Node): Instance {
  for (let at: Instance | undefined = scope; at && at.role !== 'process'; at = alive(run, at.parent)) {
    if (at.role === undefined && nodeOf(run, at).type === 'transaction') return at;
  }
  throw new Stuck('bad_model', end.id, `The cancel end event "${end.id}" is in no transaction.`);
}

/** The boundary event hangs on the body when the transaction is one of several instances. */
function cancelBoundary(run: Run, transaction: Instance, end: Node): { host: Instance; boundary: Node } {
  const boundary = boundaryEvents(modelOf(run.program, transaction.model), nodeOf(run, transaction)).find(({ event }) => event?.kind === 'cancel');
  if (!boundary) {
    throw new Stuck('uncaught_cancel', end.id, `"${end.id}" cancels the transaction "${transaction.node}", which has no cancel boundary event.`);
  }
  const parent = instanceOf(run, transaction.parent);
  return { host: parent.role === 'loop' ? parent : transaction, boundary };
}
