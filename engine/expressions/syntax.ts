import { parser, trackVariables } from 'lezer-feel';
import type { Problem } from '../model/problems.ts';
import { refuseExpression } from './refusals.ts';

/** A node of the syntax tree in lezer-feel's names (`Comparison`, `VariableName` …). */
export interface Syntax { name: string; text: string; children: Syntax[] }

export const MAX_LENGTH = 2000;
/** Also the height of `a or b or c …`, which nests to the left. */
export const MAX_DEPTH = 100;
/** lezer's own buffers are recursive: deep brackets have to be refused before it sees them. */
const MAX_BRACKETS = 40;

const grammar = parser.configure({ top: 'Expression', contextTracker: trackVariables({}) });

/** The tree of an expression without its leading `=`, or why there is none. */
export function parseFeel(source: string): Syntax | Problem {
  if (source.length > MAX_LENGTH) return refuseExpression('expression-too-long', { limit: MAX_LENGTH });
  if (bracketDepth(source) > MAX_BRACKETS) return refuseExpression('expression-too-deep', { limit: MAX_BRACKETS });
  const root: Syntax = { name: '', text: source, children: [] };
  const open = [root];
  let problem: Problem | undefined;
  grammar.parse(source).iterate({
    enter(node) {
      if (problem) return false;
      // Where text is missing, the error node counts as skipped too.
      if (node.type.isError) problem = syntaxProblem(source, node.from, node.to);
      else if (node.type.isSkipped) return false;
      else if (open.length > MAX_DEPTH) problem = refuseExpression('expression-too-deep', { limit: MAX_DEPTH });
      if (problem) return false;
      const syntax = { name: node.name, text: source.slice(node.from, node.to), children: [] };
      open.at(-1)!.children.push(syntax);
      open.push(syntax);
      return true;
    },
    leave(node) { if (!problem && !node.type.isSkipped) open.pop(); },
  });
  const tree = root.children[0]?.children[0];
  if (problem) return problem;
  return tree ?? syntaxProblem(source, 0, 0);
}

function syntaxProblem(source: string, from: number, to: number): Problem {
  const piece = source.slice(from, Math.max(to, from + 1)).trim();
  return refuseExpression('expression-syntax', { detail: piece ? `"${piece.slice(0, 40)}"` : '…', at: from + 1 });
}

function bracketDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]!;
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if ('([{'.includes(letter)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(letter)) depth--;
  }
  return deepest;
}

/** Name of a variable or property, words joined by one blank. */
export function nameOf(syntax: Syntax): string {
  return syntax.children.length > 0 ? syntax.children.map((part) => part.text).join(' ') : syntax.text;
}
