import { behaviours } from '../../../kernel/behaviours.ts';
import { Stuck } from '../../../kernel/errors.ts';
import { alive, nodeOf, push } from '../../../kernel/run.ts';
import type { Work } from '../../../kernel/state.ts';
import type { NodeType } from '../../../kernel/types.ts';
import { next, placeOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { executeComposite, executeGateway } from './composites.ts';
import { executeLoop } from './loops.ts';

/** What a task or a waiting event does is the kernel's to say. */
const own: ReadonlySet<NodeType> = new Set(['task', 'manualTask', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'businessRuleTask', 'scriptTask', 'catchEvent']);

/** An instance does what it is for. What holds others is entered by the library afterwards. */
export function execute(turn: Turn, { id }: Extract<Work, { do: 'execute' }>): void {
  const { run, plan, library } = turn;
  const instance = alive(run, id);
  if (!instance) return;
  const node = nodeOf(run, instance);
  const entering = plan.steps.get(library.stepOf(placeOf(turn, instance).key ?? '') ?? '')?.kind === 'enter';
  if (instance.role === 'loop' && node.loop) executeLoop(turn, instance, node, node.loop);
  else if (node.type === 'eventBasedGateway') executeGateway(turn, instance, node);
  else if (entering) executeComposite(turn, instance, node);
  else if (node.type === 'callActivity') {
    throw new Stuck('called_flow_missing', node.id, `"${node.id}" calls the flow "${node.called ?? ''}", which is not published or is already running around it.`);
  } else if (!own.has(node.type)) throw new Stuck('bad_model', node.id, `bpmn-engine does not run "${node.id}", a ${node.type}.`);
  else {
    const result = behaviours[node.type].execute?.(run, instance, node);
    if (result) push(run, { do: 'complete', id, result });
    else next(turn, { do: 'arm', id });
  }
}
