import { Stuck } from '../../kernel/errors.ts';
import { NODE_BUDGET } from '../../kernel/drain.ts';
import { checkConditions } from '../../kernel/events/conditional.ts';
import { flushOutbox } from '../../kernel/events/message.ts';
import { findHangs } from '../../kernel/hangs.ts';
import { modelOfWork, park, resolveIncident } from '../../kernel/incidents.ts';
import type { Work } from '../../kernel/state.ts';
import { closeWait, waitsByAge } from '../../kernel/waits.ts';
import { arm } from '../../kernel/work/arm.ts';
import { trigger } from './events/trigger.ts';
import { forgetTheGone } from './forget.ts';
import { arrive } from './tokens/arrive.ts';
import { open } from './tokens/composites.ts';
import { complete, fail } from './tokens/complete.ts';
import { execute } from './tokens/execute.ts';
import { fireInclusiveJoin } from './tokens/inclusive.ts';
import { leave } from './tokens/leave.ts';
import type { Job, Shared, Turn } from './turn.ts';

type Workers = { [K in (Job | Shared)['do']]: (turn: Turn, work: Extract<Job | Shared, { do: K }>) => void };

/** The kernel's kinds of work and ours. The library moves a token in one step at a time and never calls another: no flow can overflow the stack. */
const workers: Workers = {
  begin: ({ library }) => library.begin(), arrive, open, leave, execute, complete, fail, trigger, arm: ({ run }, work) => arm(run, work),
};

/** Works until everything waits, is stuck, or is over, as the kernel does. */
export function drain(turn: Turn): void {
  const { run } = turn;
  do {
    for (let work = run.queue.shift(); work; work = run.queue.shift()) {
      if (run.visits >= NODE_BUDGET) {
        giveUp(turn, work);
        forgetTheGone(turn);
        return;
      }
      try {
        (workers[work.do as Job['do']] as (turn: Turn, work: Work) => void)(turn, work);
      } catch (error) {
        if (!(error instanceof Stuck)) throw error;
        park(run, error, modelOfWork(run, work), [work]);
      }
      endWithLibrary(turn, work);
    }
  } while (run.state.status === 'ended' ? flushOutbox(run) : flushOutbox(run) || fireInclusiveJoin(turn) || checkConditions(run));
  forgetTheGone(turn);
  findHangs(run);
}

function giveUp(turn: Turn, work: Work): void {
  const { run } = turn;
  const element = 'node' in work && work.node ? work.node : run.state.instances['id' in work ? work.id : '']?.node ?? run.program.root.key;
  const message = `One command passed ${NODE_BUDGET} nodes without coming to rest, at last "${element}". Look for a loop in which nothing waits.`;
  park(run, new Stuck('node_budget', element, message), modelOfWork(run, work), [work, ...run.queue.splice(0)]);
}

/** The ticket is over when the library's process is. */
function endWithLibrary({ run, memory, library }: Turn, work: Work): void {
  if (library.running || run.state.status === 'ended' || work.do === 'arm') return;
  for (const wait of waitsByAge(run)) closeWait(run, wait, 'cancelled');
  for (const incident of run.state.incidents) resolveIncident(run, incident.id);
  run.state.status = 'ended';
  const { root } = run.state;
  run.effects.push({ type: 'ended', element: memory.places[root]?.last?.element ?? run.state.instances[root]?.node ?? root });
}
