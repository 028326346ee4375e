import type Modeler from 'bpmn-js/lib/Modeler.js';
import { layoutProcess } from 'bpmn-auto-layout';
import { createModdle, children, child } from '../../engine/model/moddle.ts';
import type { ModdleElement } from '../../engine/model/moddle.ts';
import { asOne } from './together.ts';
import { halfWay } from './half-way.ts';
import { isA, middle, service } from './services.ts';
import type { Box, Drawn, Point } from './services.ts';

interface Layout { boxes: Map<string, Box>; lines: Map<string, Point[]> }

/** Draws the flow anew, in rows from left to right, as one command that can be undone. Diagrams with pools stay as they are drawn. */
export async function tidy(modeler: Modeler): Promise<void> {
  const { xml = '' } = await modeler.saveXML();
  const layout = await read(await layoutProcess(xml));
  const elements = service(modeler, 'elementRegistry').getAll();
  asOne(modeler, () => {
    place(modeler, elements, layout);
    for (const line of elements) {
      const points = layout.lines.get(line.id);
      if (points && line.waypoints) service(modeler, 'modeling').updateWaypoints(line, wayBack(line, elements) ?? points);
    }
    // Names stay behind when what they name moves: they are put where they belong.
    for (const label of elements) if (label.labelTarget && label.parent) service(modeler, 'modeling').moveShape(label, besideTarget(label, label.labelTarget));
  });
}

/** Whether a flow can be drawn anew: the layout knows one process, no pools. */
export function canTidy(modeler: Modeler): boolean {
  return service(modeler, 'canvas').getRootElement().type === 'bpmn:Process';
}

/** What holds others is sized and moved before what is inside it. One by one: several at once would be taken for a drop onto what lies there. */
function place(modeler: Modeler, elements: readonly Drawn[], { boxes }: Layout): void {
  const modeling = service(modeler, 'modeling');
  const shapes = elements.filter((element) => !element.waypoints && !element.labelTarget && boxes.has(element.id)).toSorted((a, b) => depth(a) - depth(b));
  for (const shape of shapes) {
    const box = boxes.get(shape.id) as Box;
    const by = { x: Math.round(box.x - shape.x), y: Math.round(box.y - shape.y) };
    if (by.x !== 0 || by.y !== 0) modeling.moveShape(shape, by);
    if (shape.children.length > 0 && (shape.width !== box.width || shape.height !== box.height)) modeling.resizeShape(shape, { x: shape.x, y: shape.y, width: box.width, height: box.height }, undefined, { autoResize: false });
  }
}

/** A line to something further left goes under the row that it comes back along, not through it. */
function wayBack({ source, target }: Drawn, elements: readonly Drawn[]): Point[] | undefined {
  if (!source || !target || target.x + target.width > source.x) return undefined;
  const [left, right] = [target.x, source.x + source.width];
  const [top, bottom] = [Math.min(source.y, target.y), Math.max(source.y + source.height, target.y + target.height)];
  const passed = elements.filter((other) => !other.waypoints && !other.labelTarget && other.parent === source.parent && other.x < right && other.x + other.width > left && other.y < bottom && other.y + other.height > top);
  const under = Math.max(...passed.map((other) => other.y + other.height)) + 24;
  return [{ x: middle(source).x, y: source.y + source.height }, { x: middle(source).x, y: under }, { x: middle(target).x, y: under }, { x: middle(target).x, y: target.y + target.height }];
}

/** How far a name is from its place: over a gateway, beside the middle of a line, under anything else. */
function besideTarget(label: Drawn, target: Drawn): Point {
  const at = target.waypoints ? halfWay(target.waypoints) : middle(target);
  const place = target.waypoints ? { x: at.x + 6, y: at.y - label.height - 2 }
    : isA(target, 'bpmn:Gateway') ? { x: at.x - label.width / 2, y: target.y - label.height - 4 } : { x: at.x - label.width / 2, y: target.y + target.height + 6 };
  return { x: Math.round(place.x - label.x), y: Math.round(place.y - label.y) };
}

/** Attached events come after what they are attached to, which carries them along. */
function depth(element: Drawn): number {
  let levels = element.host ? 0.5 : 0;
  for (let at = element.parent; at; at = at.parent) levels += 1;
  return levels;
}

async function read(xml: string): Promise<Layout> {
  const { rootElement } = await createModdle().fromXML(xml);
  const drawn = children(rootElement, 'diagrams').flatMap((diagram) => children(child(diagram, 'plane') as ModdleElement, 'planeElement'));
  const layout: Layout = { boxes: new Map(), lines: new Map() };
  for (const one of drawn) {
    const id = child(one, 'bpmnElement')?.id;
    const bounds = child(one, 'bounds');
    if (id === undefined) continue;
    if (bounds) layout.boxes.set(id, { x: Number(bounds.get('x')), y: Number(bounds.get('y')), width: Number(bounds.get('width')), height: Number(bounds.get('height')) });
    else layout.lines.set(id, children(one, 'waypoint').map((point) => ({ x: Number(point.get('x')), y: Number(point.get('y')) })));
  }
  return layout;
}
