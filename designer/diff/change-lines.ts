import type { Model, Node } from '../../engine/kernel/types.ts';
import { diff, type Change } from '../../engine/model/diff.ts';
import { propertyWords } from '../../engine/model/words.ts';
import { say, type Speaker } from '../words/speaker.ts';
import { stepWords } from '../words/step-words.ts';
import { effectOf } from './effect-words.ts';
import { formChanges, type FormChange } from './form-changes.ts';
import type { Side } from './side.ts';
import { changedValue } from './value-words.ts';

/** One difference as people read it. `element` is what it is about on the diagram; `form` names one instead. */
export interface ChangeLine { kind: Change['kind']; element?: string; form?: string; name: string; what: string; from?: string; to?: string; effect: string }

/** What of a drawing differs, by element id. */
export interface DrawnChanges { added: Set<string>; changed: Set<string>; removed: Set<string> }

export interface Compared { lines: ChangeLine[]; drawn: DrawnChanges }

/** Two versions held against each other, in words and for the drawing. Lines that only join an added or removed step are told with it. */
export async function compareSides(before: Side, after: Side, speaker: Speaker): Promise<Compared> {
  const { changes = [] } = await diff(before.xml, after.xml);
  const drawn: DrawnChanges = { added: new Set(), changed: new Set(), removed: new Set() };
  for (const { kind, element } of changes) drawn[kind].add(element);
  const told = changes.filter((change) => !goesWithAStep(change, before.model, after.model, drawn));
  const lines = [...told.map((change) => lineOf(change, before, after, speaker)), ...formChanges(before.forms, after.forms).map((change) => formLine(change, speaker))];
  return { lines, drawn };
}

/** The lines to and from a step that is new or gone, and those that were bent around it. */
function goesWithAStep({ element, property }: Change, before: Model | undefined, after: Model | undefined, { added, removed }: DrawnChanges): boolean {
  const ends = [before?.flows[element], after?.flows[element]].flatMap((flow) => (flow ? [flow.source, flow.target] : []));
  const bent = property === undefined || property === 'targetRef' || property === 'sourceRef';
  return bent && ends.some((end) => added.has(end) || removed.has(end));
}

function lineOf(change: Change, before: Side, after: Side, speaker: Speaker): ChangeLine {
  const { kind, element, property, from, to } = change;
  const here = kind === 'removed' ? before.model : after.model;
  const node = here?.nodes[element];
  const base = { kind, element, name: nameOf(element, here, speaker) || speaker.label(change.message) };
  if (kind === 'added') return { ...base, what: say(speaker, '新加', 'added'), effect: node && after.model ? stepWords(node, after.model, speaker) : '' };
  if (kind === 'removed') return { ...base, what: say(speaker, '删除', 'removed'), effect: removedEffect(node, before.model, after.model, speaker) };
  const path = property ?? '';
  return {
    ...base, what: speaker.label(propertyWords(path)), effect: effectOf(path, node, speaker),
    ...(from === undefined ? {} : { from: changedValue(path, from, before.model, speaker) }), ...(to === undefined ? {} : { to: changedValue(path, to, after.model, speaker) }),
  };
}

/** A line is called by the steps that it joins, and by its own name where it has one. */
function nameOf(element: string, model: Model | undefined, speaker: Speaker): string {
  const node = model?.nodes[element];
  if (node) return speaker.label(node.label) || element;
  const flow = model?.flows[element];
  if (!flow) return element === model?.key ? speaker.label(model.label) : '';
  const end = (id: string): string => speaker.label(model?.nodes[id]?.label) || id;
  return `${end(flow.source)} → ${end(flow.target)}${flow.label ? say(speaker, `（${speaker.label(flow.label)}）`, ` (${speaker.label(flow.label)})`) : ''}`;
}

/** Where those go on who came to a step that is gone. */
function removedEffect(node: Node | undefined, before: Model | undefined, after: Model | undefined, speaker: Speaker): string {
  const sources = (node?.incoming ?? []).flatMap((id) => before?.flows[id]?.source ?? []).filter((id) => after?.nodes[id]);
  const next = sources.flatMap((id) => (after?.nodes[id]?.outgoing ?? []).map((flow) => ({ from: id, to: after?.flows[flow]?.target ?? '' }))).find(({ to }) => to !== '');
  if (!next) return say(speaker, '不再有工单到这一步', 'No ticket comes to it any more');
  const name = (id: string): string => speaker.label(after?.nodes[id]?.label) || id;
  return say(speaker, `“${name(next.from)}”之后到“${name(next.to)}”`, `After “${name(next.from)}” comes “${name(next.to)}”`);
}

function formLine({ key, title, kind, added, removed, changed }: FormChange, speaker: Speaker): ChangeLine {
  const parts = [
    ...(added.length > 0 ? [say(speaker, `多了 ${added.join('、')}`, `more: ${added.join(', ')}`)] : []),
    ...(removed.length > 0 ? [say(speaker, `少了 ${removed.join('、')}`, `without: ${removed.join(', ')}`)] : []),
    ...(changed.length > 0 ? [say(speaker, `改了 ${changed.join('、')}`, `changed: ${changed.join(', ')}`)] : []),
  ];
  const what = { added: say(speaker, '新表单', 'new form'), removed: say(speaker, '删除表单', 'form removed'), changed: say(speaker, '表单的字段', 'fields of the form') }[kind];
  return { kind, form: key, name: speaker.label(title) || key, what, effect: parts.join(say(speaker, '；', '; ')) || say(speaker, '处理人填写的内容变了', 'Whoever works on it fills in something else') };
}
