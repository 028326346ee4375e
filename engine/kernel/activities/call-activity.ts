import type { Behaviour } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { createInstance } from '../instances.ts';
import { pushFirst } from '../run.ts';
import { startScope } from '../start-scope.ts';
import { mapped, ownVariables, plainRecord, visible } from '../variables.ts';
import { enterActivity } from './activity.ts';

/**
 * Runs another flow inside the same ticket: a process scope of its own that does not see the caller's variables.
 * In: the listed inputs; when none is listed, a copy of every variable the caller sees, without its `steps`.
 * Out: the listed outputs, which see the called flow's variables as `result`; nothing else comes back.
 */
export const callActivity: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    const key = node.called ?? '';
    const called = run.program.root.key === key ? run.program.root : run.program.called[key];
    if (!called) throw new Stuck('called_flow_missing', node.id, `"${node.id}" calls the flow "${key}", which is not published.`);
    const { steps: _, ...everything } = ownVariables(run, instance.id);
    const vars = node.ext.inputs
      ? mapped(run, node.ext.inputs, visible(run, instance.id, instance.local), node.id)
      : plainRecord(everything);
    const process = createInstance(run, { role: 'process', node: key, model: key, parent: instance.id, vars });
    startScope(run, process);
    pushFirst(run, { do: 'arm', id: process.id });
    return undefined;
  },
};
