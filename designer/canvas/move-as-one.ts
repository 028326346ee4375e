import { companionOf } from './composite.ts';
import { isFlowNode } from './services.ts';
import type { Drawn, Services } from './services.ts';

interface Moved { context: { shapes: Drawn[]; validatedShapes?: Drawn[]; hints?: { recurse?: boolean } } }

/** A step and the choice behind it are one thing to people: they are moved and copied together. */
export class MoveAsOne {
  static $inject = ['eventBus'];

  constructor(eventBus: Services['eventBus']) {
    // After the library has gathered what is dragged, before it asks whether it may be moved.
    eventBus.on('shape.move.start', 1500, ({ context }: Moved) => {
      context.shapes = withCompanions(context.shapes);
      context.validatedShapes = context.shapes;
    });
    // Arrow keys and aligning move without dragging. Making room moves what it has chosen itself.
    eventBus.on('commandStack.elements.move.preExecute', 1500, ({ context }: Moved) => {
      if (context.hints?.recurse !== false) context.shapes = withCompanions(context.shapes);
    });
    eventBus.on('copyPaste.canCopyElements', 1500, ({ elements }: { elements: Drawn[] }) => withCompanions(elements));
  }
}

function withCompanions(shapes: readonly Drawn[]): Drawn[] {
  return [...new Set(shapes.flatMap((shape) => {
    const choice = isFlowNode(shape) ? companionOf(shape) : undefined;
    return choice ? [shape, choice] : [shape];
  }))];
}
