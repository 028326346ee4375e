import { createModdle, isElement } from '../../engine/model/moddle.ts';
import type { ModdleElement } from '../../engine/model/moddle.ts';

/** Written anew by every tool, or set by the import on purpose. */
const rewritten = new Set(['incoming', 'outgoing', 'exporter', 'exporterVersion']);

export interface Tree { type: string; [part: string]: unknown }

/** A BPMN file as plain data for comparing: everything that it says, references as ids, without the name and id of the process. */
export async function treeOf(xml: string): Promise<Tree> {
  const { rootElement } = await createModdle().fromXML(xml);
  return tree(rootElement);
}

function tree(element: ModdleElement): Tree {
  const process = element.$type === 'bpmn:Process';
  const said = element.$descriptor.properties.flatMap(({ name, isVirtual, isReference }): [string, unknown][] => {
    const local = name.slice(name.indexOf(':') + 1);
    if (isVirtual || rewritten.has(local) || (process && ['id', 'name', 'nameEn'].includes(local))) return [];
    const own = Object.hasOwn(element, name) || Object.hasOwn(element, local);
    const value = own ? element.get(name) : undefined;
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[local, part(value, isReference === true)]];
  });
  const foreign = Object.entries(element.$attrs ?? {}).filter(([name]) => !name.startsWith('xmlns'));
  return { type: element.$type, ...Object.fromEntries(said), ...(foreign.length > 0 ? { foreign: Object.fromEntries(foreign) } : {}) };
}

function part(value: unknown, reference: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => part(one, reference));
  if (!isElement(value)) return value;
  if (!reference) return value.$descriptor.isGeneric ? generic(value) : tree(value);
  return value.$type === 'bpmn:Process' ? 'the process' : value.id;
}

/** An element of a namespace that nobody describes: its attributes and children as they are. */
function generic(element: ModdleElement): unknown {
  return JSON.parse(JSON.stringify(element, (name, value: unknown) => (name === '$parent' || name === '$descriptor' ? undefined : value))) as unknown;
}

interface Plane { plane: { planeElement?: { bpmnElement?: string; bounds?: unknown; waypoint?: unknown; isExpanded?: boolean }[] } }

/** Where each element is drawn, by its id; in which order a tool lists them means nothing. */
export function drawingOf({ diagrams }: Tree): Record<string, object> {
  const drawn = (diagrams as Plane[]).flatMap(({ plane }) => plane.planeElement ?? []);
  return Object.fromEntries(drawn.map(({ bpmnElement = '', bounds, waypoint, isExpanded }) => [bpmnElement, { ...(bounds ? { bounds } : {}), ...(waypoint ? { waypoint } : {}), ...(isExpanded === undefined ? {} : { isExpanded }) }]));
}
