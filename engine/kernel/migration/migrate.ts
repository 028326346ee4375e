import { drain } from '../drain.ts';
import { KernelError, Stuck } from '../errors.ts';
import { listenersOf, planListener } from '../events/listeners.ts';
import type { Listener } from '../events/listeners.ts';
import { ownCopy } from '../own-copy.ts';
import { byAge } from '../run.ts';
import type { Run } from '../run.ts';
import { settled } from '../settled.ts';
import type { Instance, KernelState } from '../state.ts';
import type { Advanced, Context, Program, State } from '../types.ts';
import { upgrade } from '../upgrade.ts';
import { closeWait, openWait, waitsOf } from '../waits.ts';
import { obstacles } from './obstacles.ts';

/**
 * Takes a running ticket over to another version of its flows. Steps stay open as they are: same waits, same deadlines. Events that
 * listen beside them follow the new version: those that are gone or changed stop, new and changed ones begin to listen now.
 * @throws KernelError `cannot_migrate` when `obstacles` finds any, `already_ended`
 */
export function migrate(from: Program, to: Program, state: State, context: Context): Advanced {
  if (state.status === 'ended') throw new KernelError('already_ended', 'The ticket has ended; there is nothing to migrate.');
  const [obstacle, ...more] = obstacles(from, to, state);
  if (obstacle) {
    throw new KernelError('cannot_migrate', `"${obstacle.element}" has no place in the other version (${obstacle.code})${more.length > 0 ? `, and ${more.length} more` : ''}.`);
  }
  const run: Run = { program: to, context, state: ownCopy(upgrade(state) as KernelState), effects: [], queue: [], visits: 0, outbox: [] };
  try {
    for (const instance of Object.values(run.state.instances).sort((a, b) => byAge(a.id, b.id))) follow(run, from, instance);
  } catch (error) {
    if (error instanceof Stuck) throw new KernelError('cannot_migrate', error.message);
    throw error;
  }
  drain(run);
  return settled(run);
}

/** Lets an instance listen to what the new version says. What waits for a retry to be subscribed is left to that. */
function follow(run: Run, from: Program, instance: Instance): void {
  if (run.state.incidents.some(({ work }) => work.some((item) => item.do === 'arm' && item.id === instance.id))) return;
  const before = listenersOf(from, run.state, instance);
  const after = listenersOf(run.program, run.state, instance);
  const begins = after.filter((listener) => !before.some((old) => same(old, listener)));
  const plans = begins.map((listener) => planListener(run, instance, listener));
  for (const wait of waitsOf(run, instance.id)) {
    const listens = wait.purpose === 'boundary' || wait.purpose === 'start' || wait.purpose === 'catch';
    const stays = after.some((listener) => listener.node.id === wait.element && !begins.includes(listener));
    if (listens && !stays) closeWait(run, wait, 'cancelled');
  }
  for (const plan of plans) openWait(run, instance, plan);
  if (begins.some(({ purpose }) => purpose !== 'catch')) instance.armed = true;
}

function same(old: Listener, listener: Listener): boolean {
  return old.node.id === listener.node.id && old.purpose === listener.purpose && JSON.stringify(old.node.event) === JSON.stringify(listener.node.event);
}
