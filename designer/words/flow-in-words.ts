import type { Flow, Model, Node } from '../../engine/kernel/types.ts';
import { mainPath } from '../../engine/model/main-path.ts';
import { handledOutcomes } from '../../engine/model/outcomes.ts';
import { conditionWords } from './condition-words.ts';
import type { Speaker } from './speaker.ts';
import { stepWords } from './step-words.ts';

/** One line of the text. Numbered lines are steps; the others say where a step leads. */
export interface Line { element: string; number?: number; text: string }

/**
 * A flow as numbered sentences: the usual way first, then what only other ways reach, each step with its ways under it.
 * Choices right behind a step are told with the step, so that every step and every way appears once.
 */
export function flowInWords(model: Model, speaker: Speaker): Line[] {
  const main = mainPath(model);
  const seen = new Set(main.map(({ id }) => id));
  const rest = Object.values(model.nodes).filter(({ id }) => !seen.has(id));
  const told = [...main, ...rest].filter((node) => !isPassing(model, node));
  const numbers = new Map(told.map(({ id }, at) => [id, at + 1]));
  return told.flatMap((node) => [
    { element: node.id, number: numbers.get(node.id) as number, text: stepWords(node, model, speaker) },
    ...waysOf(model, node).map((flow) => ({ element: flow.id, text: wayWords(flow, node, model, numbers, speaker) })),
  ]);
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

/** The ways on, looking through the choice right behind; a single way without a condition needs no line where the next step follows. */
function waysOf(model: Model, node: Node): Flow[] {
  const next = node.outgoing.map((id) => model.flows[id] as Flow);
  const choice = next.length === 1 ? (model.nodes[next[0]?.target ?? ''] as Node) : undefined;
  if (choice && isChoiceOfStep(model, choice)) return choice.outgoing.map((id) => model.flows[id] as Flow);
  return next;
}

function wayWords(flow: Flow, step: Node, model: Model, numbers: ReadonlyMap<string, number>, speaker: Speaker): string {
  const to = placeWords(model, flow.target, numbers, speaker);
  const source = model.nodes[flow.source] as Node;
  const outcome = flow.condition === undefined ? undefined : outcomeWords(flow.condition, step, speaker);
  if (outcome !== undefined) return speaker.language === 'zh' ? `${outcome}：${to}` : `${outcome}: ${to}`;
  if (flow.condition !== undefined) {
    const condition = conditionWords(flow.condition, speaker);
    return speaker.language === 'zh' ? `如果 ${condition}：${to}` : `If ${condition}: ${to}`;
  }
  if (source.defaultFlow === flow.id && source.outgoing.length > 1) return speaker.language === 'zh' ? `其他情况：${to}` : `Otherwise: ${to}`;
  if (source.type === 'parallelGateway' && source.outgoing.length > 1) return speaker.language === 'zh' ? `同时：${to}` : `At the same time: ${to}`;
  return speaker.language === 'zh' ? `然后${to}` : `Then ${to}`;
}

function outcomeWords(condition: string, step: Node, speaker: Speaker): string | undefined {
  const codes = [...handledOutcomes([condition.replace(/^=/, '').trim()])];
  const labels = codes.map((code) => step.ext.outcomes?.find((outcome) => outcome.code === code)?.label);
  if (codes.length === 0 || labels.some((label) => label === undefined) || /\band\b/.test(condition)) return undefined;
  return labels.map((label) => speaker.label(label)).join(speaker.language === 'zh' ? '、' : ' or ');
}

/** 「到第 3 步“客服审核”」; a choice behind another step is named itself. */
function placeWords(model: Model, id: string, numbers: ReadonlyMap<string, number>, speaker: Speaker): string {
  const node = model.nodes[id] as Node;
  const number = numbers.get(id);
  const name = speaker.label(node.label);
  if (number === undefined) return speaker.language === 'zh' ? `到“${name}”` : `on to “${name}”`;
  return speaker.language === 'zh' ? `到第 ${number} 步“${name}”` : `on to step ${number}, “${name}”`;
}

function sourceOf(model: Model, flow: string): Node {
  return model.nodes[model.flows[flow]?.source ?? ''] as Node;
}
