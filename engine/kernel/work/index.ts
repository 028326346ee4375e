import type { Run } from '../run.ts';
import type { Work } from '../state.ts';
import { arm } from './arm.ts';
import { complete } from './complete.ts';
import { enter } from './enter.ts';
import { execute } from './execute.ts';
import { fail } from './fail.ts';
import { finish } from './finish.ts';
import { iterate } from './iterate.ts';
import { leave } from './leave.ts';
import { pass } from './pass.ts';
import { trigger } from './trigger.ts';
import { undo } from './undo.ts';

type Workers = { [K in Work['do']]: (run: Run, work: Extract<Work, { do: K }>) => void };

/** Every kind of work. One piece never calls another: it queues it, so no model can overflow the stack. */
const workers: Workers = { enter, pass, execute, arm, complete, leave, finish, trigger, fail, iterate, undo };

export function perform(run: Run, work: Work): void {
  (workers[work.do] as (run: Run, work: Work) => void)(run, work);
}
