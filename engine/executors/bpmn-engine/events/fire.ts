import type { Happening } from '../../../kernel/behaviour.ts';
import { Stuck } from '../../../kernel/errors.ts';
import { cancelInstances, interruptScope } from '../../../kernel/instances.ts';
import { interrupts } from '../../../kernel/model-queries.ts';
import type { Instance } from '../../../kernel/state.ts';
import { mergeLocal } from '../../../kernel/tokens.ts';
import type { Node } from '../../../kernel/types.ts';
import type { Frame } from '../state.ts';
import { placeOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** How an event on the border is made to happen; found before anything changes. */
export type Fire = (happening: Happening, again: boolean) => void;

/**
 * A boundary event. The library ends its host, when it interrupts, and takes the flow out of it.
 * @throws Stuck when the library does not stand by for it: its host has not been entered yet
 */
export function boundaryFire(turn: Turn, host: Instance, boundary: Node): Fire {
  const guard = guardOf([turn.memory.frames[placeOf(turn, host).frame]], boundary.id, boundary);
  return ({ data, local }, again) => {
    const carried = mergeLocal([host.local, local]);
    if (interrupts(boundary)) cancelInstances(turn.run, [host.id]);
    guard(turn, { data, local: carried }, again);
  };
}

/**
 * The start event of an event sub-process: a boundary event to the library.
 * @throws Stuck as `boundaryFire`
 */
export function handlerFire(turn: Turn, scope: Instance, handler: Node, start: Node): Fire {
  const frames = Object.values(turn.memory.frames).filter((frame) => frame.scope === scope.id);
  const guard = guardOf(frames, handler.id, start);
  return (happening, again) => {
    if (interrupts(start)) {
      interruptScope(turn.run, scope);
      for (const frame of frames) delete frame.joins;
    }
    guard(turn, happening, again);
  };
}

function guardOf(frames: (Frame | undefined)[], element: string, event: Node): (turn: Turn, happening: Happening, again: boolean) => void {
  const guards = frames.map((frame) => frame?.guards).find((some) => some?.[element] !== undefined);
  const key = guards?.[element];
  if (!guards || key === undefined) throw new Stuck('bad_model', event.id, `bpmn-engine does not stand by for "${event.id}" now. Retry when what it belongs to goes on.`);
  return ({ library }, { data, local }, again) => {
    delete guards[element];
    library.fire(key, { interrupting: interrupts(event), again, token: { ...(local && { local }), ...(data && { data }) } });
  };
}
