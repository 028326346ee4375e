import type { Arrival } from '../../../kernel/behaviour.ts';
import { Stuck } from '../../../kernel/errors.ts';
import { uncaught } from '../../../kernel/events/error.ts';
import { throwMessageEvent } from '../../../kernel/events/message.ts';
import { announceThrow, goOn } from '../../../kernel/events/passing.ts';
import { throwSignal } from '../../../kernel/events/signal.ts';
import { clearScope } from '../../../kernel/instances.ts';
import { eventOf } from '../../../kernel/model-queries.ts';
import { trace, warn } from '../../../kernel/run.ts';
import type { EventDefinition } from '../../../kernel/types.ts';
import { mapped, visible } from '../../../kernel/variables.ts';
import { carrying, ends, exits, leaving, placeOf, release } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { catcherOf } from './catchers.ts';

type Throw = (turn: Turn, key: string, arrival: Arrival) => void;

const throwers: Partial<Record<EventDefinition['kind'], Throw>> = {
  message: (turn, key, arrival) => leaving(turn, key, () => throwMessageEvent(turn.run, arrival)),
  signal: (turn, key, arrival) => leaving(turn, key, () => throwSignal(turn.run, arrival)),
  error: throwError, escalation: throwEscalation, link: followLink, terminate,
};

/** Throw and end events. An error and a terminate end event end their scope; all others go on. */
export function throwEvent(turn: Turn, key: string, arrival: Arrival): void {
  const { event, id } = arrival.node;
  if (!event) leaving(turn, key, () => goOn(turn.run, arrival, announceThrow(turn.run, arrival)));
  else {
    const thrower = throwers[event.kind];
    if (!thrower) throw new Stuck('bad_model', id, `"${id}" throws a ${event.kind} event, which bpmn-engine does not run.`);
    thrower(turn, key, arrival);
  }
}

/** The end event's own execution ends with the scope that catches. */
function throwError(turn: Turn, _key: string, arrival: Arrival): void {
  const { run } = turn;
  const { node, scope, local } = arrival;
  const { code } = eventOf(node, 'error');
  const data = mapped(run, node.ext.inputs, visible(run, scope.id, local), node.id);
  const caught = catcherOf(turn, 'error', { code, data }, { scope });
  if (!caught) throw uncaught({ code }, node.id);
  trace(run, 'complete', node.id, scope.model, announceThrow(run, arrival));
  caught();
}

function throwEscalation(turn: Turn, key: string, arrival: Arrival): void {
  const { run } = turn;
  const { node, scope, local } = arrival;
  const { code } = eventOf(node, 'escalation');
  const data = mapped(run, node.ext.inputs, visible(run, scope.id, local), node.id);
  const caught = catcherOf(turn, 'escalation', { code, data }, { scope });
  leaving(turn, key, () => goOn(run, arrival, announceThrow(run, arrival)));
  if (caught) caught();
  else warn(run, node.id, `The escalation "${code ?? ''}" of "${node.id}" is caught nowhere.`);
}

function followLink(turn: Turn, key: string, arrival: Arrival): void {
  const { run } = turn;
  const { node, scope, local } = arrival;
  if (exits(turn, key, ['link']).length === 0) throw new Stuck('bad_model', node.id, `The link of "${node.id}" leads nowhere in its scope.`);
  trace(run, 'complete', node.id, scope.model, announceThrow(run, arrival));
  release(turn, key, ['link'], carrying(local));
}

/** Ends every token of its scope: those in the body, and the handlers of its events beside it (`endBody`). */
function terminate(turn: Turn, key: string, arrival: Arrival): void {
  const { run, memory, library } = turn;
  const { node, scope } = arrival;
  trace(run, 'complete', node.id, scope.model, announceThrow(run, arrival));
  clearScope(run, scope);
  for (const frame of Object.values(memory.frames)) if (frame.scope === scope.id) delete frame.joins;
  placeOf(turn, scope).terminated = true;
  ends(turn, scope, node.id, undefined);
  library.terminate(key);
}
