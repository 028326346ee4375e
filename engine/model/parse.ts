import type { ParseWarning } from 'bpmn-moddle';
import { guardXml } from './guard-xml.ts';
import { createModdle } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import type { Problem } from './problems.ts';
import { hasErrors } from './problems.ts';
import { refuse } from './refusals.ts';

export interface Parsed { definitions?: ModdleElement; problems: Problem[] }

/** References whose loss changes what runs. Others (lanes, data types, shapes of the drawing) may dangle. */
const meaningful = new Set(['sourceRef', 'targetRef', 'attachedToRef', 'default', 'messageRef', 'signalRef', 'errorRef',
  'escalationRef', 'activityRef', 'eventDefinitionRef', 'loopDataInputRef', 'loopDataOutputRef']);

/**
 * Reads BPMN XML. Never throws and never hangs: what cannot be read comes back as problems, without `definitions` if
 * nothing can be used. References written as QNames (`tns:order`) are resolved by their local part (BPMN 2.0.2, 8.1.3).
 */
export async function parse(xml: string): Promise<Parsed> {
  const unsafe = guardXml(xml);
  if (unsafe) return { problems: [unsafe] };
  const moddle = createModdle();
  try {
    const { rootElement, warnings, elementsById } = await moddle.fromXML(xml);
    const problems = warnings.flatMap((warning) => fromWarning(warning, elementsById));
    return hasErrors(problems) ? { problems } : { definitions: rootElement, problems };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (message.startsWith('failed to parse document as')) return { problems: [refuse('xml-not-bpmn', '')] };
    return { problems: [refuse('xml-invalid', '', { detail: detailOf(message) })] };
  }
}

function fromWarning(warning: ParseWarning, byId: Record<string, ModdleElement>): Problem[] {
  if (warning.message.startsWith('unresolved reference')) return dangling(warning, byId);
  if (warning.message.startsWith('unknown attribute')) {
    const name = warning.property ?? '';
    return name.startsWith('reflow:') || warning.element?.$type.startsWith('reflow:')
      ? [refuse('unknown-attribute', nearestId(warning.element), { name })] : [];
  }
  const duplicate = /duplicate ID <(.*)>/.exec(warning.message);
  if (duplicate) return [refuse('duplicate-id', duplicate[1]!, { id: duplicate[1]! })];
  if (warning.message.startsWith('unsupported document encoding')) return [];
  const foreign = /nested error: (?:unrecognized element|unknown type|unexpected element) <(?!bpmn:|reflow:)(.*?)>/i.exec(warning.message);
  if (foreign) return [refuse('foreign-extension', '', { names: foreign[1]! })];
  return [refuse('unknown-element', '', { detail: detailOf(warning.message) })];
}

function dangling({ element, property = '', value = '' }: ParseWarning, byId: Record<string, ModdleElement>): Problem[] {
  const local = value.slice(value.indexOf(':') + 1);
  const name = property.slice(property.indexOf(':') + 1);
  if (element && local !== value && Object.hasOwn(byId, local)) {
    const list = element.get(property);
    if (Array.isArray(list)) list.push(byId[local]);
    else element.set(property, byId[local]);
    return [];
  }
  const drawn = !element || !element.$type.startsWith('bpmn:') || element.$type === 'bpmn:Association' || element.$type === 'bpmn:MessageFlow';
  if (drawn || !meaningful.has(name)) return [];
  return [refuse('dangling-reference', nearestId(element), { property: name, id: value })];
}

/** Extension elements have no id: the step that holds them is to blame. */
function nearestId(element: ModdleElement | undefined): string {
  let at = element;
  while (at && !at.id) at = at.$parent;
  return at?.id ?? '';
}

function detailOf(message: string): string {
  const nested = /nested error: (.*)/.exec(message)?.[1] ?? message;
  const line = /line: (\d+)/.exec(message)?.[1];
  return line === undefined ? nested : `${nested} (line ${Number(line) + 1})`;
}
