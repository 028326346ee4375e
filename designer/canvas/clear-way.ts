import type Modeler from 'bpmn-js/lib/Modeler.js';
import { isA, middle, service } from './services.ts';
import type { Box, Drawn, Point } from './services.ts';

/** How far lines stand off what they pass, in px of the diagram. */
export const CLEAR = 24;

/** Leads lines that would run through these steps, which are new where they stand, above or below them. */
export function clearWay(modeler: Modeler, steps: readonly Drawn[]): void {
  const [first] = steps;
  const box = around(steps);
  for (const flow of service(modeler, 'elementRegistry').filter((element) => Boolean(element.waypoints) && isA(element, 'bpmn:SequenceFlow'))) {
    if (!flow.source || !flow.target || flow.source.parent !== first?.parent || steps.includes(flow.source) || steps.includes(flow.target)) continue;
    const points = roundBox(flow.waypoints ?? [], box, flow.target);
    if (points) service(modeler, 'modeling').updateWaypoints(flow, points);
  }
}

/** The last bends of a line that comes along at this height and joins those that come into its target from the left. */
export function joining(target: Box, y: number): Point[] {
  const row = middle(target).y;
  const x = target.x - CLEAR;
  return [{ x, y }, { x, y: row }, { x: target.x, y: row }];
}

/** The line without the part that goes down or up into the box; undefined: it does not, or its target does not stand behind the box. */
function roundBox(points: readonly Point[], box: Box, target: Drawn): Point[] | undefined {
  const at = points.findIndex((point, index) => { const next = points[index + 1]; return next !== undefined && Math.round(next.x - point.x) === 0 && crosses(point, next, box); });
  const from = points[at];
  if (!from || target.x - CLEAR < box.x + box.width) return undefined;
  const above = from.y < middle(box).y;
  // A line that has just left its step turns before the box; any other goes on at the height that it has.
  const y = at > 0 ? from.y : above ? box.y - CLEAR : box.y + box.height + CLEAR;
  return [...points.slice(0, at + 1), ...(at > 0 ? [] : [{ x: from.x, y }]), ...joining(target, y)];
}

function crosses(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  return a.x > x && a.x < x + width && Math.min(a.y, b.y) < y + height && Math.max(a.y, b.y) > y;
}

function around(steps: readonly Box[]): Box {
  const [x, y] = [Math.min(...steps.map((step) => step.x)), Math.min(...steps.map((step) => step.y))];
  return { x, y, width: Math.max(...steps.map((step) => step.x + step.width)) - x, height: Math.max(...steps.map((step) => step.y + step.height)) - y };
}
