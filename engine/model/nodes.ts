import type { Node, NodeType } from '../kernel/types.ts';
import { readDataInputs, readDataOutputs } from './data.ts';
import { messageEvent, translateEvent } from './events.ts';
import type { Position } from './events.ts';
import { readExtension } from './extension.ts';
import { adoptCamunda7 } from './foreign/camunda7.ts';
import { adoptCamunda8 } from './foreign/camunda8.ts';
import { checkLoop, translateLoop } from './loop.ts';
import { child, children, idOf, localType, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { bareNode, body, feel, only, report } from './translation.ts';
import type { Translation } from './translation.ts';
import { phrase } from './words.ts';

type Translator = (element: ModdleElement, node: Node, translation: Translation) => void;

/** Every element that runs: what it becomes and what else has to be read. Whatever is not here is refused. */
const translators: Record<string, [NodeType, Translator?]> = {
  StartEvent: ['startEvent', startEvent],
  EndEvent: ['endEvent', at('end')],
  IntermediateCatchEvent: ['catchEvent', at('intermediate, catching')],
  IntermediateThrowEvent: ['throwEvent', at('intermediate, throwing')],
  BoundaryEvent: ['boundaryEvent', boundaryEvent],
  Task: ['task'],
  ManualTask: ['manualTask'],
  UserTask: ['userTask'],
  ServiceTask: ['serviceTask'],
  SendTask: ['sendTask', sendTask],
  ReceiveTask: ['receiveTask', receiveTask],
  BusinessRuleTask: ['businessRuleTask', businessRuleTask],
  ScriptTask: ['scriptTask', scriptTask],
  ExclusiveGateway: ['exclusiveGateway'],
  ParallelGateway: ['parallelGateway'],
  InclusiveGateway: ['inclusiveGateway'],
  EventBasedGateway: ['eventBasedGateway', eventBasedGateway],
  SubProcess: ['subProcess'],
  Transaction: ['transaction'],
  AdHocSubProcess: ['adHocSubProcess', adHocSubProcess],
  CallActivity: ['callActivity', callActivity],
};

/** One flow node of scope `scope`, or nothing when its kind is refused. */
export function translateNode(element: ModdleElement, scope: string, translation: Translation): Node | undefined {
  const known = Object.hasOwn(translators, localType(element)) ? translators[localType(element)] : undefined;
  if (!known) { report(translation, 'unsupported-element', element, { type: localType(element) }); return undefined; }
  const [type, translate] = known;
  const node = bareNode(element, type, scope);
  node.ext = readExtension(element, translation);
  if (element.get('triggeredByEvent') === true) node.type = 'eventSubProcess';
  if (element.$instanceOf('bpmn:Activity')) activity(element, node, translation);
  const byDefault = child(element, 'default');
  if (byDefault) node.defaultFlow = idOf(byDefault);
  translate?.(element, node, translation);
  return node;
}

function activity(element: ModdleElement, node: Node, translation: Translation): void {
  only(translation, element, 'startQuantity', 1);
  only(translation, element, 'completionQuantity', 1);
  if (element.get('isForCompensation') === true) node.forCompensation = true;
  translateLoop(element, node, translation);
  const adopted = [...adoptCamunda7(element, node), ...adoptCamunda8(element, node)];
  if (adopted.length > 0) translation.adopted.set(node.id, new Set(adopted));
  checkLoop(element, node, translation);
  const inputs = [...readDataInputs(element), ...(node.ext.inputs ?? [])];
  const outputs = [...readDataOutputs(element), ...(node.ext.outputs ?? [])];
  if (inputs.length > 0) node.ext.inputs = inputs;
  if (outputs.length > 0) node.ext.outputs = outputs;
}

function at(position: Position): Translator {
  return (element, node, translation) => translateEvent(element, node, position, translation);
}

function startEvent(element: ModdleElement, node: Node, translation: Translation): void {
  const parent = element.$parent;
  if (parent?.get('triggeredByEvent') === true) {
    node.interrupting = element.get('isInterrupting') !== false;
    translateEvent(element, node, 'start of an event sub-process', translation);
  } else translateEvent(element, node, parent?.$type === 'bpmn:Process' ? 'start of a flow' : 'start of a sub-process', translation);
}

function boundaryEvent(element: ModdleElement, node: Node, translation: Translation): void {
  const host = child(element, 'attachedToRef');
  if (!host) return report(translation, 'dangling-reference', element, { property: 'attachedToRef', id: '' });
  node.attachedTo = idOf(host);
  node.interrupting = element.get('cancelActivity') !== false;
  translateEvent(element, node, 'border of an activity', translation);
  const kind = node.event?.kind;
  if (kind === 'cancel' && host.$type !== 'bpmn:Transaction') {
    report(translation, 'event-not-allowed', element, { event: phrase('cancel'), position: phrase('border of something that is not a transaction') });
  }
  if ((kind === 'error' || kind === 'cancel') && !node.interrupting) {
    report(translation, 'unsupported-attribute', element, { name: 'cancelActivity', value: 'false' });
  }
}

function sendTask(element: ModdleElement, node: Node, translation: Translation): void {
  if (child(element, 'messageRef')) node.event = messageEvent(element, element, translation);
}

function receiveTask(element: ModdleElement, node: Node, translation: Translation): void {
  only(translation, element, 'instantiate', false);
  node.event = messageEvent(element, element, translation);
}

function scriptTask(element: ModdleElement, node: Node, translation: Translation): void {
  if (node.ext.script) return;
  const format = (text(element, 'scriptFormat') ?? 'feel').toLowerCase();
  if (!format.includes('feel')) {
    report(translation, 'script-language', element, { language: format });
    node.type = 'task';
    return;
  }
  const expression = text(element, 'script');
  const result = text(element, 'reflow:resultVariable');
  if (expression && result) node.ext.script = { expression: feel(expression), result };
  else {
    report(translation, 'script-incomplete', element, { what: phrase(expression ? 'result variable' : 'script') });
    node.type = 'task';
  }
}

function businessRuleTask(element: ModdleElement, node: Node, translation: Translation): void {
  if (node.ext.decision !== undefined || node.ext.service !== undefined) return;
  report(translation, 'decision-missing', element);
  node.type = 'task';
}

function eventBasedGateway(element: ModdleElement, _node: Node, translation: Translation): void {
  only(translation, element, 'instantiate', false);
  only(translation, element, 'eventGatewayType', 'Exclusive');
}

function adHocSubProcess(element: ModdleElement, node: Node, _translation: Translation): void {
  const completion = body(element, 'completionCondition');
  node.adHoc = {
    ordering: text(element, 'ordering') === 'Sequential' ? 'sequential' : 'parallel',
    cancelRemaining: element.get('cancelRemainingInstances') !== false,
    ...(completion ? { completion: feel(completion) } : {}),
  };
}

function callActivity(element: ModdleElement, node: Node, translation: Translation): void {
  const called = text(element, 'calledElement');
  if (called) node.called = called.slice(called.indexOf(':') + 1);
  if (node.called) return;
  report(translation, 'called-missing', element);
  node.type = 'task';
}

/** Flow nodes directly inside a process or sub-process. */
export function flowNodesOf(container: ModdleElement): ModdleElement[] {
  return children(container, 'flowElements').filter((element) => element.$instanceOf('bpmn:FlowNode'));
}
