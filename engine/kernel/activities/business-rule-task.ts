import type { Behaviour } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { mapped, plain, visible, wordsOf } from '../variables.ts';
import { enterActivity } from './activity.ts';
import { openServiceWait } from './service-task.ts';

/**
 * Asks a decision table; with a service it is done by that service instead. Inputs are seen beside the variables. The answer may be
 * any JSON, null where no rule fits.
 */
export const businessRuleTask: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    const { decision, service, inputs, binding } = node.ext;
    if (!decision && service) {
      openServiceWait(run, instance, node);
      return undefined;
    }
    if (!decision) throw new Stuck('bad_model', node.id, `The business rule task "${node.id}" names no decision.`);
    const seen = visible(run, instance.id, instance.local);
    const input = mapped(run, inputs, seen, node.id);
    try {
      const place = { element: node.id, model: instance.model, ...(typeof binding === 'number' && { version: binding }) };
      return { answer: plain(run.context.decide(decision, { ...seen, ...input }, place)) };
    } catch (error) {
      throw new Stuck('decision_failed', node.id, `The decision "${decision}" of "${node.id}" failed: ${wordsOf(error)}`);
    }
  },
};
