import type Modeler from 'bpmn-js/lib/Modeler.js';
import { flowsFrom, onwardOf } from '../canvas/composite.ts';
import { choiceOf } from '../canvas/composite.ts';
import { isA, isFlowNode, middle, service } from '../canvas/services.ts';
import type { Drawn, Point } from '../canvas/services.ts';
import { bringing, isSequenceFlow } from './complete-step.ts';
import { makeShape } from './make-shape.ts';
import type { StepSpec } from './step-spec.ts';

/** Begins to drag a card; where it is dropped it becomes a step. */
export function dragStep(modeler: Modeler, event: Event, spec: StepSpec, form: string | undefined): void {
  service(modeler, 'create').start(event, bringing(makeShape(modeler, spec, form), spec), { hints: { createElementsBehavior: false } });
}

/**
 * Puts a step after what is selected: into the way on of a step, into a flow; without a selection before the end that is furthest on.
 * Never a second way on beside the first, which would run both.
 */
export function addStep(modeler: Modeler, spec: StepSpec, form: string | undefined): Drawn {
  const canvas = service(modeler, 'canvas');
  const modeling = service(modeler, 'modeling');
  const selected = service(modeler, 'selection').get()[0];
  const shape = bringing(makeShape(modeler, spec, form), spec);
  const flow = flowAfter(selected) ?? (selected ? undefined : lastFlow(service(modeler, 'elementRegistry').getAll()));
  const fits = !isA(shape, 'bpmn:EndEvent');
  const made = flow && fits ? modeling.createShape(shape, middleOf(flow), flow) : beside(modeler, selected, shape);
  service(modeler, 'selection').select(made);
  canvas.scrollToElement(made.id, 80);
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
  modeling.connect(node, made);
  return made;
}

function middleOf(flow: Drawn): Point {
  const points = flow.waypoints as Point[];
  const at = Math.floor((points.length - 1) / 2);
  const [a, b] = [points[at] as Point, points[at + 1] as Point];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
