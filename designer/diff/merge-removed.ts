import { createModdle, idOf, isElement, type ModdleElement } from '../../engine/model/moddle.ts';

/**
 * The newer drawing with what is gone drawn in again where it stood, so that one picture shows both. The answer is for looking at only:
 * it is no flow any more.
 */
export async function mergeRemoved(before: string, after: string, removed: ReadonlySet<string>): Promise<string> {
  if (removed.size === 0) return after;
  const moddle = createModdle();
  const [old, now] = await Promise.all([moddle.fromXML(before), moddle.fromXML(after)]);
  const shapes = new Map(planeElements(old.rootElement).map((shape) => [elementOf(shape), shape]));
  const [newPlane] = planes(now.rootElement);
  const scopes = new Map(scopesOf(now.rootElement).map((scope) => [idOf(scope), scope]));
  if (!newPlane) return after;
  for (const scope of scopesOf(old.rootElement)) {
    const target = scopes.get(idOf(scope));
    if (!target) continue;
    for (const element of list(scope, 'flowElements').filter((one) => removed.has(idOf(one)))) {
      if (!isJoined(element, now.rootElement, removed)) continue;
      list(target, 'flowElements').push(element);
      for (const drawn of [element, ...inside(element)]) {
        const shape = shapes.get(idOf(drawn));
        if (!shape) continue;
        // a shape's own id may be taken by now; nothing refers to it
        shape.set('id', `gone_${idOf(drawn)}`);
        list(newPlane, 'planeElement').push(shape);
      }
    }
  }
  return (await moddle.toXML(now.rootElement)).xml;
}

/** Both ends of a line, or the host of a border event, must be in the picture. */
function isJoined(element: ModdleElement, now: ModdleElement, removed: ReadonlySet<string>): boolean {
  const there = new Set(scopesOf(now).flatMap((scope) => list(scope, 'flowElements').map(idOf)));
  return ['sourceRef', 'targetRef', 'attachedToRef'].every((name) => {
    const end: unknown = element.$descriptor.properties.some((property) => property.name.endsWith(name)) ? element.get(name) : undefined;
    return !isElement(end) || there.has(idOf(end)) || removed.has(idOf(end));
  });
}

function inside(element: ModdleElement): ModdleElement[] {
  return list(element, 'flowElements').flatMap((child) => [child, ...inside(child)]);
}

/** The process and every sub-process in it. */
function scopesOf(definitions: ModdleElement): ModdleElement[] {
  const roots = list(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  return roots.flatMap((root) => [root, ...inside(root).filter((element) => element.$instanceOf('bpmn:SubProcess'))]);
}

function planes(definitions: ModdleElement): ModdleElement[] {
  return list(definitions, 'diagrams').flatMap((diagram) => { const plane: unknown = diagram.get('plane'); return isElement(plane) ? [plane] : []; });
}

function planeElements(definitions: ModdleElement): ModdleElement[] {
  return planes(definitions).flatMap((plane) => list(plane, 'planeElement'));
}

function elementOf(shape: ModdleElement): string {
  const element: unknown = shape.get('bpmnElement');
  return isElement(element) ? idOf(element) : '';
}

/** A list that the element keeps: what is pushed to it belongs to the element. */
function list(element: ModdleElement, name: string): ModdleElement[] {
  if (!element.$descriptor.properties.some((property) => property.name.endsWith(`:${name}`) || property.name === name)) return [];
  const value: unknown = element.get(name);
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}
