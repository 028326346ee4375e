import { interrupts } from '../../../kernel/model-queries.ts';
import type { Node } from '../../../kernel/types.ts';
import { reachFrom, rests, targets } from './reach.ts';
import type { Refusal } from './rule.ts';

/** A reminder that comes again while the first one is still worked on: two tokens at one activity, as in `runs-twice`. */
export const startedAgain: Refusal = {
  code: 'executor-repeats',
  message: {
    zh: '“{element}”可以多次发生，而它引出的步骤需要等待，bpmn-engine 不能同时运行两次。请改为中断事件，或只引出立即完成的步骤。',
    en: '"{element}" can happen again while a step behind it still waits, and bpmn-engine runs no step twice at a time. Let it interrupt, or lead only to steps that end at once.',
  },
  find: (model) => Object.values(model.nodes)
    .filter((node) => node.type === 'boundaryEvent' && !interrupts(node) && happensAgain(node))
    .filter((node) => [...reachFrom(model, targets(model, node), new Set())].some((id) => rests(model, id)))
    .map(({ id }) => id),
};

/** Timers with a duration or date happen once. */
function happensAgain({ event }: Node): boolean {
  return event?.kind !== 'timer' || event.timer.kind === 'cycle';
}
