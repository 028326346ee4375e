import { clockFired } from '../../../kernel/activities/clock.ts';
import type { Happening } from '../../../kernel/behaviour.ts';
import { subscribeAgain } from '../../../kernel/events/subscribe.ts';
import { removeInstance } from '../../../kernel/instances.ts';
import { eventSubProcesses, interrupts } from '../../../kernel/model-queries.ts';
import { instanceOf, modelOf, nodeIn, nodeOf, push, trace } from '../../../kernel/run.ts';
import type { Instance, Work } from '../../../kernel/state.ts';
import { mergeLocal } from '../../../kernel/tokens.ts';
import type { Node, Wait } from '../../../kernel/types.ts';
import { closeWait, renewWait } from '../../../kernel/waits.ts';
import { pass } from '../../../kernel/work/pass.ts';
import { frameOf, leaving, placeOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { boundaryFire, handlerFire } from './fire.ts';

/** What a wait stood for has happened. The wait may have ended in the meantime. */
export function trigger(turn: Turn, { wait: id, data, local }: Extract<Work, { do: 'trigger' }>): void {
  const { run } = turn;
  const wait = run.state.waits[id];
  if (!wait) return;
  const instance = instanceOf(run, wait.instance);
  const happening: Happening = { data, local };
  if (wait.purpose === 'clock') clockFired(run, instance, wait);
  else if (wait.purpose === 'boundary') {
    const boundary = nodeIn(run, wait.model, wait.element);
    const fire = boundaryFire(turn, instance, boundary);
    fire(happening, repeats(turn, instance, wait, boundary));
  } else if (wait.purpose === 'start') triggerHandler(turn, instance, wait, happening);
  else if (nodeOf(run, instance).type === 'eventBasedGateway') triggerAwaited(turn, instance, wait, happening);
  else {
    closeWait(run, wait, 'completed');
    const carried = mergeLocal([nodeOf(run, instance).type === 'catchEvent' ? instance.local : undefined, local]);
    push(run, { do: 'complete', id: instance.id, result: { ...(data && { data }), ...(carried && { local: carried }) } });
  }
}

/** Closes the wait of an event, and opens it again when the event can happen once more. */
function repeats({ run }: Turn, instance: Instance, wait: Wait, event: Node): boolean {
  const again = interrupts(event) ? undefined : subscribeAgain(run, wait);
  renewWait(run, instance, wait, again);
  return again !== undefined;
}

function triggerHandler(turn: Turn, scope: Instance, wait: Wait, happening: Happening): void {
  const handlers = eventSubProcesses(modelOf(turn.run.program, scope.model), scope.node);
  for (const { subProcess, start } of handlers) {
    if (start.id !== wait.element) continue;
    const fire = handlerFire(turn, scope, subProcess, start);
    fire(happening, repeats(turn, scope, wait, start));
  }
}

/** The first event behind an event-based gateway takes the token; the library gives up the others. */
function triggerAwaited(turn: Turn, gateway: Instance, wait: Wait, { data, local }: Happening): void {
  const { run } = turn;
  const { flows } = modelOf(run.program, gateway.model);
  const { outgoing } = nodeOf(run, gateway);
  const flow = outgoing.find((id) => flows[id]?.target === wait.element) ?? '';
  const { awaited = {} } = frameOf(turn, placeOf(turn, gateway).frame);
  const key = awaited[wait.element] ?? '';
  for (const id of outgoing) delete awaited[flows[id]?.target ?? ''];
  closeWait(run, wait, 'completed');
  removeInstance(run, gateway);
  trace(run, 'take', flow, gateway.model, gateway.id);
  const carried = local ?? gateway.local;
  leaving(turn, key, () => pass(run, { do: 'pass', scope: gateway.parent, node: wait.element, ...(carried && { local: carried }), ...(data && { data }) }));
}
