import { CellProblem } from '../problem.ts';

/** @throws CellProblem number_missing, number_rounded */
export function orderNumber(text: string, column: string): string {
  if (text === '') throw new CellProblem(column, 'number_missing');
  if (/^\d(\.\d+)?E\+\d+$/i.test(text)) throw new CellProblem(column, 'number_rounded', { value: text });
  return text;
}
