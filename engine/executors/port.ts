import type { Advanced, Command, Context, Model, Program, State } from '../kernel/types.ts';
import type { Problem } from '../model/problems.ts';

/** What can run flows; the setting `EXECUTOR` names one. */
export const executorNames = ['kernel', 'bpmn-engine'] as const;

export type ExecutorName = (typeof executorNames)[number];

/**
 * Runs tickets. Whatever runs them, a command, a wait and an effect mean what `engine/kernel/types.ts` says, so that the
 * runtime need not know which executor it has.
 */
export interface Executor {
  readonly name: ExecutorName;
  /**
   * Applies one command to a ticket's state. The inputs are not changed; the state it returns is plain JSON, of which a host may
   * read what `State` names and must save all.
   * @param state what the last call returned; undefined before `start`
   * @throws KernelError when the command does not fit the state; nothing changed then
   */
  advance(program: Program, state: State | undefined, command: Command, context: Context): Advanced;
  /** What of a model it would not run as the standard says: publishing is refused. Empty: it runs all of it. */
  supports(model: Model): Problem[];
}
