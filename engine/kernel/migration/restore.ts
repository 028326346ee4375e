import { KernelError } from '../errors.ts';
import { ownCopy } from '../own-copy.ts';
import { byAge } from '../run.ts';
import type { Incident, KernelState } from '../state.ts';
import type { Advanced, Effect, State, Wait } from '../types.ts';
import { upgrade } from '../upgrade.ts';
import { equal } from './equal.ts';

/**
 * Takes a ticket back to a state it was in before, as long as nothing has happened since that cannot be taken back: the host's to know.
 * What is still open stays open under its id. What was open then and is not now opens again under a new id, as ids are never used twice;
 * it keeps its visit, so that a job is known to outside systems by its old number.
 * @throws KernelError `already_ended`
 */
export function restore(state: State, before: State): Advanced {
  if (state.status === 'ended') throw new KernelError('already_ended', 'The ticket has ended; it cannot go back.');
  const now = upgrade(state) as KernelState;
  const then = ownCopy(upgrade(before) as KernelState);
  const effects: Effect[] = [];
  let { counter } = now;
  const ids = new Map<string, string>();
  const fresh = (id: string): string => {
    const made = `${id.charAt(0)}${counter += 1}`;
    ids.set(id, made);
    return made;
  };
  for (const id of Object.keys(now.waits).sort(byAge)) {
    const wait = now.waits[id] as Wait;
    const earlier = then.waits[id];
    if (!earlier) effects.push({ type: 'close', wait, how: 'cancelled' });
    else if (!equal(wait, earlier)) effects.push({ type: 'change', wait: earlier, was: wait });
  }
  const waits = Object.keys(then.waits).sort(byAge).map((id): Wait => (now.waits[id] ? then.waits[id] : { ...then.waits[id], id: fresh(id) }) as Wait);
  const hosted = waits.map((wait): Wait => (wait.host !== undefined && ids.has(wait.host) ? { ...wait, host: ids.get(wait.host) as string } : wait));
  for (const wait of hosted) if (!now.waits[wait.id]) effects.push({ type: 'open', wait });
  const incidents = then.incidents.map((incident): Incident => ({
    ...incident, ...(now.incidents.some(({ id }) => id === incident.id) ? {} : { id: fresh(incident.id) }),
    work: incident.work.map((work) => (work.do === 'trigger' ? { ...work, wait: ids.get(work.wait) ?? work.wait } : work)),
  }));
  for (const { id } of now.incidents) if (!incidents.some((incident) => incident.id === id)) effects.push({ type: 'resolved', id });
  for (const { id, code, message, element, model } of incidents) if (!now.incidents.some((incident) => incident.id === id)) effects.push({ type: 'incident', id, code, message, element, model });
  const visits = { ...then.visits };
  for (const [element, count] of Object.entries(now.visits)) visits[element] = Math.max(visits[element] ?? 0, count);
  return { state: { ...then, counter, visits, incidents, waits: Object.fromEntries(hosted.map((wait) => [wait.id, wait])) }, effects };
}
