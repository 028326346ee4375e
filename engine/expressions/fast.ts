import { fastFunctions } from './fast-functions.ts';
import { NOT_SIMPLE, arithmetic, equals, order, property, truth } from './fast-values.ts';
import { functions } from './functions.ts';
import { nameOf } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Variables by name; may throw `NOT_SIMPLE`. */
export type Fast = (variables: Record<string, unknown>) => unknown;
type Compiler = (syntax: Syntax) => Fast | undefined;

/**
 * The constructs that people write most, as closures that are built once: about a hundred times as fast as parsing anew
 * (feelin's compiled form is not public). Anything not in this table makes the whole expression feelin's.
 */
const compilers: Record<string, Compiler> = {
  StringLiteral: (syntax) => (syntax.text.includes('\\') ? undefined : constant(syntax.text.slice(1, -1))),
  NumericLiteral: (syntax) => (/^-?\d+(\.\d+)?$/.test(syntax.text) ? constant(Number(syntax.text)) : undefined),
  BooleanLiteral: (syntax) => constant(syntax.text === 'true'),
  null: () => constant(null),
  ParenthesizedExpression: (syntax) => compileFast(syntax.children[1]!),
  VariableName: compileVariable,
  PathExpression: compilePath,
  Conjunction: (syntax) => compileJunction(syntax, false),
  Disjunction: (syntax) => compileJunction(syntax, true),
  Comparison: compileComparison,
  ArithmeticExpression: compileArithmetic,
  IfExpression: compileIf,
  List: compileList,
  FunctionInvocation: compileCall,
};

/** A closure for the tree, or undefined when it holds something that only feelin knows. */
export function compileFast(syntax: Syntax): Fast | undefined {
  return Object.hasOwn(compilers, syntax.name) ? compilers[syntax.name]!(syntax) : undefined;
}

function constant(value: unknown): Fast {
  return () => value;
}

function compileVariable(syntax: Syntax): Fast | undefined {
  const name = nameOf(syntax);
  // A missing variable with the name of a function is that function.
  if (functions.has(name) || name === 'now' || name === 'today' || name === 'range') return undefined;
  if (syntax.children.some((part) => part.name !== 'Identifier')) return undefined;
  return (variables) => property(variables, name);
}

function compilePath(syntax: Syntax): Fast | undefined {
  const target = compileFast(syntax.children[0]!);
  const last = syntax.children[2];
  if (!target || !last || last.children.some((part) => part.name !== 'Identifier')) return undefined;
  const name = nameOf(last);
  return (variables) => {
    const found = target(variables);
    return Array.isArray(found) ? found.map((entry: unknown) => property(entry, name)) : property(found, name);
  };
}

/** Three-valued `and` (decided by false) and `or` (decided by true). */
function compileJunction(syntax: Syntax, decisive: boolean): Fast | undefined {
  const left = compileFast(syntax.children[0]!);
  const right = compileFast(syntax.children[2]!);
  if (!left || !right) return undefined;
  return (variables) => {
    const a = truth(left(variables));
    const b = truth(right(variables));
    if (a === decisive || b === decisive) return decisive;
    return a === null || b === null ? null : !decisive;
  };
}

const orderings: Record<string, (order: -1 | 0 | 1) => boolean> = {
  '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0,
};

function compileComparison(syntax: Syntax): Fast | undefined {
  const [first, sign, second] = syntax.children;
  const left = first && compileFast(first);
  if (!left || !sign) return undefined;
  if (sign.name === 'in') return compileMembership(left, syntax.children.slice(2));
  if (sign.name === 'between') return compileBetween(left, syntax);
  const right = second && compileFast(second);
  if (!right) return undefined;
  if (sign.text === '=') return (variables) => equals(left(variables), right(variables));
  if (sign.text === '!=') return (variables) => negate(equals(left(variables), right(variables)));
  const test = orderings[sign.text];
  return test && ((variables) => ordered(test, left(variables), right(variables)));
}

function ordered(test: (order: -1 | 0 | 1) => boolean, a: unknown, b: unknown): boolean | null {
  const compared = order(a, b);
  return compared === null ? null : test(compared);
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function compileBetween(value: Fast, syntax: Syntax): Fast | undefined {
  const low = compileFast(syntax.children[2]!);
  const high = compileFast(syntax.children[4]!);
  if (!low || !high) return undefined;
  return (variables) => {
    const [probe, from, to] = [value(variables), low(variables), high(variables)];
    const direction = order(from, to);
    if (direction === null) return null;
    const [start, end] = direction > 0 ? [to, from] : [from, to];
    const [after, before] = [order(probe, start), order(probe, end)];
    return after === null || before === null ? null : after >= 0 && before <= 0;
  };
}

type Test = (value: unknown, variables: Record<string, unknown>) => boolean | null;

/** `x in [1, 2]`, `x in ("a", "b")`, `x in > 5`: true if one test holds, else null if one of the comparisons is unknown. */
function compileMembership(value: Fast, tail: Syntax[]): Fast | undefined {
  const several = tail.find((part) => part.name === 'PositiveUnaryTests');
  const tests = (several ? several.children.filter((part) => part.name === 'PositiveUnaryTest') : tail).map(compileTest);
  if (!tests.every((test) => test !== undefined)) return undefined;
  const alone = !several;
  return (variables) => {
    const probe = value(variables);
    // All of them, as feelin does: one that cannot be computed makes the whole unknown.
    const results = tests.map((test) => test(probe, variables, alone));
    return results.includes(true) ? true : results.includes(null) ? null : false;
  };
}

function compileTest(syntax: Syntax): ((value: unknown, variables: Record<string, unknown>, alone: boolean) => boolean | null) | undefined {
  const inner = syntax.name === 'PositiveUnaryTest' ? syntax.children[0] : undefined;
  if (!inner) return undefined;
  if (inner.name === 'SimplePositiveUnaryTest') return inner.children.length === 1 ? compileInterval(inner.children[0]!) : compileSimpleTest(inner);
  const expected = compileFast(inner);
  return expected && ((value, variables, alone) => {
    const wanted = expected(variables);
    if (alone && wanted === null) return null;
    if (alone && Array.isArray(wanted)) return wanted.some((entry: unknown) => equals(entry ?? null, value) === true);
    return equals(wanted, value) === true;
  });
}

function compileSimpleTest(syntax: Syntax): Test | undefined {
  const [sign, operand] = syntax.children;
  const test = sign && orderings[sign.text];
  const limit = operand && compileFast(operand);
  if (!test || !limit) return undefined;
  return (value, variables) => ordered(test, value, limit(variables));
}

function compileInterval(interval: Syntax): Test | undefined {
  const [opening, from, , to, closing] = interval.children;
  const low = from && compileFast(from);
  const high = to && compileFast(to);
  if (!low || !high) return undefined;
  const [withLow, withHigh] = [opening?.text === '[', closing?.text === ']'];
  return (value, variables) => {
    const [start, end] = [low(variables), high(variables)];
    const direction = order(start, end);
    // feelin leaves open ends and descending intervals to rules of its own.
    if (direction === null || direction > 0) throw NOT_SIMPLE;
    const [after, before] = [order(value, start), order(value, end)];
    return after === null || before === null ? null : (withLow ? after >= 0 : after > 0) && (withHigh ? before <= 0 : before < 0);
  };
}

function compileArithmetic(syntax: Syntax): Fast | undefined {
  const [first, second, third] = syntax.children;
  if (!first || !second) return undefined;
  if (!third) {
    const operand = compileFast(second);
    return operand && first.text === '-' ? (variables) => arithmetic('-', 0, operand(variables)) : undefined;
  }
  const left = compileFast(first);
  const right = compileFast(third);
  const operator = second.text;
  if (!left || !right || !'+-*/'.includes(operator)) return undefined;
  return (variables) => arithmetic(operator, left(variables), right(variables));
}

function compileIf(syntax: Syntax): Fast | undefined {
  const parts = [1, 3, 5].map((index) => syntax.children[index] && compileFast(syntax.children[index]));
  const [condition, then, otherwise] = parts;
  if (!condition || !then || !otherwise) return undefined;
  return (variables) => {
    const decided = condition(variables);
    return decided !== false && decided !== null ? then(variables) : otherwise(variables);
  };
}

function compileList(syntax: Syntax): Fast | undefined {
  const entries = syntax.children.filter((part) => !['[', ']', ','].includes(part.name)).map(compileFast);
  if (!entries.every((entry) => entry !== undefined)) return undefined;
  return (variables) => entries.map((entry) => entry(variables));
}

function compileCall(syntax: Syntax): Fast | undefined {
  const name = nameOf(syntax.children[0]!);
  const call = Object.hasOwn(fastFunctions, name) ? fastFunctions[name] : undefined;
  const given = syntax.children.find((part) => part.name === 'PositionalParameters')?.children.filter((part) => part.name !== ',').map(compileFast);
  if (!call || given?.length !== call.length || !given.every((argument) => argument !== undefined)) return undefined;
  return (variables) => {
    // A variable of that name would be called instead.
    if (Object.hasOwn(variables, name)) throw NOT_SIMPLE;
    return call(...given.map((argument) => argument(variables)));
  };
}
