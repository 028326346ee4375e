import { evaluate as feelin, isFunction } from 'feelin';
import { functions } from './functions.ts';

/** What feelin had to guess. */
export interface Warning { type: string; message: string }

/** An expression that feelin has read once; may throw what feelin throws. */
export type Prepared = (variables: Record<string, unknown>) => { value: unknown; warnings: Warning[] };

/** Names that may stand as parameters as they are; others would be read in another way. */
const PLAIN_NAME = /^[A-Za-z_\u00c0-\uffff][\w\u00c0-\uffff]*$/;

/**
 * feelin reads and builds an expression anew each time, which costs far more than working it out. A FEEL function of the variables holds what was
 * built: it is made once and then called. What is missing stays undefined, so that it is warned of and a function of that name is found.
 * @param names every variable that the expression looks up
 * @returns undefined where a name cannot be a parameter, `external` for one
 */
export function prepare(text: string, names: readonly string[]): Prepared | undefined {
  // Functions of several words are found without being given.
  const given = names.filter((name) => PLAIN_NAME.test(name) || !functions.has(name));
  if (!given.every((name) => PLAIN_NAME.test(name))) return undefined;
  // Lines of their own: a comment at the end must not take the bracket with it.
  const made = read(`function(${given.join(', ')}) (\n${text}\n)`);
  if (!made || !isFunction(made.value)) return undefined;
  const { value, warnings } = made;
  return (variables) => {
    warnings.length = 0;
    const result: unknown = value.invoke(given.map((name) => (Object.hasOwn(variables, name) ? variables[name] : undefined)));
    return { value: result, warnings };
  };
}

function read(text: string): { value: unknown; warnings: Warning[] } | undefined {
  try {
    return feelin(text, {});
  } catch {
    return undefined;
  }
}
