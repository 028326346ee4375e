import type { Mapping, Node } from '../../kernel/types.ts';
import { toFeel } from '../condition.ts';
import { child } from '../moddle.ts';
import type { ModdleElement } from '../moddle.ts';
import { attribute, childrenOf, fillIn, genericsOf } from './generic.ts';

/** Prefixes of one vocabulary under several names. */
const PREFIXES = ['camunda', 'activiti', 'flowable', 'operaton'];

/**
 * Takes over what Camunda 7 and its relatives say and a counterpart exists for; what the file says in our own namespace wins.
 * @returns names of the attributes and elements that were read
 */
export function adoptCamunda7(element: ModdleElement, node: Node): string[] {
  const read: string[] = [];
  const take = (from: ModdleElement, name: string): string | undefined => {
    const key = PREFIXES.map((prefix) => `${prefix}:${name}`).find((full) => from.$attrs[full]?.trim());
    if (key === undefined) return undefined;
    read.push(key);
    return from.$attrs[key]!.trim();
  };
  const assignee = take(element, 'assignee');
  const groups = take(element, 'candidateGroups')?.split(',').map((group) => group.trim()).filter(Boolean);
  const version = take(element, 'calledElementBinding') === 'version' ? Number(take(element, 'calledElementVersion')) : undefined;
  const mapping = genericsOf(element).find(({ $type }) => PREFIXES.some((prefix) => $type === `${prefix}:inputOutput`));
  if (mapping) read.push(mapping.$type);
  fillIn(node.ext, {
    form: take(element, 'formKey') ?? take(element, 'formRef'), service: take(element, 'topic'), decision: take(element, 'decisionRef'),
    ...(assignee || groups ? { people: { ...(groups ? { groups } : {}), ...(assignee ? { expression: textExpression(assignee) } : {}) } } : {}),
    ...(version ? { binding: version } : {}),
    inputs: mappings(childrenOf(mapping, 'inputParameter')), outputs: mappings(childrenOf(mapping, 'outputParameter')),
  });
  const loop = child(element, 'loopCharacteristics');
  const collection = loop && take(loop, 'collection');
  const item = loop && take(loop, 'elementVariable');
  if (collection && node.loop) fillIn(node.loop, { collection: variable(collection), item });
  return read;
}

function mappings(parameters: ReturnType<typeof childrenOf>): Mapping[] | undefined {
  const found = parameters.flatMap((parameter) => {
    const name = attribute(parameter, 'name');
    return name && typeof parameter.$body === 'string' ? [{ name, value: mappingValue(parameter.$body.trim()) }] : [];
  });
  return found.length > 0 ? found : undefined;
}

function mappingValue(text: string): string {
  const feel = /^[$#]\{/.test(text) ? toFeel(text) : undefined;
  return feel && 'feel' in feel ? `=${feel.feel}` : text;
}

function textExpression(text: string): string {
  const feel = /^[$#]\{/.test(text) ? toFeel(text) : undefined;
  return feel && 'feel' in feel ? feel.feel : JSON.stringify(text);
}

/** A collection is a variable's name, with or without `${}`. */
function variable(text: string): string {
  return text.replace(/^[$#]\{\s*|\s*\}$/g, '');
}
