import { eventSubProcesses, interrupts } from '../../../kernel/model-queries.ts';
import { alive, modelOf, nodeOf } from '../../../kernel/run.ts';
import type { Instance, Local, Thrown } from '../../../kernel/state.ts';
import type { Turn } from '../turn.ts';
import { placeOf } from '../turn.ts';
import { boundaryFire, handlerFire } from './fire.ts';

/** Something that may catch, with what happens then. */
interface Catcher { code: string | undefined; act(local: Local): void }

/**
 * The nearest catcher of an error or escalation outward: the boundary events of the activity, the event sub-processes of the scope
 * around it, the boundary events of that scope and so on (BPMN 10.5.6 and 13.5.3). Of the events at one place, the one with the
 * same code goes first. The library would let every scope around catch an escalation, and forget errors on top level.
 * @param from the activity that failed, or the scope in which an event was thrown
 * @returns lets it catch; undefined: caught nowhere
 */
export function catcherOf(turn: Turn, kind: 'error' | 'escalation', thrown: Thrown, from: { activity: Instance } | { scope: Instance }): (() => void) | undefined {
  const { code, message, data } = thrown;
  const seen = { ...data, code: code ?? null, ...(kind === 'error' && { message: message ?? null }) };
  for (const catchers of placesOutward(turn, kind, from)) {
    const found = catchers.find((catcher) => code !== undefined && catcher.code === code) ?? catchers.find((catcher) => catcher.code === undefined);
    if (found) return () => found.act({ [kind]: seen });
  }
  return undefined;
}

function* placesOutward(turn: Turn, kind: 'error' | 'escalation', from: { activity: Instance } | { scope: Instance }): Generator<Catcher[]> {
  const { run } = turn;
  let at: Instance | undefined = 'scope' in from ? from.scope : from.activity;
  if ('scope' in from) yield handlersIn(turn, kind, from.scope);
  for (; at; at = alive(run, at.parent)) {
    if (at.role === 'process') continue;
    yield boundariesOf(turn, kind, at);
    const around = alive(run, at.parent);
    if (around) yield handlersIn(turn, kind, around);
  }
}

function boundariesOf(turn: Turn, kind: 'error' | 'escalation', host: Instance): Catcher[] {
  const { run, memory } = turn;
  if (alive(run, host.parent)?.role === 'loop') return [];
  const guards = memory.frames[placeOf(turn, host).frame]?.guards ?? {};
  const { nodes } = modelOf(run.program, host.model);
  return (nodeOf(run, host).boundary ?? []).flatMap((id) => {
    const event = nodes[id];
    return event?.event?.kind === kind && guards[id] !== undefined
      ? [{ code: event.event.code, act: (local: Local) => boundaryFire(turn, host, event)({ local }, !interrupts(event)) }] : [];
  });
}

function handlersIn(turn: Turn, kind: 'error' | 'escalation', scope: Instance): Catcher[] {
  const { run, memory } = turn;
  if (scope.interrupted || scope.role === 'loop') return [];
  const guarded = Object.values(memory.frames).filter((frame) => frame.scope === scope.id);
  return eventSubProcesses(modelOf(run.program, scope.model), scope.node).flatMap(({ subProcess, start }) =>
    (start.event?.kind === kind && guarded.some(({ guards }) => guards?.[subProcess.id] !== undefined)
      ? [{ code: start.event.code, act: (local: Local) => handlerFire(turn, scope, subProcess, start)({ local }, !interrupts(start)) }] : []));
}
