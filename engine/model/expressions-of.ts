import type { Model, Node } from '../kernel/types.ts';

/** An expression of a flow and where it stands. `owner` is the node whose end makes the values it sees, where there is one. */
export interface Used {
  element: string;
  /** FEEL without `=`. */
  text: string;
  owner?: Node;
  /** `condition` sees `outcome`; `output` also sees `data` and `result`. */
  place: 'condition' | 'output' | 'other';
  /** Which setting of the element it is. */
  setting: Setting;
}

export type Setting = 'condition' | 'timer' | 'event' | 'loop' | 'script' | 'people' | 'clock' | 'input' | 'output';

/** Every FEEL expression in a model. */
export function expressionsOf(model: Model): Used[] {
  const used: Used[] = [];
  for (const flow of Object.values(model.flows)) {
    if (flow.condition) used.push({ element: flow.id, text: flow.condition, owner: model.nodes[flow.source]!, place: 'condition', setting: 'condition' });
  }
  for (const node of Object.values(model.nodes)) collect(node, used);
  return used;
}

function collect(node: Node, used: Used[]): void {
  const add = (setting: Setting, text: string | undefined, place: Used['place'] = 'other'): void => {
    if (text !== undefined) used.push({ element: node.id, text, owner: node, place, setting });
  };
  const addValue = (setting: Setting, value: string | undefined, place?: Used['place']): void => { if (value?.startsWith('=')) add(setting, value.slice(1).trim(), place); };
  const { ext, event, loop, adHoc } = node;
  if (event?.kind === 'timer') addValue('timer', event.timer.value);
  if (event?.kind === 'conditional') add('condition', event.condition);
  if (event?.kind === 'message') add('event', event.key);
  for (const key of ['condition', 'cardinality', 'collection', 'completion'] as const) add('loop', loop?.[key]);
  add('loop', loop?.outputItem, 'output');
  add('condition', adHoc?.completion);
  add('script', ext.script?.expression);
  add('people', ext.people?.expression);
  addValue('clock', ext.clock?.timer.value);
  for (const input of ext.inputs ?? []) addValue('input', input.value);
  for (const output of ext.outputs ?? []) addValue('output', output.value, 'output');
}
