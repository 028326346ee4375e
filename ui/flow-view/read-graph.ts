import type { FlowGraph, GraphNode } from './flow-graph.ts';

/** The part of a drawn BPMN element that is read here; bpmn-js types them no further. */
export interface DrawnElement {
  id: string;
  type: string;
  host?: { id: string };
  parent?: { id: string; type: string };
  source?: { id: string };
  target?: { id: string };
  businessObject: { name?: string; $attrs?: Record<string, string> };
}

/** The graph of what is drawn. Labels and pools are left out. */
export function readGraph(elements: readonly DrawnElement[]): FlowGraph {
  const shapes = elements.filter((element) => element.type !== 'label' && element.type.startsWith('bpmn:'));
  return {
    nodes: shapes.filter((element) => /(Event|Gateway|Task|Activity|SubProcess|Transaction)$/.test(element.type)).map(toNode),
    flows: shapes.flatMap(({ id, type, source, target }) => (type === 'bpmn:SequenceFlow' && source && target ? [{ id, source: source.id, target: target.id }] : [])),
  };
}

function toNode(element: DrawnElement): GraphNode {
  const { id, type, host, parent, businessObject } = element;
  const inside = parent && /SubProcess$|Transaction$/.test(parent.type) ? { parent: parent.id } : {};
  return { ...inside, id, type: type.replace('bpmn:', ''), name: businessObject.name?.trim() ?? '', ...(host && { host: host.id }) };
}

/** A moddle object as far as names are concerned. */
export interface Named { name?: string; $attrs?: Record<string, string>; flowElements?: Named[]; rootElements?: Named[]; diagrams?: Diagram[] }

interface Box { x: number; y: number; width: number; height: number }
interface Diagram { plane?: { planeElement?: { label?: { bounds?: Box } }[] } }

/** Puts the English names that the flow's author wrote where the Chinese ones stand, before anything is drawn. */
export function putEnglishNames(element: Named): void {
  const english = Object.entries(element.$attrs ?? {}).find(([name]) => name.endsWith(':nameEn'))?.[1];
  if (english) element.name = english;
  for (const child of [...(element.rootElements ?? []), ...(element.flowElements ?? [])]) putEnglishNames(child);
}

/** Makes room for larger letters: names beside shapes were laid out for the usual ones and would break into single characters. */
export function widenLabels(definitions: Named, factor: number): void {
  const boxes = (definitions.diagrams ?? []).flatMap((diagram) => diagram.plane?.planeElement ?? []).flatMap((drawn) => drawn.label?.bounds ?? []);
  for (const box of boxes) {
    box.x -= (box.width * (factor - 1)) / 2;
    box.width *= factor;
    box.height *= factor;
  }
}
