import { flow, program } from '../../engine/kernel/testing/build.ts';
import type { ShortNode } from '../../engine/kernel/testing/build.ts';
import type { EventDefinition, Model, Program } from '../../engine/kernel/types.ts';
import type { Block } from './blocks.ts';

/** The nodes and flows of one scope, and the flows that are called. */
interface Drawing { nodes: Record<string, ShortNode>; flows: string[]; called: Model[] }

/** Where a block begins and ends. */
interface Ends { first: string; last: string }

/** The program of a block: `start > block > end`, with the start variables that its conditions read. */
export function draw(block: Block): { program: Program; variables: Record<string, unknown> } {
  const drawing: Drawing = { nodes: {}, flows: [], called: [] };
  drawScope(drawing, block, 'root');
  return { program: program(flow('generated', drawing), ...drawing.called), variables: variablesOf(block) };
}

/** A step of a person, who is told which round of which loops it is in. */
const person: ShortNode = { type: 'userTask', ext: { inputs: [{ name: 'at', value: '=where' }] } };

const machine: ShortNode = { type: 'serviceTask', ext: { service: 'call', inputs: [{ name: 'at', value: '=where' }] } };

/** What the rounds of a loop know: `where` tells them apart. */
function round(id: string): NonNullable<ShortNode['ext']> {
  return { inputs: [{ name: `at_${id}`, value: '=loopCounter' }] };
}

/** A block between a start and an end of its own. */
function drawScope(drawing: Drawing, block: Block, name: string, start: ShortNode = { type: 'startEvent' }, end: ShortNode = { type: 'endEvent' }): void {
  drawing.nodes[`${name}Start`] = start;
  const { first, last } = drawBlock(drawing, block);
  drawing.nodes[`${name}End`] = end;
  drawing.flows.push(`${name}Start > ${first}`, `${last} > ${name}End`);
}

function inside({ called }: Drawing, block: Block, name: string, start?: ShortNode, end?: ShortNode): Omit<Drawing, 'called'> {
  const inner: Drawing = { nodes: {}, flows: [], called };
  drawScope(inner, block, name, start, end);
  return { nodes: inner.nodes, flows: inner.flows };
}

type Drawers = { [K in Block['kind']]: (drawing: Drawing, block: Extract<Block, { kind: K }>) => Ends };

const drawers: Drawers = {
  user: (drawing, { id }) => one(drawing, id, person),
  script: (drawing, { id }) => one(drawing, id, { type: 'scriptTask', ext: { script: { expression: `+ seen_${id}`, result: `seen_${id}` } } }),
  receive: (drawing, { id }) => one(drawing, id, { type: 'receiveTask', event: message(id) }),
  clocked: (drawing, { id }) => one(drawing, id, { type: 'userTask', ext: { ...person.ext, clock: { timer: { kind: 'duration', value: 'PT2H', time: 'calendar' }, outcome: 'b' } } }),
  service: (drawing, { id }) => one(drawing, id, machine),
  seq: (drawing, { parts }) => drawSequence(drawing, parts.map((part) => drawBlock(drawing, part))),
  and: (drawing, { id, parts }) => drawSplit(drawing, id, 'parallelGateway', parts.map((part) => ({ part, condition: '' }))),
  xor: (drawing, block) => drawChoice(drawing, block),
  or: (drawing, { id, parts }) => drawSplit(drawing, id, 'inclusiveGateway', parts.map((part, at) => ({ part, condition: ` if or_${id}_${at} = true` }))),
  again: (drawing, { id, body }) => drawAgain(drawing, id, drawBlock(drawing, body)),
  sub: (drawing, { id, body }) => one(drawing, id, { type: 'subProcess', ...inside(drawing, body, id) }),
  call: (drawing, { id, body }) => {
    drawing.called.push(flow(`called_${id}`, inside(drawing, body, id)));
    return one(drawing, id, { type: 'callActivity', called: `called_${id}` });
  },
  many: (drawing, { id, body, count, sequential, enough }) => one(drawing, id, {
    type: 'subProcess', ...inside(drawing, body, id), ext: round(id),
    loop: { kind: sequential ? 'sequential' : 'parallel', cardinality: String(count), completion: `nrOfCompletedInstances = ${enough}` },
  }),
  loop: (drawing, { id, body, times, before }) => one(drawing, id, {
    type: 'subProcess', ...inside(drawing, body, id), ext: round(id), loop: { kind: 'standard', condition: `loopCounter < ${times}`, testBefore: before },
  }),
  guarded: (drawing, block) => drawGuarded(drawing, block),
  beside: (drawing, block) => drawBeside(drawing, block),
  taken: (drawing, { id, by, body, handler }) => {
    const inner = inside(drawing, body, id);
    inner.nodes[`by_${id}`] = { type: 'eventSubProcess', ...inside(drawing, handler, `by${id}`, { type: 'startEvent', event: eventOf(id, by) }) };
    return one(drawing, id, { type: 'subProcess', ...inner });
  },
  race: (drawing, { id, parts }) => drawRace(drawing, id, parts),
  stopped: (drawing, { id, body }) => {
    const inner: Drawing = { nodes: { [`${id}Start`]: { type: 'startEvent' }, [`fork_${id}`]: { type: 'parallelGateway' }, [`stop_${id}`]: person, [`${id}End`]: { type: 'endEvent' }, [`${id}Stop`]: { type: 'endEvent', event: { kind: 'terminate' } } }, flows: [], called: drawing.called };
    const { first, last } = drawBlock(inner, body);
    inner.flows.push(`${id}Start > fork_${id}`, `fork_${id} > stop_${id} > ${id}Stop`, `fork_${id} > ${first}`, `${last} > ${id}End`);
    return one(drawing, id, { type: 'subProcess', nodes: inner.nodes, flows: inner.flows });
  },
};

function drawBlock(drawing: Drawing, block: Block): Ends {
  return (drawers[block.kind] as (drawing: Drawing, block: Block) => Ends)(drawing, block);
}

function one(drawing: Drawing, id: string, node: ShortNode): Ends {
  drawing.nodes[id] = node;
  return { first: id, last: id };
}

function drawSequence(drawing: Drawing, ends: Ends[]): Ends {
  ends.slice(1).forEach(({ first }, at) => drawing.flows.push(`${ends[at]?.last} > ${first}`));
  return { first: ends[0]?.first ?? '', last: ends.at(-1)?.last ?? '' };
}

function drawSplit(drawing: Drawing, id: string, type: 'parallelGateway' | 'exclusiveGateway' | 'inclusiveGateway', branches: { part: Block; condition: string }[]): Ends {
  const [split, join] = [`split_${id}`, `join_${id}`];
  drawing.nodes[split] = { type };
  drawing.nodes[join] = { type };
  for (const { part, condition } of branches) {
    const { first, last } = drawBlock(drawing, part);
    drawing.flows.push(`${split} > ${first}${condition}`, `${last} > ${join}`);
  }
  return { first: split, last: join };
}

/** The last branch is the default. */
function drawChoice(drawing: Drawing, { id, parts, asked }: Extract<Block, { kind: 'xor' }>): Ends {
  const conditions = asked ? [' if outcome = "a"', ' if outcome = "b"'] : parts.map((_, at) => ` if xor_${id} = ${at}`);
  const branches = parts.map((part, at) => ({ part, condition: at === parts.length - 1 ? ' default' : conditions[at] ?? ' default' }));
  const choice = drawSplit(drawing, id, 'exclusiveGateway', branches);
  return asked ? drawSequence(drawing, [one(drawing, `ask_${id}`, person), choice]) : choice;
}

function drawAgain(drawing: Drawing, id: string, { first, last }: Ends): Ends {
  const [merge, ask, more] = [`merge_${id}`, `ask_${id}`, `more_${id}`];
  Object.assign(drawing.nodes, { [merge]: { type: 'exclusiveGateway' }, [ask]: person, [more]: { type: 'exclusiveGateway' }, [`out_${id}`]: { type: 'task' } });
  drawing.flows.push(`${merge} > ${first}`, `${last} > ${ask} > ${more}`, `${more} > ${merge} if outcome = "a"`, `${more} > out_${id} default`);
  return { first: merge, last: `out_${id}` };
}

/** Errors and escalations come from an end event inside; everything else from outside. */
function hostOf(drawing: Drawing, id: string, by: string, body: Block | undefined): ShortNode {
  if (by !== 'error' && by !== 'escalation') return body ? { type: 'subProcess', ...inside(drawing, body, id) } : person;
  if (!body && by === 'error') return machine;
  const event: EventDefinition = by === 'error' ? { kind: 'error', code: 'E' } : { kind: 'escalation', code: 'U' };
  return { type: 'subProcess', ...inside(drawing, body ?? { kind: 'user', id: `in_${id}` }, id, undefined, { type: 'endEvent', event }) };
}

function eventOf(id: string, by: string): EventDefinition {
  switch (by) {
    case 'timer': return { kind: 'timer', timer: { kind: 'duration', value: 'PT1H', time: 'calendar' } };
    case 'cycle': return { kind: 'timer', timer: { kind: 'cycle', value: 'R2/PT1H', time: 'calendar' } };
    case 'signal': return { kind: 'signal', name: `signal_${id}` };
    case 'error': return { kind: 'error', code: 'E' };
    case 'escalation': return { kind: 'escalation' };
    default: return message(id);
  }
}

/** Each instance of a loop waits for a message of its own. */
function message(id: string): EventDefinition {
  return { kind: 'message', name: `message_${id}`, key: 'where' };
}

function drawGuarded(drawing: Drawing, { id, by, body, handler }: Extract<Block, { kind: 'guarded' }>): Ends {
  drawing.nodes[id] = hostOf(drawing, id, by, body);
  drawing.nodes[`on_${id}`] = { type: 'boundaryEvent', attachedTo: id, event: eventOf(id, by), interrupting: true };
  drawing.nodes[`merge_${id}`] = { type: 'exclusiveGateway' };
  const { first, last } = drawBlock(drawing, handler);
  drawing.flows.push(`on_${id} > ${first}`, `${id} > merge_${id}`, `${last} > merge_${id}`);
  return { first: id, last: `merge_${id}` };
}

/** In a sub-process of its own, so that what goes on behind it waits for both tokens. */
function drawBeside(drawing: Drawing, { id, by, body, handler }: Extract<Block, { kind: 'beside' }>): Ends {
  const inner: Drawing = { nodes: { [`in${id}`]: { type: 'startEvent' }, [id]: hostOf(drawing, id, by, body) }, flows: [`in${id} > ${id}`], called: drawing.called };
  inner.nodes[`on_${id}`] = { type: 'boundaryEvent', attachedTo: id, event: eventOf(id, by), interrupting: false };
  const { first } = drawBlock(inner, by === 'timer' ? handler : { kind: 'script', id: `note_${id}` });
  inner.flows.push(`on_${id} > ${first}`);
  return one(drawing, `beside_${id}`, { type: 'subProcess', nodes: inner.nodes, flows: inner.flows });
}

function drawRace(drawing: Drawing, id: string, [byMessage, byTime]: [Block, Block]): Ends {
  Object.assign(drawing.nodes, {
    [id]: { type: 'eventBasedGateway' }, [`told_${id}`]: { type: 'catchEvent', event: message(id) }, [`late_${id}`]: { type: 'catchEvent', event: eventOf(id, 'timer') }, [`merge_${id}`]: { type: 'exclusiveGateway' },
  });
  for (const [event, part] of [['told', byMessage], ['late', byTime]] as const) {
    const { first, last } = drawBlock(drawing, part);
    drawing.flows.push(`${id} > ${event}_${id} > ${first}`, `${last} > merge_${id}`);
  }
  return { first: id, last: `merge_${id}` };
}

function variablesOf(block: Block): Record<string, unknown> {
  const inner = ['parts' in block ? block.parts : [], 'body' in block && block.body ? [block.body] : [], 'handler' in block ? [block.handler] : []].flat();
  return Object.assign(
    {}, ...inner.map(variablesOf),
    block.kind === 'xor' && { [`xor_${block.id}`]: block.pick },
    block.kind === 'or' && Object.fromEntries(block.picks.map((pick, at) => [`or_${block.id}_${at}`, pick])),
  ) as Record<string, unknown>;
}
