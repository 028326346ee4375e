import type { Logger } from 'pino';
import type { Label } from '../../../../engine/kernel/types.ts';
import { coerceError } from '../../../http/coerce-error.ts';
import { problemDetail } from '../../../http/problem.ts';

/** Why a row was refused: stable code, and the sentence in both languages, since it is read later and by others too. */
export interface RowProblem { code: string; detail: Label }

/** A refusal of one row. What nobody foresaw is logged; the other rows go on. */
export function problemOf(thrown: unknown, log: Logger): RowProblem {
  const error = coerceError(thrown);
  if (error.code === 'unavailable') throw thrown;
  if (error.code === 'internal') log.error({ err: thrown }, 'one ticket of a bulk act failed');
  return { code: error.code, detail: { zh: problemDetail(error, 'zh', ''), en: problemDetail(error, 'en', '') } };
}
