import type Modeler from 'bpmn-js/lib/Modeler.js';
import { choiceOf, flowOfOutcome, flowsFrom, onwardOf } from '../canvas/composite.ts';
import { readSettings } from '../canvas/extension.ts';
import { halfWay } from '../canvas/half-way.ts';
import { freeId, stemOf } from '../canvas/readable-ids.ts';
import { isA, isFlowNode, middle, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { asOne } from '../canvas/together.ts';
import { bringIntoSight } from '../canvas/use-modeler.ts';
import { bringing, isSequenceFlow } from './complete-step.ts';
import { makeShape } from './make-shape.ts';
import type { OutcomeSpec, StepSpec } from './step-spec.ts';

/** Begins to drag a card; where it is dropped it becomes a step. */
export function dragStep(modeler: Modeler, event: Event, spec: StepSpec, form: string | undefined): void {
  service(modeler, 'create').start(event, bringing(makeShape(modeler, spec, form), spec), { hints: { createElementsBehavior: false } });
}

/**
 * Puts a step after what is selected: into the way on of a step, into a flow; without a selection before the end that is furthest on.
 * Never a second way on beside the first, which would run both.
 */
export function addStep(modeler: Modeler, spec: StepSpec, form: string | undefined): Drawn {
  return putAfter(modeler, service(modeler, 'selection').get()[0], bringing(makeShape(modeler, spec, form), spec));
}

/**
 * The same step once more, right after it: with its people, form, deadline and words; its first outcome goes on, the others lead where
 * those of the first one lead.
 */
export function duplicateStep(modeler: Modeler, step: Drawn): Drawn {
  const { ids } = service(modeler, 'moddle');
  const id = freeId({ assigned: (taken) => ids.assigned(taken) }, stemOf(step.businessObject.id));
  const business = service(modeler, 'moddleCopy').copyElement(step.businessObject, service(modeler, 'bpmnFactory').create(step.type, { id }));
  const shape = service(modeler, 'elementFactory').createShape({ type: step.type, businessObject: business });
  const outcomes = choiceOf(step) ? readSettings(step.businessObject, 'Outcome').map(({ code, zh, en }, at): OutcomeSpec => {
    const target = flowOfOutcome(step, String(code))?.target;
    const label = { zh: String(zh), ...(en ? { en: String(en) } : {}) };
    return { code: String(code), label, tone: 'neutral', way: at === 0 ? 'on' : target ? { to: target.id } : { end: 'closed', label } };
  }) : [];
  const label = { zh: step.businessObject.name ?? '', en: step.businessObject.get('reflow:nameEn') as string | undefined };
  return putAfter(modeler, step, bringing(shape, { label, outcomes }));
}

function putAfter(modeler: Modeler, selected: Drawn | undefined, shape: Drawn): Drawn {
  const modeling = service(modeler, 'modeling');
  const flow = flowAfter(selected) ?? (selected ? undefined : lastFlow(service(modeler, 'elementRegistry').getAll()));
  const ends = isA(shape, 'bpmn:EndEvent');
  let made = shape;
  asOne(modeler, () => { made = flow && !ends ? modeling.createShape(shape, halfWay(flow.waypoints ?? []), flow) : beside(modeler, selected, shape); });
  service(modeler, 'selection').select(made);
  bringIntoSight(modeler, made.id);
  return made;
}

function flowAfter(selected: Drawn | undefined): Drawn | undefined {
  if (isSequenceFlow(selected)) return selected;
  if (!selected || !isFlowNode(selected)) return undefined;
  const splitter = choiceOf(selected) ?? selected;
  const onward = onwardOf(selected, undefined);
  return flowsFrom(splitter).find(({ target }) => target === onward);
}

function lastFlow(elements: readonly Drawn[]): Drawn | undefined {
  return elements.filter((element) => isSequenceFlow(element) && element.target && isA(element.target, 'bpmn:EndEvent'))
    .toSorted((a, b) => (b.target?.x ?? 0) - (a.target?.x ?? 0))[0];
}

function beside(modeler: Modeler, selected: Drawn | undefined, shape: Drawn): Drawn {
  const canvas = service(modeler, 'canvas');
  const modeling = service(modeler, 'modeling');
  const node = selected && isFlowNode(selected) ? selected : undefined;
  if (!node) {
    const { inner } = canvas.viewbox();
    return modeling.createShape(shape, { x: inner.x + inner.width / 2, y: inner.y + inner.height + 120 }, canvas.getRootElement());
  }
  const made = modeling.createShape(shape, { x: node.x + node.width + 50 + shape.width / 2, y: middle(node).y }, node.parent as Drawn);
  // A second way on beside the first would run both; a choice may have as many as it likes.
  if (!isA(node, 'bpmn:EndEvent') && (isA(node, 'bpmn:Gateway') || flowsFrom(node).length === 0)) modeling.connect(node, made);
  return made;
}
