import { interrupts } from '../../../kernel/model-queries.ts';
import type { Node, NodeType } from '../../../kernel/types.ts';
import { addActivity } from './source.ts';
import { addContainer, addExit, addGuard, addStep, libraryId } from './build.ts';
import type { Spot } from './build.ts';
import { calledModel } from './plan.ts';

/** An element in the plan: where flows into it lead, and from where those out of it come. */
export interface Ends { first: string; last: string }

/** What an element is to the library. Whatever it does not run is a plain task, at which a token gets stuck. */
const types: Partial<Record<NodeType, string>> = {
  startEvent: 'StartEvent', endEvent: 'EndEvent', catchEvent: 'IntermediateCatchEvent', throwEvent: 'IntermediateThrowEvent',
  manualTask: 'ManualTask', userTask: 'UserTask', serviceTask: 'ServiceTask', sendTask: 'SendTask', receiveTask: 'ReceiveTask',
  businessRuleTask: 'BusinessRuleTask', scriptTask: 'ScriptTask', callActivity: 'CallActivity',
  exclusiveGateway: 'ExclusiveGateway', parallelGateway: 'ParallelGateway', inclusiveGateway: 'InclusiveGateway',
};

export function addNode(spot: Spot, node: Node): Ends {
  if (node.type === 'boundaryEvent') return addBoundary(spot, node);
  return node.loop ? addLoop(spot, node) : addOnce(spot, node);
}

/** One run of an activity, whatever loop is around it. */
function addOnce(spot: Spot, node: Node): Ends {
  const id = libraryId(spot, node.id);
  const called = node.type === 'callActivity' ? calledModel(spot.build.program, node.called) : undefined;
  if (node.type === 'eventBasedGateway') return addGateway(spot, node, id);
  if (node.type === 'subProcess') spot.build.pending.push({ spot: addComposite(spot, node, id), scope: node.id });
  else if (called && !spot.calling.includes(called.key)) {
    const inside = addComposite(spot, node, id);
    spot.build.pending.push({ spot: { ...inside, model: called, prefix: `${id}/`, calling: [...spot.calling, called.key] }, scope: called.key });
  } else {
    addStep(spot, id, { kind: 'node', node: node.id }, types[node.type]);
    return { first: id, last: id };
  }
  return { first: `${id}:enter`, last: `${id}:exit` };
}

/** A sub-process of the library between two steps of ours, so that nothing of what we do there happens inside the library. */
function addComposite(spot: Spot, node: Node, id: string, behaviour: Record<string, unknown> = {}, loop?: true): Spot {
  const step = { node: node.id, composite: id, ...(loop && { loop }) };
  addStep(spot, `${id}:enter`, { kind: 'enter', ...step });
  const inside = addContainer(spot, id, behaviour);
  addStep(spot, `${id}:exit`, { kind: 'exit', ...step });
  addExit(spot, `${id}:enter`, 'in', id);
  addExit(spot, id, 'exit', `${id}:exit`);
  return inside;
}

/** Every kind of loop is a multi-instance sub-process of the library; how many and when it is over is asked back (`loops.ts`). */
function addLoop(spot: Spot, node: Node): Ends {
  const id = `${libraryId(spot, node.id)}:loop`;
  const behaviour = { isSequential: node.loop?.kind !== 'parallel', loopCardinality: 'total', completionCondition: 'over' };
  const inside = addComposite(spot, node, id, { loopCharacteristics: { type: 'bpmn:MultiInstanceLoopCharacteristics', behaviour } }, true);
  spot.build.loops.add(id);
  addOnce(inside, node);
  return { first: `${id}:enter`, last: `${id}:exit` };
}

function addBoundary(spot: Spot, node: Node): Ends {
  const id = libraryId(spot, node.id);
  const host = spot.model.nodes[node.attachedTo ?? ''];
  addGuard(spot, id, node.id, `${libraryId(spot, node.attachedTo ?? '')}${host?.loop ? ':loop' : ''}`, interrupts(node));
  addStep(spot, `${id}:pass`, { kind: 'pass', node: node.id });
  addExit(spot, id, 'pass', `${id}:pass`);
  return { first: id, last: `${id}:pass` };
}

/** The gateway is the library's own; its events are steps that keep still until theirs has happened. */
function addGateway(spot: Spot, node: Node, id: string): Ends {
  addStep(spot, `${id}:enter`, { kind: 'enter', node: node.id, composite: id });
  addExit(spot, `${id}:enter`, 'in', id);
  addActivity(spot.build.source, spot.container, id, 'EventBasedGateway');
  return { first: `${id}:enter`, last: id };
}
