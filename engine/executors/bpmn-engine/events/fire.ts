import type { Happening } from '../../../kernel/behaviour.ts';
import { cancelInstances, interruptScope } from '../../../kernel/instances.ts';
import { interrupts } from '../../../kernel/model-queries.ts';
import type { Instance } from '../../../kernel/state.ts';
import { mergeLocal } from '../../../kernel/tokens.ts';
import type { Node } from '../../../kernel/types.ts';
import type { Frame } from '../state.ts';
import { placeOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** A boundary event happens. The library ends its host, when it interrupts, and takes the flow out of it. */
export function fireBoundary(turn: Turn, host: Instance, boundary: Node, { data, local }: Happening, again: boolean): void {
  const carried = mergeLocal([host.local, local]);
  const frame = turn.memory.frames[placeOf(turn, host).frame];
  if (interrupts(boundary)) cancelInstances(turn.run, [host.id]);
  fireGuard(turn, frame, boundary.id, boundary, { data, local: carried }, again);
}

/** The start event of an event sub-process happens: a boundary event to the library. */
export function fireHandler(turn: Turn, scope: Instance, handler: Node, start: Node, happening: Happening, again: boolean): void {
  const { run, memory } = turn;
  const frames = Object.values(memory.frames).filter((frame) => frame.scope === scope.id);
  if (interrupts(start)) {
    interruptScope(run, scope);
    for (const frame of frames) delete frame.joins;
  }
  fireGuard(turn, frames.find(({ guards }) => guards?.[handler.id] !== undefined), handler.id, start, happening, again);
}

function fireGuard(turn: Turn, frame: Frame | undefined, element: string, event: Node, { data, local }: Happening, again: boolean): void {
  const key = frame?.guards?.[element];
  if (!frame?.guards || key === undefined) throw new Error(`The library does not listen for "${element}".`);
  delete frame.guards[element];
  turn.library.fire(key, { interrupting: interrupts(event), again, token: { ...(local && { local }), ...(data && { data }) } });
}
