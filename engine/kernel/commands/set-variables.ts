import { instanceOf } from '../run.ts';
import type { Run } from '../run.ts';
import type { Command } from '../types.ts';
import { plainRecord } from '../variables.ts';

/** Changes variables of the ticket's own flow. */
export function setVariables(run: Run, { variables }: Extract<Command, { type: 'setVariables' }>): void {
  const root = instanceOf(run, run.state.root);
  root.vars = { ...root.vars, ...plainRecord(variables) };
}
