import type { Program, State } from '../kernel/types.ts';
import { bpmnEngine } from './bpmn-engine/executor.ts';
import { kernel } from './kernel/executor.ts';
import type { Executor, ExecutorName } from './port.ts';

const executors: Record<ExecutorName, Executor> = { kernel, 'bpmn-engine': bpmnEngine };

/**
 * The executor that runs new tickets. A ticket stays with the executor it was opened with, so the setting can be changed at any
 * time. Flows that were published before with something the chosen one does not run are run by the kernel, which runs everything.
 */
export function chooseExecutor(name: ExecutorName): Executor {
  const chosen = executors[name];
  return {
    name,
    supports: chosen.supports,
    advance(program, state, command, context) {
      const executor = state ? executors[executorOf(state)] : runsAll(chosen, program) ? chosen : kernel;
      return executor.advance(program, state, command, context);
    },
  };
}

/** Which executor a ticket is with. The kernel signs nothing: its states are older than this choice. */
export function executorOf({ executor }: State): ExecutorName {
  return executor === bpmnEngine.name ? bpmnEngine.name : kernel.name;
}

function runsAll(executor: Executor, { root, called }: Program): boolean {
  return [root, ...Object.values(called)].every((model) => executor.supports(model).length === 0);
}
