import { STATE_BUDGET } from '../advance.ts';
import { drain } from '../drain.ts';
import { KernelError, Stuck } from '../errors.ts';
import { ownCopy } from '../own-copy.ts';
import { byAge } from '../run.ts';
import type { Run } from '../run.ts';
import { settled } from '../settled.ts';
import type { KernelState } from '../state.ts';
import type { Advanced, Context, ElementMapping, MigrationOptions, Program, State } from '../types.ts';
import { upgrade } from '../upgrade.ts';
import { carryStep } from './carry-step.ts';
import { correspondence } from './correspondence.ts';
import { decide } from './decide.ts';
import { equal } from './equal.ts';
import { fireFullJoins } from './full-joins.ts';
import { listen } from './listen.ts';
import { planMigration } from './plan.ts';
import { restructure } from './restructure.ts';

/**
 * Takes a running ticket over to another version of its flows. What is open stays open under the same ids (`change` effects say what is
 * different); what a mapping sends to another kind of step is cancelled and begins anew. Incidents stay until they are retried.
 * @throws KernelError `cannot_migrate` when `planMigration` finds that it does not fit or an expression of the other version fails,
 * `already_ended`, `state_too_big`
 */
export function migrate(state: State, from: Program, to: Program, mapping: ElementMapping, options: MigrationOptions, context: Context): Advanced {
  if (state.status === 'ended') throw new KernelError('already_ended', 'The ticket has ended; there is nothing to migrate.');
  const [reason] = planMigration(state, from, to, mapping).reasons;
  if (reason) throw new KernelError('cannot_migrate', `${reason.message.en ?? reason.message.zh}.`, { words: reason.message });
  const before = upgrade(state) as KernelState;
  const run: Run = { program: to, context, state: ownCopy(before), effects: [], queue: [], visits: 0, outbox: [] };
  const versions = correspondence(from, to, mapping);
  try {
    restructure(run, versions, decide(before, versions));
    for (const instance of Object.values(run.state.instances).sort((a, b) => byAge(a.id, b.id))) {
      carryStep(run, versions, before, instance, options);
      listen(run, versions, before, instance, options);
    }
  } catch (error) {
    if (error instanceof Stuck) throw new KernelError('cannot_migrate', error.message);
    throw error;
  }
  tellChanges(run, before);
  fireFullJoins(run);
  drain(run);
  const migrated = settled(run);
  if (JSON.stringify(migrated.state).length <= STATE_BUDGET) return migrated;
  throw new KernelError('state_too_big', `In the other version the ticket's state would exceed ${STATE_BUDGET} characters.`);
}

function tellChanges(run: Run, before: KernelState): void {
  for (const id of Object.keys(before.waits).sort(byAge)) {
    const [was, wait] = [before.waits[id], run.state.waits[id]];
    if (was && wait && !equal(was, wait)) run.effects.push({ type: 'change', wait, was });
  }
}
