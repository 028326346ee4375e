import type { Node } from '../../../engine/kernel/types.ts';
import { expressionsOf } from '../../../engine/model/expressions-of.ts';
import { modelOf } from './trial-flow.ts';
import type { StartCase, TrialFlow } from './trial-flow.ts';

/** A part of an answer that the flow reads, with values that the flow asks for by name. */
export interface AnswerField { name: string; suggestions: string[] }

/** What the flow reads of what a call or message brings: the flow says itself what an answer must hold. */
export function answerFields(flow: TrialFlow, model: string, node: Node): AnswerField[] {
  const texts = expressionsOf(modelOf(flow, model) ?? flow.program.root).map(({ text }) => text);
  const outputs = node.ext.outputs ?? [];
  const found = new Map<string, Set<string>>();
  const add = (name: string, suggestions: string[]): void => {
    const known = found.get(name) ?? new Set();
    for (const one of suggestions) known.add(one);
    found.set(name, known);
  };
  for (const { name: variable, value } of outputs) {
    for (const [, field = ''] of value.matchAll(/\b(?:result|data)\.([A-Za-z]\w*)/g)) {
      const plain = new RegExp(`^=\\s*(?:result|data)\\.${field}\\s*$`).test(value);
      add(field, [...compared([value], `(?:result|data)\\.${field}`), ...(plain ? compared(texts, variable) : [])]);
    }
  }
  const recorded = `steps\\.${node.id}\\.`;
  for (const text of texts) {
    for (const [, field = ''] of text.matchAll(new RegExp(`${recorded}([A-Za-z]\\w*)`, 'g'))) add(field, compared(texts, `${recorded}${field}`));
  }
  return [...found].map(([name, suggestions]) => ({ name, suggestions: [...suggestions] }));
}

/** The texts that something is compared with: `shipment = "stopped"`, `shipment in ("stopped", "closed")`. */
function compared(texts: readonly string[], path: string): string[] {
  const equal = new RegExp(`(?<![\\w.])${path}\\s*!?=\\s*"([^"]*)"`, 'g');
  const among = new RegExp(`(?<![\\w.])${path}\\s+in\\s*[[(]([^\\])]*)[\\])]`, 'g');
  return texts.flatMap((text) => [
    ...[...text.matchAll(equal)].map(([, value = '']) => value),
    ...[...text.matchAll(among)].flatMap(([, list = '']) => [...list.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value)),
  ]);
}

/** What a call is answered with unless somebody says otherwise: what the start case says, else the first that the flow asks for. */
export function suggestedAnswer({ services }: StartCase, node: Node, fields: readonly AnswerField[]): Record<string, string> {
  const given = services[node.id] ?? services[node.ext.service ?? ''] ?? {};
  return Object.fromEntries(fields.map(({ name, suggestions }) => [name, name in given ? written(given[name]) : suggestions[0] ?? '']));
}

/** Error codes that something around the step is ready for. */
export function errorCodes(flow: TrialFlow, model: string, node: Node): string[] {
  const { nodes = {} } = modelOf(flow, model) ?? {};
  const hosts = [node.id, node.scope];
  return Object.values(nodes).flatMap(({ attachedTo, event }) => (attachedTo !== undefined && hosts.includes(attachedTo) && event?.kind === 'error' && event.code !== undefined ? [event.code] : []));
}

/** What was typed as the value it looks like: a number, true, false, null, JSON; anything else is a text. Nothing typed is left out. */
export function typedAnswer(typed: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== '').map(([name, text]) => [name, valueOf(text.trim())]));
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
