import { KernelError } from '../../kernel/index.ts';
import type { Executor } from '../port.ts';
import { withinBudget } from './budget.ts';
import { openSession } from './session.ts';
import { supports } from './supports/index.ts';

/**
 * Runs flows on the package `bpmn-engine`. Between two commands nothing of a ticket is in memory: the library is restored from the
 * state, told what happened, and saved again when it waits.
 */
export const bpmnEngine: Executor = {
  name: 'bpmn-engine',
  supports,
  advance(program, state, command, context) {
    if (!state && command.type !== 'start') throw new KernelError('not_started', 'The ticket is not started; send `start` first.');
    if (state?.status === 'ended') throw new KernelError('already_ended', 'The ticket has ended; nothing can happen in it any more.');
    const session = openSession(program, state);
    const effects = session.send(command, context);
    return withinBudget(state, { state: session.save(), effects });
  },
};
