import type Modeler from 'bpmn-js/lib/Modeler.js';
import { clearWay, CLEAR, joining } from '../canvas/clear-way.ts';
import { companionOf, flowsTo, wayOfSome, wayPast } from '../canvas/composite.ts';
import { halfWay } from '../canvas/half-way.ts';
import { middle, service } from '../canvas/services.ts';
import type { Box, Drawn, Point } from '../canvas/services.ts';
import { asOne } from '../canvas/together.ts';
import { bringing } from './complete-step.ts';
import { freeId } from '../canvas/readable-ids.ts';

/** Whether some tickets can be led past a step: something leads to it, it leads on, and nothing of the kind is there yet. */
export function canBeForSome(step: Drawn): boolean {
  return flowsTo(step).length > 0 && wayPast(step) !== undefined && wayOfSome(step) === undefined;
}

/**
 * Puts a choice before a step: the way to it waits for its condition, every other ticket goes on to where the step itself leads. One
 * undo takes it back. @returns the way to the step, whose condition is still to be written
 */
export function onlyForSome(modeler: Modeler, step: Drawn): Drawn | undefined {
  const past = wayPast(step);
  const [first, ...others] = flowsTo(step).toSorted((a, b) => distance(a, step) - distance(b, step));
  if (!first || !past) return undefined;
  const modeling = service(modeler, 'modeling');
  asOne(modeler, () => {
    const choice = modeling.createShape(bringing(choiceBefore(modeler, step), { label: { zh: '' } }), halfWay(first.waypoints ?? []), first);
    for (const other of others) modeling.reconnectEnd(other, choice, middle(choice));
    const skip = modeling.connect(choice, past);
    const [way] = flowsTo(step);
    if (way) modeling.updateProperties(way, { name: '需要', 'reflow:nameEn': 'Needed' });
    modeling.updateProperties(skip, { name: '不需要', 'reflow:nameEn': 'Not needed' });
    modeling.updateProperties(choice, { default: skip.businessObject });
    const companion = companionOf(step);
    clearWay(modeler, [choice, step, ...(companion ? [companion] : [])]);
    if (past.x > choice.x + choice.width) modeling.updateWaypoints(skip, over(choice, past, service(modeler, 'elementRegistry').getAll()));
  });
  return flowsTo(step)[0];
}

function choiceBefore(modeler: Modeler, step: Drawn): Drawn {
  const { ids } = service(modeler, 'moddle');
  const [zh, en] = [step.businessObject.name ?? '', step.businessObject.get('reflow:nameEn')];
  const business = service(modeler, 'bpmnFactory').create('bpmn:ExclusiveGateway', { id: freeId({ assigned: (id) => ids.assigned(id) }, 'choice'), name: `要${zh}吗`, ...(en ? { 'reflow:nameEn': `${String(en)}?` } : {}) });
  return service(modeler, 'elementFactory').createShape({ type: 'bpmn:ExclusiveGateway', businessObject: business });
}

/** A way from the left counts before one that comes back from further on. */
function distance({ source }: Drawn, step: Drawn): number {
  const at = source ? middle(source) : middle(step);
  return Math.hypot(at.x - middle(step).x, at.y - middle(step).y) + (at.x > middle(step).x ? 10_000 : 0);
}

/** Up from the choice, above everything on the way, and down: straight on it would go through the step that it passes. */
function over(from: Drawn, to: Drawn, elements: readonly Drawn[]): Point[] {
  const start = middle(from);
  let top = Math.min(from.y, to.y) - CLEAR;
  const inBand = ({ x, y, width, height }: Box): boolean => x < to.x && x + width > start.x - CLEAR && y < top + CLEAR / 2 && y + height > top - CLEAR / 2;
  const passed = elements.filter((element) => !element.waypoints && element.parent === from.parent && element !== from && element !== to);
  for (let inTheWay = passed.find(inBand); inTheWay; inTheWay = passed.find(inBand)) top = inTheWay.y - CLEAR;
  return [{ x: start.x, y: from.y }, { x: start.x, y: top }, ...joining(to, top)];
}
