import { isAwaited } from '../plan/plan.ts';
import type { Refusal } from './rule.ts';

/** An event that an event-based gateway listens for is nobody else's: the library gives it up when another one happens. */
export const eventReachedTwice: Refusal = {
  code: 'executor-awaited-event',
  message: {
    zh: '“{element}”在事件网关之后，不能再有其他进入的连线。',
    en: '"{element}" stands behind an event-based gateway; no other flow may lead there.',
  },
  find: (model) => Object.values(model.nodes).filter((node) => node.incoming.length > 1 && isAwaited(model, node)).map(({ id }) => id),
};
