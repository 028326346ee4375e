import { Stuck } from './errors.ts';
import { checkConditions } from './events/conditional.ts';
import { flushOutbox } from './events/message.ts';
import { fireInclusiveJoin } from './gateways/inclusive.ts';
import { findHangs } from './hangs.ts';
import { modelOfWork, park } from './incidents.ts';
import type { Run } from './run.ts';
import { perform } from './work/index.ts';

/** Nodes that one command may visit. A model that loops without waiting becomes an incident instead of a hung server. */
export const NODE_BUDGET = 2_000;

/** Works until everything waits, is stuck, or is over. */
export function drain(run: Run): void {
  do {
    for (let work = run.queue.shift(); work; work = run.queue.shift()) {
      if (run.visits >= NODE_BUDGET) {
        const element = 'node' in work ? work.node : run.state.instances['id' in work ? work.id : '']?.node ?? run.program.root.key;
        const message = `One command passed ${NODE_BUDGET} nodes without coming to rest, at last "${element}". Look for a loop in which nothing waits.`;
        park(run, new Stuck('node_budget', element, message), modelOfWork(run, work), [work, ...run.queue.splice(0)]);
        return;
      }
      try {
        perform(run, work);
      } catch (error) {
        if (!(error instanceof Stuck)) throw error;
        park(run, error, modelOfWork(run, work), [work]);
      }
    }
  } while (settle(run));
  findHangs(run);
}

/** What can only be decided when all tokens rest. True: there is work again. */
function settle(run: Run): boolean {
  if (run.state.status === 'ended') return flushOutbox(run);
  return flushOutbox(run) || fireInclusiveJoin(run) || checkConditions(run);
}
