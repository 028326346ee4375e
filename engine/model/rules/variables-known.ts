import type { Model } from '../../kernel/types.ts';
import { expressionsOf } from '../expressions-of.ts';
import type { Rule } from '../rule.ts';

/** Set by the engine itself, see the kernel's `visible`. */
const builtIn = ['outcome', 'data', 'result', 'error', 'steps', 'now',
  'loopCounter', 'numberOfInstances', 'numberOfActiveInstances', 'numberOfCompletedInstances', 'numberOfTerminatedInstances', 'nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances'];

export const variablesKnown: Rule = {
  code: 'variable-unknown', severity: 'error',
  message: { zh: '“{element}”用到的“{path}”没有任何地方给出，请检查拼写。', en: '"{element}" uses "{path}", which nothing sets; check its spelling.' },
  check(model, { variables, expressions }) {
    if (!variables || !expressions) return [];
    const known = new Set([...builtIn, ...variables, ...setBy(model)]);
    return expressionsOf(model).flatMap(({ element, text }) => {
      const unknown = expressions.paths(text).filter(([first, second]) => !known.has(first!) || (first === 'steps' && second !== undefined && !model.nodes[second]));
      return [...new Set(unknown.map((path) => path.join('.')))].map((path) => ({ element, values: { path } }));
    });
  },
};

function setBy(model: Model): string[] {
  return Object.values(model.nodes).flatMap(({ ext, loop }) => [
    ...(ext.inputs ?? []).map(({ name }) => name), ...(ext.outputs ?? []).map(({ name }) => name),
    ...(ext.script ? [ext.script.result] : []), ...(loop?.item ? [loop.item] : []), ...(loop?.output ? [loop.output] : []),
  ]);
}
