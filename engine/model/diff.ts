import type { Label } from '../kernel/types.ts';
import { describe } from './describe.ts';
import type { Described } from './describe.ts';
import { createModdle } from './moddle.ts';
import { normalise } from './normalise.ts';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
import { fill } from './problems.ts';
import { propertyWords, typeWords } from './words.ts';

/** One difference between two versions of a flow. */
export interface Change {
  kind: 'added' | 'removed' | 'changed';
  element: string;
  /** A sentence for people. */
  message: Label;
  /** Of `changed`: the path of what changed (`clock/duration`, `outcome[approve]`), and its value before and after where it is one. */
  property?: string;
  from?: string;
  to?: string;
}

const sentences = {
  added: { zh: '新增{type}“{name}”', en: '{type} "{name}" added' },
  removed: { zh: '删除{type}“{name}”', en: '{type} "{name}" removed' },
  set: { zh: '{type}“{name}”：{property}设为 {to}', en: '{type} "{name}": {property} set to {to}' },
  unset: { zh: '{type}“{name}”：{property}不再是 {from}', en: '{type} "{name}": {property} no longer {from}' },
  partAdded: { zh: '{type}“{name}”：新增{property}', en: '{type} "{name}": {property} added' },
  partRemoved: { zh: '{type}“{name}”：删除{property}', en: '{type} "{name}": {property} removed' },
  changed: { zh: '{type}“{name}”：{property}由 {from} 改为 {to}', en: '{type} "{name}": {property} changed from {from} to {to}' },
};

/**
 * What changed from one version to the next, in words and in the order of the newer file; removals last. Compares what
 * the file says about each element by its id; the drawing does not count.
 */
export async function diff(before: string, after: string): Promise<{ changes?: Change[]; problems: Problem[] }> {
  const [old, now] = await Promise.all([read(before), read(after)]);
  if (!old.elements || !now.elements) return { problems: [...old.problems, ...now.problems] };
  const changes: Change[] = [];
  for (const [id, element] of now.elements) {
    const earlier = old.elements.get(id);
    if (!earlier) changes.push({ kind: 'added', element: id, message: say('added', element) });
    else changes.push(...compare(earlier, element));
  }
  for (const [id, element] of old.elements) {
    if (!now.elements.has(id)) changes.push({ kind: 'removed', element: id, message: say('removed', element) });
  }
  return { changes, problems: [] };
}

async function read(xml: string): Promise<{ elements?: Map<string, Described>; problems: Problem[] }> {
  const { definitions, problems } = await parse(xml);
  if (!definitions) return { problems };
  normalise(definitions, createModdle());
  return { elements: describe(definitions), problems };
}

function compare(old: Described, now: Described): Change[] {
  const changes: Change[] = [];
  const note = (sentence: keyof typeof sentences, values: Record<string, string | Label>, place: Pick<Change, 'property' | 'from' | 'to'>): void => {
    changes.push({ kind: 'changed', element: now.id, message: say(sentence, now, values), ...place });
  };
  if (old.type !== now.type) note('changed', { property: propertyWords('type'), from: typeWords(old.type), to: typeWords(now.type) }, { property: 'type', from: old.type, to: now.type });
  const [hadParts, hasParts] = [partsOf(old), partsOf(now)];
  for (const part of hasParts) if (!hadParts.has(part)) note('partAdded', { property: propertyWords(part) }, { property: part });
  for (const part of hadParts) if (!hasParts.has(part)) note('partRemoved', { property: propertyWords(part) }, { property: part });
  for (const path of new Set([...old.properties.keys(), ...now.properties.keys()])) {
    const [from, to] = [old.properties.get(path), now.properties.get(path)];
    const part = partOf(path);
    if (from === to || (part !== undefined && hadParts.has(part) !== hasParts.has(part))) continue;
    const property = propertyWords(path);
    if (from === undefined) note('set', { property, to: quote(to!) }, { property: path, to: to! });
    else if (to === undefined) note('unset', { property, from: quote(from) }, { property: path, from });
    else note('changed', { property, from: quote(from), to: quote(to) }, { property: path, from, to });
  }
  return changes;
}

/** Whole outcomes, fields and mappings: `outcome[approve]` of `outcome[approve]/zh`. */
function partOf(path: string): string | undefined {
  return /^[^/]*\[[^\]]*\](?=\/)/.exec(path)?.[0];
}

function partsOf({ properties }: Described): Set<string> {
  return new Set([...properties.keys()].flatMap((path) => partOf(path) ?? []));
}

function quote(value: string): string {
  return `“${value}”`;
}

function say(sentence: keyof typeof sentences, element: Described, values: Record<string, string | Label> = {}): Label {
  return fill(sentences[sentence], { type: typeWords(element.type), name: element.name, ...values });
}
