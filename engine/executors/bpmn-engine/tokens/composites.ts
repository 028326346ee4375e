import { Stuck } from '../../../kernel/errors.ts';
import { planSubscription } from '../../../kernel/events/subscribe.ts';
import { createInstance, removeInstance } from '../../../kernel/instances.ts';
import { eventSubProcesses } from '../../../kernel/model-queries.ts';
import { alive, instanceOf, modelOf, nodeIn, push } from '../../../kernel/run.ts';
import type { Instance } from '../../../kernel/state.ts';
import type { Node } from '../../../kernel/types.ts';
import { mapped, ownVariables, plainRecord, visible } from '../../../kernel/variables.ts';
import { closeWait, openWait, waitsOf } from '../../../kernel/waits.ts';
import { calledModel } from '../plan/plan.ts';
import { carrying, ends, frameOf, next, placeOf, release } from '../turn.ts';
import type { Job, Turn } from '../turn.ts';
import type { Arrival } from './arrive.ts';
import { roundVariables } from './loops.ts';

/** Before something that holds others: its instance is made here, where it can get stuck, and the library goes in when it is ready. */
export function enterComposite(turn: Turn, { key, frame, scope, step, token }: Arrival): void {
  const { run, memory } = turn;
  const node = nodeIn(run, step.model, step.node ?? '');
  const handler = node.type === 'eventSubProcess';
  const instance = createInstance(run, {
    node: node.id, model: scope.model, parent: scope.id, local: handler ? undefined : token?.local,
    role: step.loop && 'loop', vars: handler ? token?.local : step.loop ? undefined : roundVariables(scope, node),
  });
  memory.places[instance.id] = { frame, key, ...(handler && token && { brought: token }) };
  (frameOf(turn, frame).inside ??= {})[step.composite ?? ''] = instance.id;
  push(run, { do: 'execute', id: instance.id });
}

/** What holds others does when it is its turn. */
export function executeComposite(turn: Turn, instance: Instance, node: Node): void {
  const { run } = turn;
  if (node.type === 'callActivity') openCall(turn, instance, node);
  else {
    const inputs = node.type === 'subProcess' && node.ext.inputs;
    if (inputs) instance.vars = { ...instance.vars, ...mapped(run, inputs, visible(run, instance.id, instance.local), node.id) };
    next(turn, { do: 'arm', id: instance.id }, { do: 'open', id: instance.id });
  }
}

/** The called flow is a scope that sees nothing of its caller (`callActivity` of the kernel says what it is given). */
function openCall(turn: Turn, call: Instance, node: Node): void {
  const { run, memory } = turn;
  const { steps: _, ...everything } = ownVariables(run, call.id);
  const vars = node.ext.inputs ? mapped(run, node.ext.inputs, visible(run, call.id, call.local), node.id) : plainRecord(everything);
  const key = calledModel(run.program, node.called)?.key ?? '';
  const process = createInstance(run, { role: 'process', node: key, model: key, parent: call.id, vars });
  memory.places[process.id] = { frame: '' };
  const { inside = {} } = frameOf(turn, placeOf(turn, call).frame);
  for (const [element, id] of Object.entries(inside)) if (id === call.id) inside[element] = process.id;
  next(turn, { do: 'arm', id: call.id }, { do: 'arm', id: process.id }, { do: 'open', id: call.id });
}

/** Listens for all the events behind an event-based gateway. */
export function executeGateway(turn: Turn, instance: Instance, node: Node): void {
  const { run } = turn;
  const { flows } = modelOf(run.program, instance.model);
  const seen = visible(run, instance.id, instance.local);
  const events = node.outgoing.map((flow) => nodeIn(run, instance.model, flows[flow]?.target ?? ''));
  if (events.length === 0) throw new Stuck('bad_model', node.id, `The event-based gateway "${node.id}" leads to no event.`);
  for (const plan of events.map((event) => planSubscription(run, event, 'catch', seen))) openWait(run, instance, plan);
  next(turn, { do: 'open', id: instance.id });
}

export function open(turn: Turn, { id }: Extract<Job, { do: 'open' }>): void {
  const instance = alive(turn.run, id);
  const key = instance && placeOf(turn, instance).key;
  if (instance && key !== undefined) release(turn, key, ['in'], carrying(instance.local));
}

/** The library has left what holds others: its last token is gone, and so are its boundary events. */
export function exitComposite(turn: Turn, { key, frame, scope, step }: Arrival): void {
  const { run } = turn;
  const { inside = {} } = frameOf(turn, frame);
  const inner = instanceOf(run, inside[step.composite ?? ''] ?? '');
  delete inside[step.composite ?? ''];
  const { local } = placeOf(turn, inner).last ?? {};
  const carried = local && { local };
  const host = inner.role === 'process' ? instanceOf(run, inner.parent) : inner;
  for (const wait of waitsOf(run, host.id)) if (wait.purpose === 'boundary') closeWait(run, wait, 'cancelled');
  if (host !== inner) {
    placeOf(turn, host).key = key;
    removeInstance(run, inner);
    push(run, { do: 'complete', id: host.id, result: { data: inner.vars ?? {}, silent: true, ...carried } });
  } else if (nodeIn(run, inner.model, inner.node).type === 'eventSubProcess') {
    removeInstance(run, inner);
    ends(turn, scope, inner.node, local);
    release(turn, key, []);
  } else {
    placeOf(turn, inner).key = key;
    push(run, { do: 'complete', id: inner.id, result: { ...carried } });
  }
}

/** The body of a scope with event sub-processes is over. Nothing starts them any more; those that run go on, unless the scope was terminated. */
export function endBody(turn: Turn, { key, frame: frameKey, scope }: Arrival): void {
  const { run, memory, library } = turn;
  for (const wait of waitsOf(run, scope.id)) if (wait.purpose === 'start') closeWait(run, wait, 'cancelled');
  const frame = frameOf(turn, frameKey);
  for (const { subProcess } of eventSubProcesses(modelOf(run.program, scope.model), scope.node)) delete frame.guards?.[subProcess.id];
  for (const [other, { scope: id }] of Object.entries(memory.frames)) if (id === scope.id && other !== frameKey) delete memory.frames[other];
  if (placeOf(turn, scope).terminated) library.terminate(key);
  else release(turn, key, []);
}
