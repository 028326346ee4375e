import { evaluate as feelin } from 'feelin';
import type { Problem } from '../model/problems.ts';
import { compileFast } from './fast.ts';
import type { Fast } from './fast.ts';
import { NOT_SIMPLE } from './fast-values.ts';
import { functions } from './functions.ts';
import { guard } from './guard.ts';
import { readPaths, rootNames } from './names.ts';
import { plain } from './plain.ts';
import { prepare, type Prepared } from './prepared.ts';
import { ExpressionError } from './refusals.ts';
import { parseFeel } from './syntax.ts';

/** Evaluates FEEL. Pure apart from its cache and the warnings since they were last taken; the same in server and browser. */
export interface Evaluator {
  /**
   * Value of a FEEL expression (with or without a leading `=`) as plain JSON; what is unknown or cannot be computed is
   * null, with a warning, as FEEL has it. Throws `ExpressionError` for what `check` refuses.
   */
  evaluate(expression: string, variables: Record<string, unknown>): unknown;
  /** Why an expression may not be used; empty when it may. */
  check(expression: string): Problem[];
  /** Paths that it reads, for checks against the data that exists. Empty when it is refused. */
  paths(expression: string): string[][];
  /** What evaluations since the last call had to guess, in English, for the timeline: at most 100 sentences. */
  takeWarnings(): string[];
}

interface Compiled {
  text: string; problem?: Problem; fast?: Fast; names: string[]; paths: string[][];
  /** What feelin made of it, once it was needed; null: it has to read it each time. */
  prepared?: Prepared | null;
}

const MAX_WARNINGS = 100;
/** feelin warns of each missing property; reading what may be missing is how conditions are written. */
const expectedWarnings = new Set(['NO_CONTEXT_ENTRY_FOUND', 'NO_PROPERTY_FOUND']);

/** @param cacheSize how many compiled expressions are kept, least recently used first to go. */
export function createEvaluator({ cacheSize = 2000 } = {}): Evaluator {
  const cache = new Map<string, Compiled>();
  let warnings: string[] = [];

  function compiled(expression: string): Compiled {
    const known = cache.get(expression);
    if (known) {
      cache.delete(expression);
      cache.set(expression, known);
      return known;
    }
    const fresh = compile(expression);
    cache.set(expression, fresh);
    if (cache.size > cacheSize) cache.delete(cache.keys().next().value!);
    return fresh;
  }

  function warn(expression: string, message: string): void {
    if (warnings.length < MAX_WARNINGS) warnings.push(`${message} in: ${expression.slice(0, 200)}`);
  }

  function slowly(expression: Compiled, variables: Record<string, unknown>): unknown {
    try {
      expression.prepared ??= prepare(expression.text, expression.names) ?? null;
      const result = expression.prepared ? expression.prepared(variables) : readAnew(expression, variables);
      for (const { type, message } of result.warnings) if (!expectedWarnings.has(type)) warn(expression.text, message);
      return plain(result.value);
    } catch (error) {
      warn(expression.text, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  function evaluate(expression: string, variables: Record<string, unknown>): unknown {
    const known = compiled(expression);
    if (known.problem) throw new ExpressionError(known.problem, expression);
    if (!known.fast) return slowly(known, variables);
    try {
      const value = known.fast(variables);
      for (const name of known.names) if (!Object.hasOwn(variables, name) && !functions.has(name)) warn(known.text, `Variable '${name}' not found`);
      return typeof value === 'number' && !Number.isFinite(value) ? null : value;
    } catch (error) {
      if (error !== NOT_SIMPLE) throw error;
      return slowly(known, variables);
    }
  }

  return {
    evaluate,
    check: (expression) => { const { problem } = compiled(expression); return problem ? [problem] : []; },
    paths: (expression) => compiled(expression).paths,
    takeWarnings: () => { const taken = warnings; warnings = []; return taken; },
  };
}

function readAnew(expression: Compiled, variables: Record<string, unknown>): ReturnType<Prepared> {
  return feelin(expression.text, Object.fromEntries(expression.names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]])));
}

function compile(expression: string): Compiled {
  const trimmed = expression.trim();
  const text = trimmed.startsWith('=') ? trimmed.slice(1).trim() : trimmed;
  const tree = parseFeel(text);
  if ('code' in tree) return { text, problem: tree, names: [], paths: [] };
  const problem = guard(tree);
  if (problem) return { text, problem, names: [], paths: [] };
  const fast = compileFast(tree);
  return { text, names: rootNames(tree), paths: readPaths(tree), ...(fast ? { fast } : {}) };
}
