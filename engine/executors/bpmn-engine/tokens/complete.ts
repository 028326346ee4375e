import { uncaught } from '../../../kernel/events/error.ts';
import { park } from '../../../kernel/incidents.ts';
import { alive } from '../../../kernel/run.ts';
import type { Work } from '../../../kernel/state.ts';
import { closeWait, waitsOf } from '../../../kernel/waits.ts';
import { complete as keepResult } from '../../../kernel/work/complete.ts';
import { catcherOf } from '../events/catchers.ts';
import { later, placeOf, queuedBy } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { endRound } from './loops.ts';

/** An instance is done. What it brought is kept as the kernel keeps it; its token, or the next round, is the library's. */
export function complete(turn: Turn, work: Extract<Work, { do: 'complete' }>): void {
  const { run } = turn;
  const instance = alive(run, work.id);
  if (!instance) return;
  const { key = '', frame } = placeOf(turn, instance);
  const made = queuedBy(turn, () => keepResult(run, work));
  for (const then of made) {
    if (then.do === 'leave') later(turn, { ...then, key });
    else if (then.do === 'iterate') endRound(turn, then.id, then.over, then.local, { key, frame });
  }
}

/** An activity ends in a BPMN error. Caught nowhere, it stays where it is and `retry` executes it again as the same visit. */
export function fail(turn: Turn, { id, error }: Extract<Work, { do: 'fail' }>): void {
  const { run } = turn;
  const instance = alive(run, id);
  if (!instance) return;
  const caught = catcherOf(turn, 'error', error, { activity: instance });
  if (caught) {
    caught();
    return;
  }
  for (const wait of waitsOf(run, id)) if (wait.purpose !== 'boundary') closeWait(run, wait, 'cancelled');
  park(run, uncaught(error, instance.node), instance.model, [{ do: 'execute', id }]);
}
