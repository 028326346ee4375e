import type { Problem } from '../model/problems.ts';
import { functions, patternFunctions, rangeFunctions } from './functions.ts';
import { patternDanger } from './pattern.ts';
import { refuseExpression } from './refusals.ts';
import type { ExpressionCode } from './refusals.ts';
import { nameOf } from './syntax.ts';
import type { Syntax } from './syntax.ts';

export const MAX_RANGE = 1000;
export const MAX_ITERATIONS = 2;
/** Each use of an earlier entry multiplies at most by e^(1/e): twelve uses grow a value less than a hundredfold. */
const MAX_REUSES = 12;

/** Constructs of FEEL that may be used; whatever is not here is refused. Lower-case names are keywords and signs. */
const allowed = new Set(['Conjunction', 'Disjunction', 'Comparison', 'CompareOp', 'ArithmeticExpression', 'ArithOp', 'VariableName',
  'Identifier', 'PathExpression', 'PathName', 'StringLiteral', 'NumericLiteral', 'BooleanLiteral', 'DateTimeLiteral', 'DateTimeConstructor',
  'AtLiteral', 'IfExpression', 'ForExpression', 'InExpressions', 'InExpression', 'Name', 'IterationContext', 'QuantifiedExpression',
  'FilterExpression', 'List', 'Context', 'ContextEntry', 'Key', 'Interval', 'PositiveUnaryTests', 'PositiveUnaryTest',
  'SimplePositiveUnaryTest', 'ParenthesizedExpression', 'FunctionInvocation', 'PositionalParameters', 'NamedParameters', 'NamedParameter',
  'ParameterName', 'Parameters', 'SpecialFunctionName', 'FunctionDefinition', 'FormalParameters', 'FormalParameter', 'FunctionBody',
  'InstanceOfExpression', 'SpecialType', 'Type', 'QualifiedName', 'BacktickIdentifier']);

/** What surrounds a node. */
interface Around {
  /** Iterations that repeat it. */
  iterations: number;
  /** Product of the literal ranges that repeat it. */
  repeated: number;
  /** A range here is only compared with, never walked through. */
  tested: boolean;
  /** Entries of the context literals around it that are already computed. */
  entries: ReadonlySet<string>;
  /** Inside a `for`, where `partial` holds all earlier results. */
  accumulates: boolean;
}

interface Walk { problem?: Problem; reuses: number }

/**
 * Refuses what an evaluation could not survive or repeat: iterations without small literal bounds, growth, dangerous
 * patterns, functions that read the clock. What passes ends within milliseconds on the data of a ticket.
 */
export function guard(tree: Syntax): Problem | undefined {
  const walk: Walk = { reuses: 0 };
  visit(tree, { iterations: 0, repeated: 1, tested: false, entries: new Set(), accumulates: false }, walk);
  return walk.problem;
}

function refuse(walk: Walk, code: ExpressionCode, values: Record<string, string | number> = {}): void {
  walk.problem ??= refuseExpression(code, values);
}

function visit(syntax: Syntax, around: Around, walk: Walk): void {
  if (walk.problem) return;
  if (/^[A-Z]/.test(syntax.name) && !allowed.has(syntax.name)) return refuse(walk, 'expression-unsupported', { detail: syntax.text.slice(0, 60) });
  const special = visitors[syntax.name];
  if (special) special(syntax, around, walk);
  else visitAll(syntax.children, { ...around, tested: keepsTest.has(syntax.name) && around.tested }, walk);
}

function visitAll(children: Syntax[], around: Around, walk: Walk): void {
  for (const child of children) visit(child, around, walk);
}

const keepsTest = new Set(['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'ParenthesizedExpression']);

const visitors: Record<string, (syntax: Syntax, around: Around, walk: Walk) => void> = {
  ForExpression: visitIteration,
  QuantifiedExpression: visitIteration,
  FilterExpression: visitFilter,
  Context: visitContext,
  FunctionInvocation: visitInvocation,
  Comparison: (syntax, around, walk) => {
    const membership = syntax.children.some((child) => child.name === 'in');
    visitAll(syntax.children, { ...around, tested: membership }, walk);
  },
  Interval: (syntax, around, walk) => {
    if (!around.tested) refuse(walk, 'expression-range', { limit: MAX_RANGE });
    visitAll(syntax.children, { ...around, tested: false }, walk);
  },
  SimplePositiveUnaryTest: (syntax, around, walk) => {
    const interval = syntax.children[0]?.name === 'Interval';
    if (!around.tested && !interval) refuse(walk, 'expression-unsupported', { detail: syntax.text.slice(0, 60) });
    visitAll(syntax.children, around, walk);
  },
  VariableName: (syntax, around, walk) => {
    const name = nameOf(syntax);
    if (name === 'partial' && around.accumulates) refuse(walk, 'expression-growth', { name });
    if (around.entries.has(name) && ++walk.reuses > MAX_REUSES) refuse(walk, 'expression-growth', { name });
  },
  FunctionDefinition: (syntax, _around, walk) => refuse(walk, 'expression-unsupported', { detail: syntax.text.slice(0, 60) }),
};

/** `for a in x, b in y return …`: each list repeats all that follows it. */
function visitIteration(syntax: Syntax, around: Around, walk: Walk): void {
  const inner: Around = { ...around, tested: false, accumulates: around.accumulates || syntax.name === 'ForExpression' };
  for (const child of syntax.children) {
    if (child.name !== 'InExpressions') { visit(child, inner, walk); continue; }
    for (const expression of child.children) {
      visitAll(expression.children.filter((part) => part.name !== 'IterationContext'), inner, walk);
      const source = expression.children.find((part) => part.name === 'IterationContext');
      if (source) visitSource(source, inner, walk);
      repeat(inner, walk);
    }
  }
}

function visitSource(source: Syntax, inner: Around, walk: Walk): void {
  if (source.children.some((part) => part.name === '..')) {
    const size = literalSize(source.children[0]!, source.children.at(-1)!);
    inner.repeated *= size ?? Infinity;
    if (inner.repeated > MAX_RANGE) refuse(walk, 'expression-range', { limit: MAX_RANGE });
  } else visitAll(source.children, inner, walk);
}

function repeat(inner: Around, walk: Walk): void {
  if (++inner.iterations > MAX_ITERATIONS) refuse(walk, 'expression-iteration-depth', { limit: MAX_ITERATIONS });
}

/** Number of values from one whole literal to another. A fraction would never arrive at the end. */
function literalSize(from: Syntax, to: Syntax): number | undefined {
  if (![from, to].every((end) => end.name === 'NumericLiteral' && /^-?\d+$/.test(end.text))) return undefined;
  return Math.abs(Number(to.text) - Number(from.text)) + 1;
}

function visitFilter(syntax: Syntax, around: Around, walk: Walk): void {
  const [target, , index] = syntax.children;
  if (target) visit(target, { ...around, tested: false }, walk);
  if (!index) return;
  const inner: Around = { ...around, tested: true };
  if (index.name !== 'NumericLiteral') repeat(inner, walk);
  visit(index, inner, walk);
}

function visitContext(syntax: Syntax, around: Around, walk: Walk): void {
  const entries = new Set(around.entries);
  for (const entry of syntax.children.filter((child) => child.name === 'ContextEntry')) {
    const [key, ...value] = entry.children;
    visitAll(value, { ...around, tested: false, entries: new Set(entries) }, walk);
    if (key) entries.add(key.text.replace(/^"|"$/g, ''));
  }
}

function visitInvocation(syntax: Syntax, around: Around, walk: Walk): void {
  const called = syntax.children[0]!;
  const name = nameOf(called).replace(/\s+/g, ' ');
  if (name === 'now' || name === 'today') return refuse(walk, 'expression-clock', { name });
  const known = (called.name === 'VariableName' || called.name === 'SpecialFunctionName') && functions.has(name);
  if (!known) return refuse(walk, 'expression-function', { name: name.slice(0, 60) });
  if (patternFunctions.has(name)) checkPattern(syntax, walk);
  for (const parameters of syntax.children.slice(1)) {
    const compared = parameters.name === 'PositionalParameters' && rangeFunctions.has(name);
    for (const parameter of parameters.children) {
      if (name === 'sort' && parameter.name === 'FunctionDefinition') visitOrder(parameter, around, walk);
      else visit(parameter, { ...around, tested: compared && parameter.name === 'SimplePositiveUnaryTest' }, walk);
    }
  }
}

/** `sort(list, function(a, b) …)` is the one place for a function: without a name it cannot call itself. */
function visitOrder(definition: Syntax, around: Around, walk: Walk): void {
  const inner: Around = { ...around, tested: false };
  repeat(inner, walk);
  visitAll(definition.children, inner, walk);
}

function checkPattern(syntax: Syntax, walk: Walk): void {
  const parameters = syntax.children.find((child) => child.name === 'PositionalParameters');
  const pattern = parameters?.children.filter((child) => child.name !== ',')[1];
  if (pattern?.name !== 'StringLiteral') return refuse(walk, 'expression-pattern', { detail: pattern?.text.slice(0, 60) ?? '' });
  const danger = patternDanger(pattern.text.slice(1, -1).replace(/\\(["\\])/g, '$1'));
  if (danger) refuse(walk, 'expression-pattern', { detail: danger });
}
