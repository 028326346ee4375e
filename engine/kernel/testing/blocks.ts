import fc from 'fast-check';
import type { Context } from '../types.ts';
import type { ShortFlow, ShortNode } from './build.ts';

/** Block-structured flows: what they mean is plain from their shape, so a reference can say it without tokens. */
export type Block =
  | { kind: 'task' | 'auto'; id: string }
  | { kind: 'seq'; parts: Block[] }
  | { kind: 'and'; id: string; parts: Block[] }
  | { kind: 'xor'; id: string; parts: Block[]; pick: number }
  | { kind: 'or'; id: string; parts: Block[]; picks: boolean[] }
  | { kind: 'loop'; id: string; body: Block; times: number }
  | { kind: 'sub'; id: string; body: Block }
  | { kind: 'many'; id: string; body: Block; count: number; sequential: boolean }
  /** A user task with a message boundary event that leads to a handler. */
  | { kind: 'guard'; id: string; handler: Block; interrupting: boolean }
  /** A sub-process that a message can replace by another block. */
  | { kind: 'scope'; id: string; body: Block; handler: Block };

type Shape = (id: () => string) => Block;

/** Random blocks; ids are given in the order of the text. */
export function blocks(): fc.Arbitrary<Block> {
  const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc.oneof({ maxDepth: 4, withCrossShrink: true }, ...leaves(), ...compounds(tie('shape'))),
  }));
  return shape.map((make) => {
    let count = 0;
    return make(() => `n${count += 1}`);
  });
}

function leaves(): fc.Arbitrary<Shape>[] {
  return [fc.constant<Shape>((id) => ({ kind: 'task', id: id() })), fc.constant<Shape>((id) => ({ kind: 'auto', id: id() }))];
}

function compounds(shape: fc.Arbitrary<Shape>): fc.Arbitrary<Shape>[] {
  const parts = fc.array(shape, { minLength: 2, maxLength: 3 });
  return [
    parts.map((list): Shape => (id) => ({ kind: 'seq', parts: list.map((part) => part(id)) })),
    parts.map((list): Shape => (id) => ({ kind: 'and', id: id(), parts: list.map((part) => part(id)) })),
    fc.tuple(parts, fc.nat()).map(([list, n]): Shape => (id) => ({ kind: 'xor', id: id(), parts: list.map((part) => part(id)), pick: n % list.length })),
    fc.tuple(parts, fc.nat()).map(([list, n]): Shape => (id) => ({
      kind: 'or', id: id(), parts: list.map((part) => part(id)), picks: list.map((_, at) => at === n % list.length || (n >> at) % 2 === 1),
    })),
    fc.tuple(shape, fc.integer({ min: 1, max: 3 })).map(([body, times]): Shape => (id) => ({ kind: 'loop', id: id(), body: body(id), times })),
    shape.map((body): Shape => (id) => ({ kind: 'sub', id: id(), body: body(id) })),
    fc.tuple(shape, fc.integer({ min: 0, max: 3 }), fc.boolean()).map(([body, count, sequential]): Shape => (id) => ({ kind: 'many', id: id(), body: body(id), count, sequential })),
    fc.tuple(shape, fc.boolean()).map(([handler, interrupting]): Shape => (id) => ({ kind: 'guard', id: id(), handler: handler(id), interrupting })),
    fc.tuple(shape, shape).map(([body, handler]): Shape => (id) => ({ kind: 'scope', id: id(), body: body(id), handler: handler(id) })),
  ];
}

/** The flow of a block: `start > block > end`. */
export function flowOf(block: Block): ShortFlow {
  return scopeOf(block, []);
}

interface Drawing extends ShortFlow { around: string[] }
interface Ends { first: string; last: string }

function scopeOf(block: Block, around: string[], start: ShortNode = { type: 'startEvent' }): ShortFlow {
  const name = `start${counter(block)}`;
  const drawing: Drawing = { nodes: { [name]: start }, flows: [], around };
  const { first, last } = draw(block, drawing);
  drawing.nodes[`${name}End`] = 'endEvent';
  drawing.flows.push(`${name} > ${first}`, `${last} > ${name}End`);
  return { nodes: drawing.nodes, flows: drawing.flows };
}

/** A name for what belongs to a block: its first id. */
function counter(block: Block): string {
  return block.kind === 'seq' ? counter(block.parts[0] as Block) : block.id;
}

function draw(block: Block, drawing: Drawing): Ends {
  const { nodes, flows, around } = drawing;
  switch (block.kind) {
    case 'task': nodes[block.id] = userTask(around); return { first: block.id, last: block.id };
    case 'auto': nodes[block.id] = 'task'; return { first: block.id, last: block.id };
    case 'seq': return drawSequence(block.parts, drawing);
    case 'and': return drawSplit(block.id, 'parallelGateway', block.parts.map((part) => ({ part })), drawing);
    case 'xor': return drawSplit(block.id, 'exclusiveGateway', block.parts.map((part, at) => ({ part, condition: at === block.pick })), drawing);
    case 'or': return drawSplit(block.id, 'inclusiveGateway', block.parts.map((part, at) => ({ part, condition: block.picks[at] === true })), drawing);
    case 'loop': return drawLoop(block, drawing);
    case 'sub': nodes[block.id] = { type: 'subProcess', ...scopeOf(block.body, around) }; return { first: block.id, last: block.id };
    case 'many': {
      const loop = { kind: block.sequential ? 'sequential' : 'parallel', collection: JSON.stringify(Array.from({ length: block.count }, (_, n) => n)), item: `item_${block.id}` } as const;
      const inputs = loopsIn(block.body).map((id) => ({ name: `k_${id}`, value: '=0' }));
      nodes[block.id] = { type: 'subProcess', loop, ext: { inputs }, ...scopeOf(block.body, [...around, loop.item]) };
      return { first: block.id, last: block.id };
    }
    case 'guard': return drawGuard(block, drawing);
    case 'scope': {
      const event = { kind: 'message', name: block.id, key: `@${around.join(',')}` } as const;
      const body = scopeOf(block.body, around);
      body.nodes[`esp_${block.id}`] = { type: 'eventSubProcess', ...scopeOf(block.handler, around, { type: 'startEvent', event }) };
      nodes[block.id] = { type: 'subProcess', ...body };
      flows.push();
      return { first: block.id, last: block.id };
    }
  }
}

function userTask(around: string[]): ShortNode {
  return { type: 'userTask', ext: { inputs: [{ name: 'at', value: `=@${around.join(',')}` }] } };
}

function drawSequence(parts: Block[], drawing: Drawing): Ends {
  const ends = parts.map((part) => draw(part, drawing));
  ends.slice(1).forEach(({ first }, at) => drawing.flows.push(`${ends[at]?.last} > ${first}`));
  return { first: ends[0]?.first ?? '', last: ends.at(-1)?.last ?? '' };
}

function drawSplit(id: string, type: 'parallelGateway' | 'exclusiveGateway' | 'inclusiveGateway', branches: { part: Block; condition?: boolean }[], drawing: Drawing): Ends {
  const [split, join] = [`split_${id}`, `join_${id}`];
  drawing.nodes[split] = type;
  drawing.nodes[join] = type;
  for (const { part, condition } of branches) {
    const { first, last } = draw(part, drawing);
    drawing.flows.push(`${split} > ${first}${condition === undefined ? '' : ` if ${condition}`}`, `${last} > ${join}`);
  }
  return { first: split, last: join };
}

function drawLoop({ id, body, times }: Extract<Block, { kind: 'loop' }>, drawing: Drawing): Ends {
  const k = `k_${id}`;
  drawing.nodes[`reset_${id}`] = { type: 'scriptTask', ext: { script: { expression: '0', result: k } } };
  drawing.nodes[`again_${id}`] = 'exclusiveGateway';
  const { first, last } = draw(body, drawing);
  drawing.nodes[`count_${id}`] = { type: 'scriptTask', ext: { script: { expression: `${k} + 1`, result: k } } };
  drawing.nodes[`more_${id}`] = 'exclusiveGateway';
  drawing.nodes[`out_${id}`] = 'task';
  drawing.flows.push(`reset_${id} > again_${id} > ${first}`, `${last} > count_${id} > more_${id}`, `more_${id} > again_${id} if ${k} < ${times}`, `more_${id} > out_${id} default`);
  return { first: `reset_${id}`, last: `out_${id}` };
}

function drawGuard({ id, handler, interrupting }: Extract<Block, { kind: 'guard' }>, drawing: Drawing): Ends {
  const { around } = drawing;
  const event = { kind: 'message', name: id, key: `@${around.join(',')}` } as const;
  const inner: Drawing = interrupting ? drawing : { nodes: { [`in_${id}`]: 'startEvent' }, flows: [`in_${id} > ${id}`], around };
  inner.nodes[id] = userTask(around);
  inner.nodes[`on_${id}`] = { type: 'boundaryEvent', attachedTo: id, event, interrupting };
  const { first, last } = draw(handler, inner);
  inner.flows.push(`on_${id} > ${first}`);
  if (!interrupting) {
    drawing.nodes[`around_${id}`] = { type: 'subProcess', nodes: inner.nodes, flows: inner.flows };
    return { first: `around_${id}`, last: `around_${id}` };
  }
  inner.nodes[`merge_${id}`] = 'exclusiveGateway';
  inner.flows.push(`${id} > merge_${id}`, `${last} > merge_${id}`);
  return { first: id, last: `merge_${id}` };
}

/** Ids of the loops inside a block, for instances that need counters of their own. */
function loopsIn(block: Block): string[] {
  const inner = 'parts' in block ? block.parts : [...'body' in block ? [block.body] : [], ...'handler' in block ? [block.handler] : []];
  return [...block.kind === 'loop' ? [block.id] : [], ...inner.flatMap(loopsIn)];
}

/** The few expressions these flows use, evaluated quickly: JSON, `k + 1`, `k < 2`, and `@a,b` for the values of variables. */
export const evaluateBlock: Context['evaluate'] = (expression, variables) => {
  if (expression.startsWith('@')) return `at:${expression.slice(1).split(',').map((name) => variables[name] ?? '').join(',')}`;
  const [, name = '', operator, number] = /^(\w+) ([+<]) (\d+)$/.exec(expression) ?? [];
  if (operator === '+') return Number(variables[name]) + Number(number);
  if (operator === '<') return Number(variables[name]) < Number(number);
  return JSON.parse(expression) as unknown;
};
