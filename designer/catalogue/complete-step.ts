import { flowsFrom, flowsTo } from '../canvas/composite.ts';
import { asCondition, outcomeCondition } from '../canvas/flow-condition.ts';
import { isA, isFlowNode, middle } from '../canvas/services.ts';
import type { Box, Drawn, Services } from '../canvas/services.ts';
import type { OutcomeSpec, StepSpec } from './step-spec.ts';

/** Space between what stands side by side, in px of the diagram. */
const GAP = 50;

const arriving = new WeakMap<Drawn, StepSpec>();

/** Says that this shape, once it is drawn, is to be completed as its card has it. */
export function bringing(shape: Drawn, spec: StepSpec): Drawn {
  arriving.set(shape, spec);
  return shape;
}

/**
 * Completes a step in the command that draws it: room on the flow it was dropped on, a choice behind it, a labelled flow for each
 * outcome, ends for those that lead nowhere yet. So one undo takes all of it back.
 */
export class CompleteStep {
  static $inject = ['eventBus', 'modeling', 'spaceTool', 'elementFactory', 'bpmnFactory', 'elementRegistry'];
  readonly #modeling: Services['modeling'];
  readonly #space: Services['spaceTool'];
  readonly #elements: Services['elementFactory'];
  readonly #factory: Services['bpmnFactory'];
  readonly #registry: Services['elementRegistry'];

  constructor(
    eventBus: Services['eventBus'], modeling: Services['modeling'], space: Services['spaceTool'], elements: Services['elementFactory'],
    factory: Services['bpmnFactory'], registry: Services['elementRegistry'],
  ) {
    [this.#modeling, this.#space, this.#elements, this.#factory, this.#registry] = [modeling, space, elements, factory, registry];
    // After the library has put the shape into the flow.
    eventBus.on('commandStack.shape.create.postExecuted', 300, ({ context: { shape } }: { context: { shape: Drawn } }) => {
      const spec = arriving.get(shape);
      if (!spec) return;
      arriving.delete(shape);
      this.#complete(shape, spec);
    });
  }

  #complete(step: Drawn, spec: StepSpec): void {
    const outcomes = spec.outcomes ?? [];
    const width = outcomes.length > 1 ? step.width + GAP + 50 : step.width;
    this.#makeRoom(step, width);
    if (outcomes.length > 1) this.#addChoice(step, spec, outcomes);
  }

  /** Moves what is right of the flow's source, so that the step stands between its neighbours. */
  #makeRoom(step: Drawn, width: number): void {
    const source = flowsTo(step)[0]?.source;
    const target = flowsFrom(step)[0]?.target;
    if (!source || !target) return;
    const right = source.x + source.width;
    if (target.x <= right) return;
    const missing = right + GAP + width + GAP - target.x;
    if (missing > 0) {
      const others = this.#registry.filter((element) => element !== step && element.labelTarget !== step && Boolean(element.parent));
      const { movingShapes, resizingShapes } = this.#space.calculateAdjustments(others, 'x', missing, right + 1);
      this.#modeling.createSpace(movingShapes.filter((shape) => shape !== step), resizingShapes, { x: missing, y: 0 }, 'e', right + 1);
    }
    const level = Math.abs(middle(source).y - middle(target).y) < 40 ? middle(source).y - middle(step).y : 0;
    this.#modeling.moveElements([step], { x: right + GAP - step.x, y: level });
    for (const flow of [...flowsTo(step), ...flowsFrom(step)]) this.#layOut(flow);
  }

  /** A straight line between neighbours of one row; the library's way otherwise. */
  #layOut(flow: Drawn): void {
    const [from, to] = [flow.source as Drawn, flow.target as Drawn];
    const { y } = middle(from);
    if (to.x > from.x + from.width && y > to.y && y < to.y + to.height) this.#modeling.updateWaypoints(flow, [{ x: from.x + from.width, y }, { x: to.x, y }]);
    else this.#modeling.layoutConnection(flow);
  }

  #addChoice(step: Drawn, { label }: StepSpec, outcomes: readonly OutcomeSpec[]): void {
    const on = flowsFrom(step)[0];
    const at = { x: step.x + step.width + GAP + 25, y: middle(step).y };
    const choice = this.#modeling.createShape(this.#elements.createShape({ type: 'bpmn:ExclusiveGateway' }), at, step.parent as Drawn);
    this.#modeling.updateProperties(choice, { name: `${label.zh}结果`, 'reflow:nameEn': `${label.en ?? label.zh} result` });
    if (on) {
      this.#modeling.reconnectStart(on, choice, middle(choice));
      this.#layOut(on);
    }
    this.#modeling.connect(step, choice);
    for (const outcome of outcomes) {
      const flow = outcome.way === 'on' && on ? on : this.#modeling.connect(choice, this.#targetOf(outcome, step, choice));
      this.#modeling.updateProperties(flow, { name: outcome.label.zh, 'reflow:nameEn': outcome.label.en, conditionExpression: asCondition(this.#factory, outcomeCondition(outcome.code)) });
    }
  }

  #targetOf({ way, label }: OutcomeSpec, step: Drawn, choice: Drawn): Drawn {
    if (way !== 'on' && 'back' in way) {
      const before = this.#registry.filter((element) => isFlowNode(element) && element !== step && element.businessObject.get('reflow:step') === way.back && element.parent === step.parent);
      const nearest = before.toSorted((a, b) => Math.abs(step.x - a.x) - Math.abs(step.x - b.x))[0];
      if (nearest) return nearest;
    }
    const end = way !== 'on' && 'end' in way ? way : { end: way === 'on' ? 'completed' : 'closed', label };
    return addEnd({ modeling: this.#modeling, elements: this.#elements, registry: this.#registry }, choice, end);
  }
}

interface Tools { modeling: Services['modeling']; elements: Services['elementFactory']; registry: Services['elementRegistry'] }

/** An end with a status on free ground under an element. */
export function addEnd({ modeling, elements, registry }: Tools, under: Drawn, { end, label }: { end: string; label: { zh: string; en?: string | undefined } }): Drawn {
  const shape = elements.createShape({ type: 'bpmn:EndEvent' });
  const at = { x: middle(under).x, y: under.y + under.height + 80 };
  // Its name stands below it.
  while (registry.filter((element) => !element.waypoints && element.parent === under.parent && overlaps(element, { x: at.x - 40, y: at.y - 30, width: 80, height: 80 })).length > 0) at.y += 40;
  const drawn = modeling.createShape(shape, at, under.parent as Drawn);
  modeling.updateProperties(drawn, { name: label.zh, 'reflow:nameEn': label.en, 'reflow:status': end });
  return drawn;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a new step may stand on this flow. */
export function isSequenceFlow(element: Drawn | undefined): element is Drawn {
  return element !== undefined && Boolean(element.waypoints) && isA(element, 'bpmn:SequenceFlow');
}
