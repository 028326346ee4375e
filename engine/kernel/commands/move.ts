import { KernelError } from '../errors.ts';
import { cancelInstances, resolveIncident } from '../instances.ts';
import { alive, instanceOf, modelOf, push } from '../run.ts';
import type { Run } from '../run.ts';
import type { Instance } from '../state.ts';
import type { Command, Node } from '../types.ts';
import { waitOf } from './wait-of.ts';

/** A token that can be taken away from where it is. */
interface Movable { scope: Instance; release(): void }

/** Puts a token elsewhere in its scope, as when no flow led there. What it leaves is cancelled; nothing is compensated. */
export function move(run: Run, { from, to }: Extract<Command, { type: 'move' }>): void {
  const { scope, release } = run.state.incidents.some(({ id }) => id === from) ? stuckToken(run, from) : waitingToken(run, from);
  const node = modelOf(run.program, scope.model).nodes[to];
  if (node?.scope !== scope.node || !canBeEntered(node)) {
    throw new KernelError('cannot_move', `"${to}" is no step beside the one that is left. Choose a step of the same part of the flow that is no join, start, boundary event or undo step.`);
  }
  release();
  push(run, { do: 'enter', scope: scope.id, node: node.id });
}

function waitingToken(run: Run, wait: string): Movable {
  const { instance, purpose, element } = waitOf(run, wait, ['user', 'service', 'timer', 'message', 'signal', 'condition']);
  if (purpose === 'boundary' || purpose === 'start') {
    throw new KernelError('cannot_move', `"${element}" only listens; move the step it belongs to.`);
  }
  return tokenIn(run, instance);
}

function stuckToken(run: Run, id: string): Movable {
  const [work, ...more] = run.state.incidents.find((incident) => incident.id === id)?.work ?? [];
  if (work && more.length === 0) {
    if (work.do === 'enter' || work.do === 'pass' || work.do === 'leave') return { scope: instanceOf(run, work.scope), release: () => resolveIncident(run, id) };
    if (work.do === 'execute' || work.do === 'complete' || work.do === 'arm') return tokenIn(run, work.id);
  }
  throw new KernelError('cannot_move', `The incident ${id} holds no single token that could be moved; retry it or cancel the ticket.`);
}

/** All instances of a loop share one token, which is in the body around them. */
function tokenIn(run: Run, id: string): Movable {
  const instance = instanceOf(run, id);
  const parent = alive(run, instance.parent);
  const host = parent?.role === 'loop' ? parent : instance;
  if (host.role === 'process' || host.undoes !== undefined || host.undoing !== undefined) {
    throw new KernelError('cannot_move', `"${host.node}" cannot be left: it is the flow itself, or undoes something.`);
  }
  return { scope: instanceOf(run, host.parent), release: () => cancelInstances(run, [host.id]) };
}

function canBeEntered(node: Node): boolean {
  const joins = (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
  return !joins && !node.forCompensation && node.type !== 'startEvent' && node.type !== 'boundaryEvent' && node.type !== 'eventSubProcess';
}
