import type { Flow, Node } from '../kernel/types.ts';
import { idOf } from './moddle.ts';
import { hasErrors } from './problems.ts';
import { report } from './translation.ts';
import type { Translation } from './translation.ts';
import { phrase, typeWords } from './words.ts';

/** What can only be judged when all nodes are known: where flows may lead, boundary events, handlers, links. */
export function checkReferences(translation: Translation): void {
  const { model } = translation;
  for (const flow of Object.values(model.flows)) checkFlow(flow, translation);
  for (const node of Object.values(model.nodes)) {
    if (node.defaultFlow && !node.outgoing.includes(node.defaultFlow)) {
      report(translation, 'default-not-outgoing', node.id, { flow: node.defaultFlow });
    }
    if (node.type === 'boundaryEvent') attach(node, translation);
    if (node.type === 'eventSubProcess') checkEventSubProcess(node, translation);
    if (node.event?.kind === 'cancel' && node.type === 'endEvent' && model.nodes[node.scope]?.type !== 'transaction') {
      report(translation, 'event-not-allowed', node.id, { event: phrase('cancel'), position: phrase('end outside a transaction') });
    }
    if (node.event?.kind === 'link' && node.type === 'throwEvent') checkLink(node, node.event.name, translation);
    if (node.event?.kind === 'compensation' && node.event.activity && !model.nodes[node.event.activity]) {
      report(translation, 'dangling-reference', node.id, { property: 'activityRef', id: node.event.activity });
    }
  }
}

/** Rules of 7.6.1 (table 7.3): what a sequence flow may connect. */
function checkFlow(flow: Flow, translation: Translation): void {
  const { nodes } = translation.model;
  const source = nodes[flow.source];
  const target = nodes[flow.target];
  // The node itself was refused: its own problem says all.
  if (!source || !target) {
    if (!hasErrors(translation.problems)) report(translation, 'dangling-reference', flow.id, { property: source ? 'targetRef' : 'sourceRef', id: source ? flow.target : flow.source });
    return;
  }
  if (source.scope !== target.scope) report(translation, 'flow-crosses-scope', flow.id);
  const wrong = wrongEnd(source, target);
  if (wrong) report(translation, 'flow-end-not-allowed', flow.id, { what: phrase(wrong) });
  if (flow.condition && (source.type === 'parallelGateway' || source.type === 'eventBasedGateway')) {
    report(translation, 'condition-ignored', flow.id, { type: typeWords(source.type.charAt(0).toUpperCase() + source.type.slice(1)) });
    delete flow.condition;
  }
}

function wrongEnd(source: Node, target: Node): string | undefined {
  if (target.type === 'startEvent') return 'lead to a start event';
  if (target.type === 'boundaryEvent') return 'lead to a boundary event';
  if (target.type === 'eventSubProcess') return 'lead to an event sub-process';
  if (target.forCompensation) return 'lead to a compensation activity';
  if (target.event?.kind === 'link' && target.type === 'catchEvent') return 'lead to a catching link event';
  if (source.type === 'endEvent') return 'leave an end event';
  if (source.type === 'eventSubProcess') return 'leave an event sub-process';
  if (source.forCompensation) return 'leave a compensation activity';
  return source.event?.kind === 'compensation' && source.type === 'boundaryEvent' ? 'leave a compensation event' : undefined;
}

function attach(node: Node, translation: Translation): void {
  const host = node.attachedTo === undefined ? undefined : translation.model.nodes[node.attachedTo];
  if (!host || !node.event) return;
  if (host.scope !== node.scope) report(translation, 'flow-crosses-scope', node.id);
  if (node.event.kind !== 'compensation') { (host.boundary ??= []).push(node.id); return; }
  const handlers = translation.associations.get(node.id) ?? [];
  const handler = handlers.length === 1 ? translation.model.nodes[idOf(handlers[0]!)] : undefined;
  if (!handler?.forCompensation || host.compensation) report(translation, 'compensation-handler', node.id);
  else host.compensation = handler.id;
}

function checkEventSubProcess(node: Node, translation: Translation): void {
  const inside = (translation.model.scopes[node.id] ?? []).map((id) => translation.model.nodes[id]!);
  const starts = inside.filter((inner) => inner.type === 'startEvent');
  if (starts.length !== 1 || !starts[0]!.event) report(translation, 'event-sub-process-start', node.id);
}

/** A link connects inside one scope and has exactly one target (10.5.5). */
function checkLink(node: Node, name: string, translation: Translation): void {
  const targets = Object.values(translation.model.nodes).filter((other) =>
    other.type === 'catchEvent' && other.scope === node.scope && other.event?.kind === 'link' && other.event.name === name);
  if (targets.length !== 1) report(translation, 'link-target', node.id, { name, count: targets.length });
}
