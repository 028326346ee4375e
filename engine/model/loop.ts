import type { Loop, Node } from '../kernel/types.ts';
import { conditionOf, languageIn } from './events.ts';
import { child, children, idOf, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { body, feel, report } from './translation.ts';
import type { Translation } from './translation.ts';
import { phrase } from './words.ts';

/** Standard loop and multi-instance (BPMN 2.0.2, 10.3.8). */
export function translateLoop(element: ModdleElement, node: Node, translation: Translation): void {
  const loop = child(element, 'loopCharacteristics');
  if (!loop) return;
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') node.loop = standard(loop, element, translation);
  else if (loop.$type === 'bpmn:MultiInstanceLoopCharacteristics') node.loop = multiInstance(loop, element, translation);
}

/** After every vocabulary has been read: a loop that says nowhere how often. A drawing of one runs once. */
export function checkLoop(element: ModdleElement, node: Node, translation: Translation): void {
  const { loop } = node;
  if (!loop) return;
  const enough = loop.kind === 'standard' ? loop.condition !== undefined || loop.maximum !== undefined : loop.cardinality !== undefined || loop.collection !== undefined;
  if (enough) return;
  report(translation, 'loop-incomplete', element, { what: phrase(loop.kind === 'standard' ? 'a condition or a maximum' : 'a number or a collection') });
  delete node.loop;
}

function standard(loop: ModdleElement, element: ModdleElement, translation: Translation): Loop {
  const condition = expression(loop, 'loopCondition', element, translation);
  const maximum = Number(loop.get('loopMaximum'));
  const limited = Number.isInteger(maximum) && maximum > 0;
  return {
    kind: 'standard', testBefore: loop.get('testBefore') === true,
    ...(condition ? { condition } : {}), ...(limited ? { maximum } : {}),
  };
}

function multiInstance(loop: ModdleElement, element: ModdleElement, translation: Translation): Loop {
  const behavior = text(loop, 'behavior');
  if (behavior && behavior !== 'All') report(translation, 'unsupported-attribute', element, { name: 'behavior', value: behavior });
  const cardinality = expression(loop, 'loopCardinality', element, translation);
  const collection = text(loop, 'reflow:collection') ?? dataName(child(loop, 'loopDataInputRef'), element);
  const completion = expression(loop, 'completionCondition', element, translation);
  const item = text(loop, 'reflow:item') ?? dataName(child(loop, 'inputDataItem'), element);
  const output = text(loop, 'reflow:output') ?? dataName(child(loop, 'loopDataOutputRef'), element);
  const outputItem = text(loop, 'reflow:outputItem') ?? dataName(child(loop, 'outputDataItem'), element);
  return {
    kind: loop.get('isSequential') === true ? 'sequential' : 'parallel',
    ...(cardinality ? { cardinality } : {}), ...(collection ? { collection: feel(collection) } : {}),
    ...(item ? { item } : {}), ...(completion ? { completion } : {}),
    ...(output ? { output } : {}), ...(outputItem ? { outputItem: feel(outputItem) } : {}),
  };
}

function expression(loop: ModdleElement, property: string, element: ModdleElement, translation: Translation): string | undefined {
  const source = body(loop, property);
  const holder = child(loop, property);
  return source && holder ? conditionOf(source, languageIn(holder), element, translation) : undefined;
}

/** The variable behind a data input or output: the data object that an association copies, else its own name. */
function dataName(data: ModdleElement | undefined, element: ModdleElement): string | undefined {
  if (!data) return undefined;
  const copies = [...children(element, 'dataInputAssociations').map((copy) => ({ inner: child(copy, 'targetRef'), outer: children(copy, 'sourceRef')[0] })),
    ...children(element, 'dataOutputAssociations').map((copy) => ({ inner: children(copy, 'sourceRef')[0], outer: child(copy, 'targetRef') }))];
  const named = copies.find((copy) => copy.inner === data)?.outer ?? data;
  return text(named, 'name') ?? idOf(named);
}
