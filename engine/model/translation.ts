import type { Label, Model, Node, NodeType } from '../kernel/types.ts';
import { child, idOf, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import type { Problem } from './problems.ts';
import { refuse } from './refusals.ts';
import type { RefusalCode } from './refusals.ts';

/** What the translators of one definition share. */
export interface Translation {
  model: Model;
  problems: Problem[];
  /** The file comes from another tool and is only shown or traced. */
  foreign: boolean;
  /** What was taken over from other tools, by element id: names of attributes and elements. */
  adopted: Map<string, Set<string>>;
  /** Associations of the whole process: source id → targets. */
  associations: Map<string, ModdleElement[]>;
}

/** Reports a problem of `element` in the words of `refusals.ts`. */
export function report(translation: Translation, code: RefusalCode, element: ModdleElement | string, values: Record<string, string | number | Label> = {}): void {
  const id = typeof element === 'string' ? element : idOf(element);
  translation.problems.push(refuse(code, id, values, translation.foreign));
}

export function labelOf(element: ModdleElement): Label {
  const en = text(element, 'reflow:nameEn');
  return { zh: text(element, 'name') ?? idOf(element), ...(en ? { en } : {}) };
}

export function ids(elements: ModdleElement[]): string[] {
  return elements.map(idOf);
}

/** A node with what all flow nodes have in common. */
export function bareNode(element: ModdleElement, type: NodeType, scope: string): Node {
  const documentation = (element.get('documentation') as ModdleElement[]).map((part) => text(part, 'text')).filter(Boolean).join('\n');
  return {
    id: idOf(element), type, label: labelOf(element), scope,
    incoming: ids(element.get('incoming') as ModdleElement[]),
    outgoing: ids(element.get('outgoing') as ModdleElement[]),
    ...(documentation ? { documentation } : {}),
    ext: {},
  };
}

/** FEEL text without the leading `=` that marks an expression. */
export function feel(value: string): string {
  return value.startsWith('=') ? value.slice(1).trim() : value;
}

/** Text of an expression element (`bpmn:conditionExpression`, `bpmn:timeDuration` …). */
export function body(element: ModdleElement, property: string): string | undefined {
  const expression = child(element, property);
  return expression && text(expression, 'body');
}

/** Refuses a boolean or number that differs from the only supported value. */
export function only(translation: Translation, element: ModdleElement, attribute: string, supported: unknown): void {
  const value = element.get(attribute);
  if (value !== undefined && value !== supported) report(translation, 'unsupported-attribute', element, { name: attribute, value: String(value) });
}

