import type { ElementMapping, Model, Node, Program } from '../types.ts';

/** Where an element of the old version is in the new one. */
export interface Counterpart {
  /** Absent: the new version does not have it. */
  node?: Node;
  /** What a person wrote; absent: the same id is only a guess. */
  given?: string;
}

/** What belongs together in two versions of a program: by the given mapping, else by the same id in the same flow. */
export interface Correspondence {
  readonly from: Program;
  readonly to: Program;
  readonly mapping: ElementMapping;
  of(model: string, element: string): Counterpart;
}

export function correspondence(from: Program, to: Program, mapping: ElementMapping): Correspondence {
  return {
    from, to, mapping,
    of(model, element) {
      const given = mapping[mappingKey(from, model, element)];
      const node = modelIn(to, model)?.nodes[given ?? element];
      return { ...(given !== undefined && { given }), ...(node && { node }) };
    },
  };
}

/** How a mapping writes an element: `element`, or `flow/element` in a called flow. No BPMN id holds a slash. */
export function mappingKey(program: Program, model: string, element: string): string {
  return model === program.root.key ? element : `${model}/${element}`;
}

export function modelIn({ root, called }: Program, key: string): Model | undefined {
  return root.key === key ? root : called[key];
}

/**
 * The sequence flow into `join` on which a token waits that came by `flow`: the given one, the same one, or the one from where the old
 * one came.
 */
export function incomingFor({ from, to, mapping, of }: Correspondence, model: string, flow: string, join: Node): string | undefined {
  const given = mapping[mappingKey(from, model, flow)];
  if (given !== undefined) return join.incoming.includes(given) ? given : undefined;
  if (join.incoming.includes(flow)) return flow;
  const source = of(model, modelIn(from, model)?.flows[flow]?.source ?? '').node;
  return join.incoming.find((id) => source !== undefined && modelIn(to, model)?.flows[id]?.source === source.id);
}
