import type { Flow } from '../../../kernel/types.ts';
import { addExit, addStep, libraryId } from './build.ts';
import type { Spot } from './build.ts';
import { isJoin } from './plan.ts';
import { linkTarget } from './reach.ts';
import { addFlow } from './source.ts';
import type { Ends } from './nodes.ts';

/** The sequence flows between the elements that were added; a link is one too. */
export function addSequenceFlows(spot: Spot, ends: Map<string, Ends>): void {
  const taken = new Set<string>();
  for (const id of ends.keys()) {
    const node = spot.model.nodes[id];
    if (!node) continue;
    for (const outgoing of node.outgoing) {
      const flow = spot.model.flows[outgoing];
      if (flow) addSequenceFlow(spot, ends, flow, taken);
    }
    for (const target of linkTarget(spot.model, node)) addExit(spot, ends.get(id)?.last ?? '', 'link', ends.get(target)?.first ?? '');
  }
}

/** Of two flows between the same elements the library takes one: the second goes by a step of its own. */
function addSequenceFlow(spot: Spot, ends: Map<string, Ends>, flow: Flow, taken: Set<string>): void {
  const { build, container, model } = spot;
  const from = ends.get(flow.source)?.last ?? '';
  const to = ends.get(flow.target)?.first ?? '';
  const id = libraryId(spot, flow.id);
  const target = model.nodes[flow.target];
  const twice = taken.has(`${from}>${to}`);
  taken.add(`${from}>${to}`);
  const out = twice ? `${id}:out` : id;
  if (twice) {
    addStep(spot, `${id}:hop`, { kind: 'hop' });
    addFlow(build.source, container, out, from, `${id}:hop`);
  }
  addFlow(build.source, container, id, twice ? `${id}:hop` : from, to);
  const hop = build.steps.get(`${id}:hop`);
  if (hop) hop.flows['on'] = id;
  const step = build.steps.get(from);
  if (step) step.flows[flow.id] = out;
  if (model.nodes[flow.source]?.type === 'eventBasedGateway') build.raceFlows.add(id);
  if (target && isJoin(target)) build.joinFlows.set(id, { gateway: target.id, flow: flow.id });
}
