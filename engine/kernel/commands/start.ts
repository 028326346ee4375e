import { KernelError } from '../errors.ts';
import { createInstance } from '../instances.ts';
import { nodesOf, startNodes } from '../model-queries.ts';
import { push } from '../run.ts';
import type { Run } from '../run.ts';
import { startScope } from '../start-scope.ts';
import type { Command, Model, Node } from '../types.ts';
import { plainRecord } from '../variables.ts';

/** Opens the ticket's root process at one start. */
export function start(run: Run, command: Extract<Command, { type: 'start' }>): void {
  if (run.state.root !== '') throw new KernelError('already_started', 'This ticket is started already.');
  const model = run.program.root;
  const nodes = chosenStart(model, command.start);
  const process = createInstance(run, { role: 'process', node: model.key, model: model.key, parent: '', vars: plainRecord(command.variables) });
  run.state.root = process.id;
  push(run, { do: 'arm', id: process.id });
  startScope(run, process, nodes);
}

function chosenStart(model: Model, id: string | undefined): Node[] {
  const possible = startNodes(model, model.key);
  if (id === undefined) {
    const implicit = possible.every(({ type }) => type !== 'startEvent');
    if (possible.length === 1 || (possible.length > 0 && implicit)) return possible;
    throw new KernelError('bad_start', `The flow "${model.key}" has ${possible.length} start events without a trigger; name the one to start at.`);
  }
  const node = nodesOf(model, model.key).find((candidate) => candidate.id === id);
  if (node && (node.type === 'startEvent' || possible.includes(node))) return [node];
  throw new KernelError('bad_start', `The flow "${model.key}" cannot start at "${id}".`);
}
