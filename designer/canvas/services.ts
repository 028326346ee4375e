import type Modeler from 'bpmn-js/lib/Modeler.js';
import type { TakenIds } from './readable-ids.ts';

/** A moddle object: BPMN attributes and children by name. */
export interface Business {
  readonly $type: string;
  id: string;
  name?: string;
  $parent?: Business;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  $instanceOf(type: string): boolean;
}

export interface Point { x: number; y: number }
export interface Box extends Point { width: number; height: number }

/** Something drawn. Connections have waypoints, a source and a target; everything else has a box. */
export interface Drawn extends Box {
  id: string;
  type: string;
  businessObject: Business;
  parent?: Drawn;
  children: Drawn[];
  incoming: Drawn[];
  outgoing: Drawn[];
  attachers?: Drawn[];
  host?: Drawn;
  label?: Drawn;
  labelTarget?: Drawn;
  waypoints?: Point[];
  source?: Drawn;
  target?: Drawn;
}

export interface Modeling {
  createShape(shape: object, position: Point, parent: Drawn, hints?: object): Drawn;
  connect(source: Drawn, target: Drawn, attributes?: object): Drawn;
  reconnectStart(connection: Drawn, source: Drawn, docking: Point): void;
  reconnectEnd(connection: Drawn, target: Drawn, docking: Point): void;
  layoutConnection(connection: Drawn): void;
  updateWaypoints(connection: Drawn, waypoints: Point[]): void;
  moveElements(shapes: Drawn[], delta: Point, parent?: Drawn, hints?: object): void;
  moveShape(shape: Drawn, delta: Point): void;
  resizeShape(shape: Drawn, box: Box, minimum?: object, hints?: object): void;
  createSpace(moving: Drawn[], resizing: Drawn[], delta: Point, direction: 'e' | 's', start: number): void;
  removeElements(elements: Drawn[]): void;
  updateProperties(element: Drawn, properties: Record<string, unknown>): void;
  updateModdleProperties(element: Drawn, object: Business, properties: Record<string, unknown>): void;
}

/** The services of the modeler that are used here; the library names them by strings. */
export interface Services {
  canvas: {
    zoom(level?: number | 'fit-viewport', centre?: Point | 'auto'): number;
    viewbox(box?: Box): { inner: Box; outer: { width: number; height: number } };
    getRootElement(): Drawn;
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    scrollToElement(id: string, padding?: number | { top: number; right: number; bottom: number; left: number }): void;
    focus(): void;
  };
  elementRegistry: { getAll(): Drawn[]; get(id: string): Drawn | undefined; filter(keep: (element: Drawn) => boolean): Drawn[] };
  elementFactory: { createShape(attributes: object): Drawn };
  bpmnFactory: { create(type: string, attributes?: object): Business };
  selection: { get(): Drawn[]; select(elements: Drawn | Drawn[] | null): void };
  modeling: Modeling;
  create: { start(event: Event, shape: Drawn, context?: object): void };
  connect: { start(event: Event, source: Drawn): void };
  spaceTool: { calculateAdjustments(elements: Drawn[], axis: 'x' | 'y', delta: number, start: number): { movingShapes: Drawn[]; resizingShapes: Drawn[] } };
  commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean; registerHandler(name: string, handler: unknown): void; execute(name: string, context: object): void };
  overlays: { add(id: string, type: string, overlay: object): string; remove(filter: object): void };
  eventBus: { on(event: string, priority: number, handle: (event: never) => void): void; fire(event: string, payload: object): void };
  bpmnReplace: { replaceElement(element: Drawn, target: object): Drawn };
  moddleCopy: { copyElement(source: Business, target: Business): Business };
  alignElements: { trigger(elements: Drawn[], how: string): void };
  distributeElements: { trigger(elements: Drawn[], how: 'horizontal' | 'vertical'): void };
  moddle: { create(type: string, attributes?: object): Business; ids: TakenIds };
}

/** A service of the modeler, typed. */
export function service<K extends keyof Services>(modeler: Modeler, name: K): Services[K] {
  return modeler.get(name) as Services[K];
}

/** Whether something drawn is of a BPMN type or of one below it. */
export function isA(element: Drawn, type: string): boolean {
  return element.businessObject.$instanceOf(type);
}

/** What tokens go through: no labels, connections, data or notes. */
export function isFlowNode(element: Drawn): boolean {
  return !element.labelTarget && !element.waypoints && isA(element, 'bpmn:FlowNode');
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
