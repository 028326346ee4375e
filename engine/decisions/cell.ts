import type { ValueType } from './decision.ts';

/** The name under which a cell's FEEL sees the value of its column; people write `?`. */
export const CELL_VALUE = 'cell_value';

/** Whether the cell lets everything through. */
export function isAny(cell: string): boolean {
  const text = cell.trim();
  return text === '-' || text === '—' || text === '';
}

/** Whether a result says nothing, which is null. */
export function isNothing(result: string): boolean {
  return isAny(result);
}

/** How a value that JSON keeps as text becomes what cells compare it with. */
const subjects: Partial<Record<ValueType, string>> = {
  date: `date(${CELL_VALUE})`, dateTime: `date and time(${CELL_VALUE})`, duration: `duration(${CELL_VALUE})`,
};

/**
 * Unary tests (DMN 1.3, 7.3.3) as an expression that is true where the cell fits: `> 5, 3` is `value in (> 5, 3)`, `not(…)` its
 * opposite, and a cell that names `?` is a condition of its own.
 */
export function cellExpression(cell: string, type: ValueType): string {
  const text = cell.trim();
  const subject = subjects[type] ?? CELL_VALUE;
  // as it stands it is no FEEL, and is refused as such; inside our brackets it could become some
  if (!closesBrackets(text)) return text;
  if (namesValue(text)) return withValue(text);
  const negated = negatedTests(text);
  if (negated !== undefined) return negated.trim() === 'null' ? `${CELL_VALUE} != null` : `${CELL_VALUE} != null and not(${subject} in (${negated}))`;
  return text === 'null' ? `${CELL_VALUE} = null` : `${subject} in (${text})`;
}

function namesValue(text: string): boolean {
  return pieces(text).some((piece) => !piece.quoted && piece.text.includes('?'));
}

function withValue(text: string): string {
  return pieces(text).map((piece) => (piece.quoted ? piece.text : piece.text.replaceAll('?', CELL_VALUE))).join('');
}

/** The tests inside `not( … )`, where that bracket spans the whole cell. */
export function negatedTests(text: string): string | undefined {
  const opening = /^not\s*\(/.exec(text)?.[0];
  if (!opening || !text.endsWith(')')) return undefined;
  const inside = text.slice(opening.length, -1);
  return closesBrackets(inside) ? inside : undefined;
}

/** Whether no bracket closes that was not opened before; `[` and `(` pair freely, as ranges do: `[1..5)`. */
function closesBrackets(text: string): boolean {
  let depth = 0;
  const letters = pieces(text).filter((piece) => !piece.quoted).flatMap((piece) => [...piece.text]);
  return letters.every((letter) => (letter === '(' || letter === '[' ? ++depth : letter === ')' || letter === ']' ? --depth : depth) >= 0);
}

/** The text in parts: inside and outside of string literals. */
function pieces(text: string): { text: string; quoted: boolean }[] {
  return text.split(/("(?:[^"\\]|\\.)*")/).map((piece, index) => ({ text: piece, quoted: index % 2 === 1 }));
}
