import { choiceOf, flowsFrom, flowsTo, onwardOf } from './composite.ts';
import { readSettings } from './extension.ts';
import { isA, isFlowNode, middle } from './services.ts';
import type { Drawn, Services } from './services.ts';

/**
 * Deleting a step closes the gap: what led to it goes on to the target of its first outcome. The choice behind a step goes with it, and
 * so does an end that only it led to. All in the one command that is undone as one.
 */
export class HealOnDelete {
  static $inject = ['eventBus', 'modeling'];
  readonly #modeling: Services['modeling'];

  constructor(eventBus: Services['eventBus'], modeling: Services['modeling']) {
    this.#modeling = modeling;
    eventBus.on('commandStack.elements.delete.preExecute', 2000, (event: { context: { elements: Drawn[] } }) => {
      event.context.elements = this.#withCompanions(event.context.elements);
    });
  }

  #withCompanions(elements: Drawn[]): Drawn[] {
    const chosen = new Set(elements);
    for (const step of elements) {
      if (!isFlowNode(step) || step.host) continue;
      const choice = choiceOf(step);
      const first = readSettings(step.businessObject, 'Outcome')[0]?.code;
      const onward = onwardOf(step, typeof first === 'string' ? first : undefined);
      const ways = flowsFrom(choice ?? step);
      if (choice) chosen.add(choice);
      for (const way of ways) if (way.target && way.target !== onward && isLooseEnd(way.target)) chosen.add(way.target);
      if (onward && !chosen.has(onward) && onward !== step && onward !== choice) this.#bridge(step, onward);
    }
    return [...chosen];
  }

  #bridge(step: Drawn, onward: Drawn): void {
    for (const flow of flowsTo(step)) {
      // The step's own way back to itself would become a circle around nothing.
      if (flow.source && flow.source !== onward) this.#modeling.reconnectEnd(flow, onward, middle(onward));
    }
  }
}

function isLooseEnd(element: Drawn): boolean {
  return isA(element, 'bpmn:EndEvent') && flowsTo(element).length === 1;
}
