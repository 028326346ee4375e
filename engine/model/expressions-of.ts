import type { Model, Node } from '../kernel/types.ts';

/** An expression of a flow and where it stands. `owner` is the node whose end makes the values it sees, where there is one. */
export interface Used {
  element: string;
  /** FEEL without `=`. */
  text: string;
  owner?: Node;
  /** `condition` sees `outcome`; `output` also sees `data` and `result`. */
  place: 'condition' | 'output' | 'other';
}

/** Every FEEL expression in a model. */
export function expressionsOf(model: Model): Used[] {
  const used: Used[] = [];
  for (const flow of Object.values(model.flows)) {
    if (flow.condition) used.push({ element: flow.id, text: flow.condition, owner: model.nodes[flow.source]!, place: 'condition' });
  }
  for (const node of Object.values(model.nodes)) collect(node, used);
  return used;
}

function collect(node: Node, used: Used[]): void {
  const add = (text: string | undefined, place: Used['place'] = 'other'): void => {
    if (text !== undefined) used.push({ element: node.id, text, owner: node, place });
  };
  const addValue = (value: string | undefined, place?: Used['place']): void => { if (value?.startsWith('=')) add(value.slice(1).trim(), place); };
  const { ext, event, loop, adHoc } = node;
  if (event?.kind === 'timer') addValue(event.timer.value);
  if (event?.kind === 'conditional') add(event.condition);
  if (event?.kind === 'message') add(event.key);
  for (const key of ['condition', 'cardinality', 'collection', 'completion'] as const) add(loop?.[key]);
  add(loop?.outputItem, 'output');
  add(adHoc?.completion);
  add(ext.script?.expression);
  add(ext.people?.expression);
  addValue(ext.clock?.timer.value);
  for (const input of ext.inputs ?? []) addValue(input.value);
  for (const output of ext.outputs ?? []) addValue(output.value, 'output');
}
