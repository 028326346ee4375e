import type { Translated } from './condition.ts';

/** Other engines keep variables behind these names; here they are visible directly. */
const prefixes = /^(?:this\.)?(?:environment\.(?:variables|output)|execution\.variables)\./;
const word = /[A-Za-z_\u00c0-\uffff][\w\u00c0-\uffff]*(?:\.[A-Za-z_\u00c0-\uffff][\w\u00c0-\uffff]*)*/y;
const number = /\d+(?:\.\d+)?/y;
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y;
const operator = /===|!==|==|!=|<=|>=|&&|\|\||[<>!()+\-*/]/y;
const wordOperators: Record<string, string> = { and: '&&', or: '||', not: '!', eq: '==', ne: '!=', lt: '<', gt: '>', le: '<=', ge: '>=' };
const comparisons: Record<string, string> = { '==': '=', '===': '=', '!=': '!=', '!==': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

type Token = { kind: 'name' | 'literal' | 'operator'; text: string };
/** `truth`: the text is a comparison; a bare name must be compared with true first, since FEEL has no truthiness. */
interface Part { text: string; truth: boolean }

/** Translates comparisons of variables with literals, joined by and/or/not, from JUEL or JavaScript. */
export function translateScript(source: string): Translated {
  if (source.length > 2000) return { problem: 'It is too long.' };
  const tokens = tokenise(source.trim());
  if (typeof tokens === 'string') return { problem: tokens };
  const reader = new Reader(tokens);
  try {
    return { feel: condition(reader) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

class Reader {
  private readonly tokens: Token[];
  private at = 0;
  private depth = 0;
  constructor(tokens: Token[]) { this.tokens = tokens; }
  take(kind: Token['kind'], among?: (text: string) => boolean): string | undefined {
    const token = this.tokens[this.at];
    if (!token || token.kind !== kind || (among && !among(token.text))) return undefined;
    this.at++;
    return token.text;
  }
  nested<T>(read: () => T): T {
    if (++this.depth > 50) throw new Unreadable('It is nested too deeply.');
    const result = read();
    this.depth--;
    return result;
  }
  get rest(): string { return this.tokens[this.at]?.text ?? 'the end'; }
  get done(): boolean { return this.at >= this.tokens.length; }
}

function condition(reader: Reader): string {
  const part = either(reader);
  if (!reader.done) throw new Unreadable(`"${reader.rest}" is not expected; only comparisons are translated.`);
  return part.text;
}

function either(reader: Reader): Part {
  return joined(reader, both, '||', 'or');
}

function both(reader: Reader): Part {
  return joined(reader, comparison, '&&', 'and');
}

function joined(reader: Reader, read: (reader: Reader) => Part, symbol: string, feelWord: string): Part {
  let left = read(reader);
  while (reader.take('operator', (text) => text === symbol)) {
    left = { text: `${truth(left)} ${feelWord} ${truth(read(reader))}`, truth: true };
  }
  return left;
}

function comparison(reader: Reader): Part {
  const left = sum(reader);
  const symbol = reader.take('operator', (text) => text in comparisons);
  if (!symbol) return left;
  return { text: `${left.text} ${comparisons[symbol]} ${sum(reader).text}`, truth: true };
}

function sum(reader: Reader): Part {
  let left = unary(reader);
  let symbol: string | undefined;
  while ((symbol = reader.take('operator', (text) => '+-*/'.includes(text)))) {
    left = { text: `${left.text} ${symbol} ${unary(reader).text}`, truth: false };
  }
  return left;
}

function unary(reader: Reader): Part {
  if (reader.take('operator', (text) => text === '!')) {
    const part = reader.nested(() => unary(reader));
    return { text: `not(${truth(part)})`, truth: true };
  }
  if (reader.take('operator', (text) => text === '-')) return { text: `-${reader.nested(() => unary(reader)).text}`, truth: false };
  if (reader.take('operator', (text) => text === '(')) {
    const inner = reader.nested(() => either(reader));
    if (!reader.take('operator', (text) => text === ')')) throw new Unreadable('A bracket is not closed.');
    return { text: `(${inner.text})`, truth: inner.truth };
  }
  const value = reader.take('literal');
  if (value !== undefined) return { text: value, truth: value === 'true' || value === 'false' };
  const name = reader.take('name');
  if (name === undefined) throw new Unreadable(`"${reader.rest}" is not expected.`);
  if (reader.take('operator', (text) => text === '(')) throw new Unreadable(`The call ${name}(…) has no counterpart.`);
  return { text: name.replace(prefixes, ''), truth: false };
}

function truth(part: Part): string {
  return part.truth ? part.text : `${part.text} = true`;
}

function tokenise(source: string): Token[] | string {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  while (at < source.length) {
    let found: string | undefined;
    if (/\s/.test(source[at]!)) at++;
    else if ((found = match(quoted))) tokens.push({ kind: 'literal', text: feelText(found) });
    else if ((found = match(number))) tokens.push({ kind: 'literal', text: found });
    else if ((found = match(operator))) tokens.push({ kind: 'operator', text: found });
    else if ((found = match(word))) tokens.push(wordToken(found));
    else return `"${source[at]}" is not expected.`;
  }
  return tokens;
}

function wordToken(found: string): Token {
  if (Object.hasOwn(wordOperators, found)) return { kind: 'operator', text: wordOperators[found]! };
  if (found === 'undefined') return { kind: 'literal', text: 'null' };
  if (found === 'true' || found === 'false' || found === 'null') return { kind: 'literal', text: found };
  return { kind: 'name', text: found };
}

function feelText(literal: string): string {
  const inner = literal.slice(1, -1).replace(/\\(['"])/g, '$1');
  return `"${inner.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}
