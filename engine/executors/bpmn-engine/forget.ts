import type { Turn } from './turn.ts';

/** At rest: what belonged to instances that are gone is forgotten, and each scope is told how many tokens live in it, as the kernel counts them. */
export function forgetTheGone({ run, memory }: Turn): void {
  const { instances, incidents } = run.state;
  for (const id of Object.keys(memory.places)) if (!instances[id]) delete memory.places[id];
  for (const [key, frame] of Object.entries(memory.frames)) {
    if (!instances[frame.scope]) delete memory.frames[key];
    else if (frame.inside && Object.keys(frame.inside).length === 0) delete frame.inside;
  }
  const scopes = new Set([run.state.root, ...Object.values(memory.frames).map(({ scope }) => scope)]);
  const stuck = incidents.flatMap(({ work }) => work);
  for (const id of scopes) {
    const scope = instances[id];
    if (!scope || scope.role === 'loop') continue;
    const held = Object.values(scope.joins ?? {}).flatMap((flows) => Object.values(flows)).reduce((sum, tokens) => sum + tokens.length, 0);
    const inside = Object.values(instances).filter(({ parent }) => parent === id).length;
    scope.tokens = held + inside + stuck.filter((work) => 'scope' in work && work.scope === id).length;
  }
}
