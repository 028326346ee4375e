import type Modeler from 'bpmn-js/lib/Modeler.js';
import { clearWay } from '../canvas/clear-way.ts';
import { choiceOf, flowsFrom, flowsTo } from '../canvas/composite.ts';
import { asCondition, outcomeCondition } from '../canvas/flow-condition.ts';
import { isA, isFlowNode, middle, service } from '../canvas/services.ts';
import type { Drawn, Services } from '../canvas/services.ts';
import { addEnd, overlaps } from './add-end.ts';
import { catchError } from './catch-error.ts';
import type { OutcomeSpec, StepSpec } from './step-spec.ts';

/** Space between what stands side by side, in px of the diagram. */
const GAP = 50;

/** What completing reads of a card. */
export type Arriving = Pick<StepSpec, 'label' | 'outcomes' | 'errors'>;

const arriving = new WeakMap<Drawn, Arriving>();

/** Says that this shape, once it is drawn, is to be completed as its card has it. */
export function bringing(shape: Drawn, spec: Arriving): Drawn {
  arriving.set(shape, spec);
  return shape;
}

/**
 * Completes a step in the command that draws it: room on the flow it was dropped on, a choice behind it, a labelled flow for each
 * outcome, ends for those that lead nowhere yet. So one undo takes all of it back.
 */
export class CompleteStep {
  static $inject = ['eventBus', 'bpmnjs'];
  readonly #modeler: Modeler;

  constructor(eventBus: Services['eventBus'], modeler: Modeler) {
    this.#modeler = modeler;
    // After the library has put the shape into the flow.
    eventBus.on('commandStack.shape.create.postExecuted', 300, ({ context: { shape } }: { context: { shape: Drawn } }) => {
      const spec = arriving.get(shape);
      if (!spec) return;
      arriving.delete(shape);
      this.#complete(shape, spec);
    });
  }

  #complete(step: Drawn, spec: Arriving): void {
    const outcomes = spec.outcomes ?? [];
    const width = outcomes.length > 1 ? step.width + GAP + 50 : step.width;
    this.#makeRoom(step, width);
    if (outcomes.length > 1) this.#addChoice(step, spec, outcomes);
    for (const [at, code] of (spec.errors ?? []).entries()) catchError(this.#modeler, step, code, at);
    const choice = choiceOf(step);
    if (flowsTo(step).length > 0) clearWay(this.#modeler, choice ? [step, choice] : [step]);
  }

  get #modeling(): Services['modeling'] {
    return service(this.#modeler, 'modeling');
  }

  get #registry(): Services['elementRegistry'] {
    return service(this.#modeler, 'elementRegistry');
  }

  /** Moves what comes after the flow's source, so that the step stands between its neighbours. */
  #makeRoom(step: Drawn, width: number): void {
    const source = flowsTo(step)[0]?.source;
    const target = flowsFrom(step)[0]?.target;
    if (!source || !target) return;
    const [right, bottom] = [source.x + source.width, source.y + source.height];
    if (target.x > right) {
      this.#push(step, 'x', right + GAP + width + GAP - target.x, right + 1);
      const level = Math.abs(middle(source).y - middle(target).y) < 40 ? middle(source).y - middle(step).y : 0;
      this.#modeling.moveElements([step], { x: right + GAP - step.x, y: level });
      // A line that passes by others has no room of its own in their row.
      const down = this.#freeRow(step, width);
      if (down > 0) this.#modeling.moveElements([step], { x: 0, y: down });
    } else if (target.y > bottom) {
      this.#push(step, 'y', bottom + GAP + step.height + GAP - target.y, bottom + 1);
      this.#modeling.moveElements([step], { x: middle(source).x - middle(step).x, y: bottom + GAP - step.y });
    } else this.#modeling.moveElements([step], { x: 0, y: this.#freeRow(step, width) });
    for (const flow of [...flowsTo(step), ...flowsFrom(step)]) this.#layOut(flow);
  }

  #push(step: Drawn, axis: 'x' | 'y', missing: number, from: number): void {
    if (missing <= 0) return;
    const others = this.#registry.filter((element) => element !== step && element.labelTarget !== step && Boolean(element.parent));
    const { movingShapes, resizingShapes } = service(this.#modeler, 'spaceTool').calculateAdjustments(others, axis, missing, from);
    const delta = axis === 'x' ? { x: missing, y: 0 } : { x: 0, y: missing };
    this.#modeling.createSpace(movingShapes.filter((shape) => shape !== step), resizingShapes, delta, axis === 'x' ? 'e' : 's', from);
  }

  /** How far down there is free ground, for a step on a way back that has no room to make. */
  #freeRow(step: Drawn, width: number): number {
    const others = this.#registry.filter((element) => element !== step && !element.waypoints && !element.labelTarget && element.parent === step.parent);
    let down = 0;
    while (others.some((other) => overlaps(other, { x: step.x, y: step.y + down, width, height: step.height }))) down += 20;
    return down;
  }

  /** A straight line between neighbours of one row; the library's way otherwise. */
  #layOut(flow: Drawn): void {
    const [from, to] = [flow.source as Drawn, flow.target as Drawn];
    const { y } = middle(from);
    if (to.x > from.x + from.width && y > to.y && y < to.y + to.height) this.#modeling.updateWaypoints(flow, [{ x: from.x + from.width, y }, { x: to.x, y }]);
    else this.#modeling.layoutConnection(flow);
  }

  #addChoice(step: Drawn, { label }: Arriving, outcomes: readonly OutcomeSpec[]): void {
    const on = flowsFrom(step)[0];
    const at = { x: step.x + step.width + GAP + 25, y: middle(step).y };
    const choice = this.#modeling.createShape(service(this.#modeler, 'elementFactory').createShape({ type: 'bpmn:ExclusiveGateway' }), at, step.parent as Drawn);
    this.#modeling.updateProperties(choice, { name: `${label.zh}结果`, 'reflow:nameEn': `${label.en ?? label.zh} result` });
    if (on) {
      this.#modeling.reconnectStart(on, choice, middle(choice));
      this.#layOut(on);
    }
    this.#modeling.connect(step, choice);
    for (const outcome of outcomes) {
      const flow = outcome.way === 'on' && on ? on : this.#modeling.connect(choice, this.#targetOf(outcome, step, choice));
      this.#modeling.updateProperties(flow, { name: outcome.label.zh, 'reflow:nameEn': outcome.label.en, conditionExpression: asCondition(service(this.#modeler, 'bpmnFactory'), outcomeCondition(outcome.code)) });
    }
  }

  #targetOf({ way, label }: OutcomeSpec, step: Drawn, choice: Drawn): Drawn {
    const there = way !== 'on' && 'to' in way ? this.#registry.get(way.to) : undefined;
    if (there) return there;
    if (way !== 'on' && 'back' in way) {
      const before = this.#registry.filter((element) => isFlowNode(element) && element !== step && element.businessObject.get('reflow:step') === way.back && element.parent === step.parent);
      const nearest = before.toSorted((a, b) => Math.abs(step.x - a.x) - Math.abs(step.x - b.x))[0];
      if (nearest) return nearest;
    }
    const end = way !== 'on' && 'end' in way ? way : { end: way === 'on' ? 'completed' : 'closed', label };
    return addEnd(this.#modeler, choice, end);
  }
}

/** Whether a new step may stand on this flow. */
export function isSequenceFlow(element: Drawn | undefined): element is Drawn {
  return element !== undefined && Boolean(element.waypoints) && isA(element, 'bpmn:SequenceFlow');
}
