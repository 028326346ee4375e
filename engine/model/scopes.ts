import { conditionOf, languageIn } from './events.ts';
import { child, children, idOf, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { flowNodesOf, translateNode } from './nodes.ts';
import { report } from './translation.ts';
import type { Translation } from './translation.ts';
import { walk } from './walk.ts';

/** Nodes and flows of a process or sub-process, and of the sub-processes in it. */
export function translateScope(container: ModdleElement, scope: string, translation: Translation): void {
  const { model } = translation;
  model.scopes[scope] = [];
  for (const element of flowNodesOf(container)) {
    const node = translateNode(element, scope, translation);
    if (!node) continue;
    model.nodes[node.id] = node;
    model.scopes[scope].push(node.id);
    if (element.$instanceOf('bpmn:SubProcess')) translateScope(element, node.id, translation);
  }
  for (const element of children(container, 'flowElements')) {
    if (element.$type === 'bpmn:SequenceFlow') translateFlow(element, translation);
  }
}

function translateFlow(element: ModdleElement, translation: Translation): void {
  const source = child(element, 'sourceRef');
  const target = child(element, 'targetRef');
  if (!source || !target) {
    report(translation, 'dangling-reference', element, { property: source ? 'targetRef' : 'sourceRef', id: '' });
    return;
  }
  const holder = child(element, 'conditionExpression');
  const written = holder && text(holder, 'body');
  const isDefault = child(source, 'default') === element;
  const condition = holder && written && !isDefault ? conditionOf(written, languageIn(holder), element, translation) : undefined;
  const zh = text(element, 'name');
  const en = text(element, 'reflow:nameEn');
  translation.model.flows[idOf(element)] = {
    id: idOf(element), source: idOf(source), target: idOf(target),
    ...(condition ? { condition } : {}),
    ...(zh ? { label: en ? { zh, en } : { zh } } : {}),
  };
}

/** Associations by their source: a compensation boundary event finds its handler through one (10.5.5). */
export function associationsOf(definitions: ModdleElement): Map<string, ModdleElement[]> {
  const found = new Map<string, ModdleElement[]>();
  for (const element of walk(definitions)) {
    if (element.$type !== 'bpmn:Association') continue;
    const source = child(element, 'sourceRef');
    const target = child(element, 'targetRef');
    if (!source || !target) continue;
    found.set(idOf(source), [...(found.get(idOf(source)) ?? []), target]);
  }
  return found;
}
