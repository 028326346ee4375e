import fc from 'fast-check';
import type { EventDefinition, NodeType } from '../types.ts';
import type { ShortFlow, ShortNode } from './build.ts';

const activities: NodeType[] = ['task', 'userTask', 'serviceTask'];
const gateways: NodeType[] = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway'];
const thrown: EventDefinition[] = [{ kind: 'signal', name: 's' }, { kind: 'message', name: 'm' }, { kind: 'escalation', code: 'U' }, { kind: 'compensation' }];
const ends: (EventDefinition | undefined)[] = [undefined, undefined, { kind: 'error', code: 'E' }, { kind: 'terminate' }, ...thrown];
const caught: EventDefinition[] = [{ kind: 'signal', name: 's' }, { kind: 'message', name: 'm' }, { kind: 'timer', timer: { kind: 'cycle', value: 'R2/PT1H', time: 'calendar' } }];
const guards: EventDefinition[] = [...caught, { kind: 'error' }, { kind: 'escalation' }];

/** Any graph: unstructured loops, joins that cannot fire, events everywhere. No sense is intended. */
export function randomFlows(depth = 2): fc.Arbitrary<ShortFlow> {
  const count = fc.integer({ min: 1, max: 6 });
  return fc.tuple(count, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), depth > 0 ? fc.option(randomFlows(depth - 1)) : fc.constant(null))
    .map(([size, numbers, inner]) => graph(size, numbers, inner, `d${depth}`));
}

function graph(size: number, numbers: number[], inner: ShortFlow | null, prefix: string): ShortFlow {
  let at = 0;
  const next = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % below;
  const one = <T>(list: T[]): T => list[next(list.length)] as T;
  const nodes: Record<string, ShortNode> = { [`${prefix}start`]: { type: 'startEvent' } };
  const flows: string[] = [];
  const ids = Array.from({ length: size }, (_, n) => `${prefix}n${n}`);
  for (const id of ids) nodes[id] = randomNode(next, one);
  if (inner) {
    nodes[`${prefix}sub`] = { type: 'subProcess', ...inner, ...(next(3) === 0 && { loop: { kind: 'parallel', cardinality: 'true' } }) };
    ids.push(`${prefix}sub`);
  }
  const event = one(ends);
  nodes[`${prefix}end`] = { type: 'endEvent', ...(event && { event }) };
  flows.push(`${prefix}start > ${ids[0]}`);
  for (const id of ids) {
    for (let n = 0; n <= next(3); n += 1) flows.push(`${id} > ${one([...ids, `${prefix}end`])}${['', ' if true', ' if false', ' default'][next(4)]}`);
    if (next(3) === 0 && /task|sub/i.test(nodes[id]?.type ?? '')) {
      nodes[`${id}guard`] = { type: 'boundaryEvent', attachedTo: id, event: one(guards), interrupting: next(2) === 0 };
      flows.push(`${id}guard > ${one([...ids, `${prefix}end`])}`);
    }
  }
  if (next(3) === 0) {
    const start = `${prefix}on`;
    nodes[`${prefix}esp`] = { type: 'eventSubProcess', nodes: { [start]: { type: 'startEvent', event: one(guards), interrupting: next(2) === 0 }, [`${prefix}react`]: 'userTask' }, flows: [`${start} > ${prefix}react`] };
  }
  return { nodes, flows };
}

function randomNode(next: (below: number) => number, one: <T>(list: T[]) => T): ShortNode {
  switch (next(6)) {
    case 0: return { type: 'catchEvent', event: one(caught) };
    case 1: return { type: 'throwEvent', event: one(thrown) };
    case 2: case 3: return { type: one(gateways) };
    default: return { type: one(activities), ...(next(5) === 0 && { loop: { kind: 'standard', maximum: 2, condition: 'true' } }) };
  }
}
