import { parseFeel, type Syntax } from '../../expressions/syntax.ts';
import { CELL_VALUE, isAny, negatedTests } from '../cell.ts';
import { ALL, complement, type Interval, type Region } from './region.ts';

/** A literal of a cell, with the type that it has. */
export interface Literal { value: string | number | boolean; type: 'string' | 'number' | 'boolean' }

/** What a cell's text says without any data: the values it lets through (undefined: cannot be told), and its literals. */
export interface ReadCell { region: Region | undefined; literals: Literal[] }

/** Reads literals, comparisons with numbers, ranges of numbers, lists of these, and `not( … )` around them. */
export function readCell(cell: string): ReadCell {
  const text = cell.trim();
  if (isAny(text)) return { region: ALL, literals: [] };
  const negated = negatedTests(text);
  const read = readTests(negated ?? text);
  return { literals: read.literals, region: read.region && negated !== undefined ? complement(read.region) : read.region };
}

function readTests(text: string): ReadCell {
  const tree = parseFeel(`${CELL_VALUE} in (${text})`);
  if ('code' in tree) return { region: undefined, literals: [] };
  const several = tree.children.find((part) => part.name === 'PositiveUnaryTests');
  const tests = (several ?? tree).children.filter((part) => part.name === 'PositiveUnaryTest').flatMap((test) => test.children[0] ?? []);
  const read = tests.map((test) => readTest(test.name === 'ParenthesizedExpression' ? test.children[1]! : test));
  return { literals: read.flatMap(({ literals }) => literals), region: union(read.map(({ region }) => region)) };
}

function union(regions: (Region | undefined)[]): Region | undefined {
  const [first] = regions;
  if (!first || !regions.every((region) => region?.kind === first.kind)) return undefined;
  if (first.kind === 'numbers') return { kind: 'numbers', intervals: regions.flatMap((region) => (region as typeof first).intervals) };
  if (first.kind === 'words') return { ...first, values: [...new Set(regions.flatMap((region) => (region as typeof first).values))] };
  return undefined;
}

function readTest(test: Syntax): ReadCell {
  const literal = literalOf(test);
  if (literal) return { literals: [literal], region: typeof literal.value === 'number' ? point(literal.value) : { kind: 'words', values: [literal.value], except: false } };
  const simple = test.name === 'SimplePositiveUnaryTest' ? test.children : [];
  const interval = simple.length === 1 ? simple[0] : test.name === 'Interval' ? test : undefined;
  if (interval?.name === 'Interval') return readInterval(interval);
  const operand = simple[1] && literalOf(simple[1]);
  if (!operand || !simple[0]) return { region: undefined, literals: [] };
  return { literals: [operand], region: typeof operand.value === 'number' ? comparison(simple[0].text, operand.value) : undefined };
}

function readInterval(interval: Syntax): ReadCell {
  const [opening, from, , to, closing] = interval.children;
  const ends = [from, to].map((end) => end && literalOf(end));
  const literals = ends.flatMap((end) => end ?? []);
  const [low, high] = ends.map((end) => end?.value);
  if (typeof low !== 'number' || typeof high !== 'number' || low > high) return { region: undefined, literals };
  const lowOpen = opening?.text !== '[';
  const highOpen = closing?.text !== ']';
  const none = low === high && (lowOpen || highOpen);
  return { literals, region: { kind: 'numbers', intervals: none ? [] : [{ low, lowOpen, high, highOpen }] } };
}

function literalOf(syntax: Syntax): Literal | undefined {
  if (syntax.name === 'StringLiteral') return { type: 'string', value: JSON.parse(syntax.text) as string };
  if (syntax.name === 'BooleanLiteral') return { type: 'boolean', value: syntax.text === 'true' };
  if (/^-?\s*\d+(\.\d+)?$/.test(syntax.text)) return { type: 'number', value: Number(syntax.text.replace(/\s/g, '')) };
  return undefined;
}

function point(value: number): Region {
  return { kind: 'numbers', intervals: [{ low: value, lowOpen: false, high: value, highOpen: false }] };
}

function comparison(sign: string, value: number): Region | undefined {
  const ends: Record<string, Interval> = {
    '<': { low: -Infinity, lowOpen: true, high: value, highOpen: true }, '<=': { low: -Infinity, lowOpen: true, high: value, highOpen: false },
    '>': { low: value, lowOpen: true, high: Infinity, highOpen: true }, '>=': { low: value, lowOpen: false, high: Infinity, highOpen: true },
  };
  const interval = ends[sign];
  return interval && { kind: 'numbers', intervals: [interval] };
}
