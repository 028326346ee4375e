import { readSettings } from './extension.ts';
import { conditionOf, outcomeCondition } from './flow-condition.ts';
import { isA } from './services.ts';
import type { Drawn } from './services.ts';

/** The choice that belongs to a step with outcomes: the gateway right after it that nothing else leads to. */
export function choiceOf(step: Drawn): Drawn | undefined {
  if (!isA(step, 'bpmn:UserTask')) return undefined;
  const [only, ...more] = flowsFrom(step);
  const next = only?.target;
  return next && more.length === 0 && isA(next, 'bpmn:ExclusiveGateway') && flowsTo(next).length === 1 ? next : undefined;
}

/** The choice that moves, is copied and goes with its step; none where somebody has taken the two apart. */
export function companionOf(step: Drawn): Drawn | undefined {
  return step.businessObject.get('reflow:apart') === true ? undefined : choiceOf(step);
}

/** The flow that an outcome of a step takes, where one flow is for that outcome alone. */
export function flowOfOutcome(step: Drawn, code: string): Drawn | undefined {
  const splitter = choiceOf(step) ?? step;
  return flowsFrom(splitter).find((flow) => conditionOf(flow).replaceAll(/\s+/g, '') === outcomeCondition(code).replaceAll(/\s+/g, ''));
}

export function flowsFrom(element: Drawn): Drawn[] {
  return element.outgoing.filter((flow) => isA(flow, 'bpmn:SequenceFlow'));
}

export function flowsTo(element: Drawn): Drawn[] {
  return element.incoming.filter((flow) => isA(flow, 'bpmn:SequenceFlow'));
}

/** Where a ticket goes on when this step is taken out: its first outcome's way, else the default, else the first way. */
export function onwardOf(step: Drawn, firstOutcome: string | undefined): Drawn | undefined {
  const splitter = choiceOf(step) ?? step;
  const byOutcome = firstOutcome === undefined ? undefined : flowOfOutcome(step, firstOutcome);
  const usual = splitter.businessObject.get('default') as { id: string } | undefined;
  const ways = flowsFrom(splitter);
  return (byOutcome ?? ways.find(({ id }) => id === usual?.id) ?? ways[0])?.target;
}

/** Where a step leads by itself: the way of its first outcome. */
export function wayPast(step: Drawn): Drawn | undefined {
  const first = readSettings(step.businessObject, 'Outcome')[0]?.code;
  const past = onwardOf(step, typeof first === 'string' ? first : undefined);
  return past === step ? undefined : past;
}

/** The only way to a step where the choice before it leads the other tickets past the step; undefined: every ticket goes through it. */
export function wayOfSome(step: Drawn): Drawn | undefined {
  const [way, ...more] = flowsTo(step);
  const choice = way?.source;
  if (!choice || more.length > 0 || !isA(choice, 'bpmn:ExclusiveGateway')) return undefined;
  const past = wayPast(step);
  return flowsFrom(choice).some((other) => other !== way && other.target === past) ? way : undefined;
}
