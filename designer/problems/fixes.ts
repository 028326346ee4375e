import type Modeler from 'bpmn-js/lib/Modeler.js';
import type { Problem } from '../../engine/model/problems.ts';
import { choiceOf, flowsFrom, flowsTo, onwardOf } from '../canvas/composite.ts';
import { isA, isFlowNode, middle, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { asOne } from '../canvas/together.ts';

/** A sure way out of a problem; one undo takes it back. */
export interface Fix { code: 'connect' | 'delete'; run: () => void }

/** What can be done about a problem with one press. */
export function fixesFor(modeler: Modeler, { code, element }: Problem): Fix[] {
  const step = service(modeler, 'elementRegistry').get(element);
  if (code !== 'unreachable' || !step || !isFlowNode(step) || step.host) return [];
  const nearest = flowsTo(step).length === 0 ? nearestFlow(modeler, step) : undefined;
  return [
    ...(nearest ? [{ code: 'connect' as const, run: () => putInto(modeler, step, nearest) }] : []),
    { code: 'delete', run: () => service(modeler, 'modeling').removeElements([step]) },
  ];
}

/** The line whose middle is nearest, among those that do not come from the step itself. */
function nearestFlow(modeler: Modeler, step: Drawn): Drawn | undefined {
  const mine = new Set([step, choiceOf(step)]);
  const at = middle(step);
  return service(modeler, 'elementRegistry')
    .filter((flow) => isA(flow, 'bpmn:SequenceFlow') && !flow.labelTarget && flow.source !== undefined && !mine.has(flow.source) && flow.source.parent === step.parent && flowsTo(flow.source).length + Number(isA(flow.source, 'bpmn:StartEvent')) > 0)
    .toSorted((a, b) => distance(a, at) - distance(b, at))[0];
}

function distance({ source, target }: Drawn, { x, y }: { x: number; y: number }): number {
  const [from, to] = [middle(source as Drawn), middle(target as Drawn)];
  return Math.hypot((from.x + to.x) / 2 - x, (from.y + to.y) / 2 - y);
}

/** The line leads to the step now, and the step's way on leads to where the line led. */
function putInto(modeler: Modeler, step: Drawn, line: Drawn): void {
  asOne(modeler, () => {
    const modeling = service(modeler, 'modeling');
    const target = line.target as Drawn;
    const onward = onwardOf(step, undefined);
    const way = flowsFrom(choiceOf(step) ?? step).find((flow) => flow.target === onward);
    modeling.reconnectEnd(line, step, middle(step));
    if (isA(step, 'bpmn:EndEvent')) return;
    if (way) modeling.reconnectEnd(way, target, middle(target));
    else modeling.connect(choiceOf(step) ?? step, target);
    if (onward && onward !== target && isA(onward, 'bpmn:EndEvent') && flowsTo(onward).length === 0) modeling.removeElements([onward]);
  });
}
