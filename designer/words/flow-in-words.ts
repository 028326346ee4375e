import type { Flow, Model, Node } from '../../engine/kernel/types.ts';
import { entries } from '../../engine/model/graph.ts';
import { mainPath } from '../../engine/model/main-path.ts';
import { handledOutcomes } from '../../engine/model/outcomes.ts';
import { conditionWords } from './condition-words.ts';
import { say } from './speaker.ts';
import type { Speaker } from './speaker.ts';
import { stepWords } from './step-words.ts';

/** One line of the text. Numbered lines are steps; the others say where a step leads. */
export interface Line { element: string; number?: number; text: string }

/**
 * A flow as numbered sentences: the usual way first, then what only other ways reach, each step with its ways under it.
 * Choices right behind a step are told with the step, so that every step and every way appears once; a way that only leads to the next
 * number is not told.
 */
export function flowInWords(model: Model, speaker: Speaker): Line[] {
  const told = toldNodes(model);
  const numbers = new Map(told.map(({ id }, at) => [id, at + 1]));
  return told.flatMap((node) => {
    const number = numbers.get(node.id) as number;
    const ways = waysOf(model, node);
    const plain = ways.length === 1 && ways[0]?.condition === undefined && numbers.get(ways[0]?.target ?? '') === number + 1;
    return [
      { element: node.id, number, text: stepWords(node, model, speaker) },
      ...insideWords(node, { model, numbers, speaker }),
      ...(plain ? [] : ways.map((flow) => ({ element: flow.id, text: wayWords(flow, { step: node, ways, model, numbers, speaker }) }))),
    ];
  });
}

/** Ids of the steps in the order in which they are told. */
export function stepsInOrder(model: Model): string[] {
  return toldNodes(model).map(({ id }) => id);
}

function toldNodes(model: Model): Node[] {
  const main = mainPath(model);
  const seen = new Set(main.map(({ id }) => id));
  const rest = Object.values(model.nodes).filter(({ id }) => !seen.has(id));
  return [...main, ...rest].filter((node) => !isPassing(model, node));
}

/** Nothing to tell: a plain start, and the choice that only hands on a step's outcome. */
function isPassing(model: Model, node: Node): boolean {
  if (node.type === 'startEvent') return !node.event && node.scope !== model.key;
  return isChoiceOfStep(model, node);
}

function isChoiceOfStep(model: Model, node: Node): boolean {
  if (node.type !== 'exclusiveGateway' || node.incoming.length !== 1) return false;
  const source = sourceOf(model, node.incoming[0] as string);
  return source.type === 'userTask' && source.outgoing.length === 1;
}

/** The ways on, looking through the choice right behind; what is taken otherwise comes last. */
function waysOf(model: Model, node: Node): Flow[] {
  const next = node.outgoing.map((id) => model.flows[id] as Flow);
  const choice = next.length === 1 ? model.nodes[next[0]?.target ?? ''] : undefined;
  const splitter = choice && isChoiceOfStep(model, choice) ? choice : node;
  return splitter.outgoing.map((id) => model.flows[id] as Flow).toSorted((a, b) => Number(a.id === splitter.defaultFlow) - Number(b.id === splitter.defaultFlow));
}

/** Where the steps inside a part begin, unless that is the next number. */
function insideWords(node: Node, { model, numbers, speaker }: Pick<Telling, 'model' | 'numbers' | 'speaker'>): Line[] {
  const first = model.scopes[node.id] === undefined ? undefined : entries(model, node.id)[0];
  const passing = first !== undefined && !numbers.has(first.id) ? model.flows[first.outgoing[0] ?? '']?.target : undefined;
  const begin = passing ?? first?.id;
  const at = numbers.get(begin ?? '');
  if (begin === undefined || at === undefined || at === (numbers.get(node.id) ?? 0) + 1) return [];
  return [{ element: node.id, text: say(speaker, `里面先${placeWords(model, begin, numbers, speaker)}`, `Inside it goes ${placeWords(model, begin, numbers, speaker)}`) }];
}

interface Telling { step: Node; ways: readonly Flow[]; model: Model; numbers: ReadonlyMap<string, number>; speaker: Speaker }

function wayWords(flow: Flow, { step, ways, model, numbers, speaker }: Telling): string {
  const to = placeWords(model, flow.target, numbers, speaker);
  const source = model.nodes[flow.source] as Node;
  const outcomes = flow.condition === undefined ? restOf(step, ways) : outcomesOf(flow.condition, step);
  if (outcomes) return `${outcomes.map((label) => speaker.label(label)).join(say(speaker, '、', ' or '))}${say(speaker, '：', ': ')}${to}`;
  if (flow.condition !== undefined) {
    const condition = conditionWords(flow.condition, speaker) ?? longCondition(flow, speaker);
    return say(speaker, `如果${condition}：${to}`, `If ${condition}: ${to}`);
  }
  if (source.defaultFlow === flow.id && source.outgoing.length > 1) return say(speaker, `其他情况：${to}`, `Otherwise: ${to}`);
  if (source.type === 'parallelGateway' && source.outgoing.length > 1) return say(speaker, `一路${to}`, `One way goes ${to}`);
  return model.scopes[step.id] === undefined ? say(speaker, `接着${to}`, `Then ${to}`) : say(speaker, `这一段走完：${to}`, `Once it is done: ${to}`);
}

/** What the line of a long condition is called. */
function longCondition({ id, label }: Flow, speaker: Speaker): string {
  const name = speaker.label(label);
  return name && name !== id ? `“${name}”` : say(speaker, '一个较长的条件成立', 'a longer condition holds');
}

type Labels = NonNullable<Node['ext']['outcomes']>[number]['label'][];

/** The outcomes that a condition is for and nothing else; undefined when it asks for more. */
function outcomesOf(condition: string, step: Node): Labels | undefined {
  const codes = [...handledOutcomes([condition.replace(/^=/, '').trim()])];
  const labels = codes.flatMap((code) => step.ext.outcomes?.find((outcome) => outcome.code === code)?.label ?? []);
  return codes.length === 0 || labels.length < codes.length || /\band\b/.test(condition) ? undefined : labels;
}

/** What is left for the way without a condition, where all the others ask for outcomes alone. */
function restOf(step: Node, ways: readonly Flow[]): Labels | undefined {
  const others = ways.flatMap(({ condition }) => condition ?? []);
  const outcomes = step.ext.outcomes ?? [];
  if (others.length !== ways.length - 1 || others.length === 0 || others.some((condition) => !outcomesOf(condition, step))) return undefined;
  const asked = handledOutcomes(others.map((condition) => condition.replace(/^=/, '').trim()));
  const left = outcomes.filter(({ code }) => !asked.has(code)).map(({ label }) => label);
  return left.length > 0 ? left : undefined;
}

/** 「到第 3 步“客服审核”」; a choice behind another step is named itself. */
function placeWords(model: Model, id: string, numbers: ReadonlyMap<string, number>, speaker: Speaker): string {
  const node = model.nodes[id] as Node;
  const number = numbers.get(id);
  const name = speaker.label(node.label);
  if (number === undefined) return say(speaker, `到“${name}”`, `on to “${name}”`);
  // A gateway that nobody named would be called by its id.
  if (name === id) return say(speaker, `到第 ${number} 步`, `on to step ${number}`);
  return say(speaker, `到第 ${number} 步“${name}”`, `on to step ${number}, “${name}”`);
}

function sourceOf(model: Model, flow: string): Node {
  return model.nodes[model.flows[flow]?.source ?? ''] as Node;
}
