import { choiceOf, companionOf, flowsFrom, flowsTo, wayOfSome, wayPast } from './composite.ts';
import { isA, isFlowNode, middle } from './services.ts';
import type { Drawn, Services } from './services.ts';

/**
 * Deleting a step closes the gap: what led to it goes on to the target of its first outcome. The choice behind a step goes with it, so
 * does one that only asks whether the step is taken, and so does an end that only it led to. All in the one command that is undone as one.
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
    const steps = elements.filter((element) => isFlowNode(element) && !element.host);
    for (const step of steps) {
      const choice = companionOf(step);
      const past = pastOf(step);
      if (choice) chosen.add(choice);
      for (const { target } of flowsFrom(choice ?? step)) if (target && target !== past && isLooseEnd(target)) chosen.add(target);
    }
    // Seen once everything that goes is known: the gap ends where something stays.
    for (const step of steps) {
      const skip = choiceForOnly(step);
      if (skip) chosen.add(skip);
      const onward = this.#firstThatStays(step, chosen);
      if (onward) this.#bridge(skip ?? step, onward, chosen);
    }
    return [...chosen];
  }

  #firstThatStays(step: Drawn, chosen: ReadonlySet<Drawn>): Drawn | undefined {
    const seen = new Set<Drawn>();
    let onward = pastOf(step);
    while (onward && chosen.has(onward)) {
      if (seen.has(onward)) return undefined;
      seen.add(onward);
      onward = pastOf(onward);
    }
    return onward;
  }

  #bridge(gone: Drawn, onward: Drawn, chosen: ReadonlySet<Drawn>): void {
    for (const flow of flowsTo(gone)) {
      // A way back to the step itself would become a circle around nothing.
      if (flow.source && flow.source !== onward && !chosen.has(flow.source)) this.#modeling.reconnectEnd(flow, onward, middle(onward));
    }
  }
}

/** Where a ticket goes on when this step is taken out; apart from its choice, to the choice. */
function pastOf(step: Drawn): Drawn | undefined {
  return companionOf(step) || !choiceOf(step) ? wayPast(step) : choiceOf(step);
}

/** The choice before a step that asks nothing but whether the ticket takes this step. */
function choiceForOnly(step: Drawn): Drawn | undefined {
  const choice = wayOfSome(step)?.source;
  return choice && flowsFrom(choice).length === 2 && flowsTo(choice).every(({ source }) => source && choiceOf(source) !== choice) ? choice : undefined;
}

function isLooseEnd(element: Drawn): boolean {
  return isA(element, 'bpmn:EndEvent') && flowsTo(element).length === 1;
}
