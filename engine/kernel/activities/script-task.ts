import type { Behaviour } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import { assign, evaluate, mapped, visible } from '../variables.ts';
import { enterActivity } from './activity.ts';

/** Evaluates FEEL into one variable. Inputs are seen beside the variables. */
export const scriptTask: Behaviour = {
  enter: enterActivity,
  execute(run, instance, node) {
    const { script, inputs } = node.ext;
    if (!script) throw new Stuck('bad_model', node.id, `The script task "${node.id}" has no expression.`);
    const seen = visible(run, instance.id, instance.local);
    const value = evaluate(run, script.expression, { ...seen, ...mapped(run, inputs, seen, node.id) }, node.id);
    assign(run, instance.id, script.result, value);
    return {};
  },
};
