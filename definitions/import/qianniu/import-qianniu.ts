import { CsvBroken, csvRows, type CsvRow } from '../csv-rows.ts';
import type { DetailStage } from '../detail-stage.ts';
import { CellProblem, problemAt, type ImportProblem, type ImportResult } from '../problem.ts';
import type { ImportSource } from '../source.ts';
import { buildOrder } from './build-order.ts';
import { detailOrderNumber, readDetail, type QianniuDetail } from './detail-row.ts';
import { readListRow } from './list-row.ts';

/** A staged detail, or what was wrong with it: the order is then reported at the detail's row. */
export type StagedDetail = { detail: QianniuDetail } | { problem: ImportProblem };

/**
 * Joins order and detail reports of 千牛, whichever came first. Details are staged, orders are streamed, so memory does not
 * grow with the files. Each order yields itself or its first problem.
 */
export async function* importQianniu(
  lists: readonly ImportSource[], details: readonly ImportSource[], stage: DetailStage<StagedDetail>, channel: string,
): AsyncGenerator<ImportResult> {
  for (const source of details) yield* stageDetails(source, stage);
  for (const source of lists) yield* readList(source, stage, channel);
}

async function* stageDetails(source: ImportSource, stage: DetailStage<StagedDetail>): AsyncGenerator<ImportProblem> {
  yield* readRows<never>(source, (row) => {
    const number = detailOrderNumber(row);
    try {
      stage.put(number, { detail: readDetail(row) });
    } catch (error) {
      stage.put(number, { problem: placed(source, row, number, error) });
    }
    return undefined;
  });
}

async function* readList(source: ImportSource, stage: DetailStage<StagedDetail>, channel: string): AsyncGenerator<ImportResult> {
  yield* readRows<ImportResult>(source, (row) => {
    const listed = readListRow(row);
    const { details, repeated } = stage.take(listed.number);
    if (repeated) throw new CellProblem('订单编号', 'number_repeated');
    const broken = details.find((staged) => 'problem' in staged);
    if (broken) return broken.problem;
    const order = buildOrder(listed, details.flatMap((staged) => ('detail' in staged ? [staged.detail] : [])), channel);
    return { ok: true, source: source.name, row: row.row, order };
  });
}

/** Runs over the rows of a file; a row that says no becomes a problem at its place, and the next row follows. */
async function* readRows<Result>(source: ImportSource, read: (row: CsvRow) => Result | undefined): AsyncGenerator<Result | ImportProblem> {
  try {
    for await (const row of csvRows(source)) {
      const result = attempt(source, row, read);
      if (result !== undefined) yield result;
    }
  } catch (error) {
    if (!(error instanceof CsvBroken)) throw error;
    yield problemAt({ source: source.name, row: error.row, number: '' }, new CellProblem('', 'csv_broken'));
  }
}

function attempt<Result>(source: ImportSource, row: CsvRow, read: (row: CsvRow) => Result | undefined): Result | ImportProblem | undefined {
  try {
    return read(row);
  } catch (error) {
    return placed(source, row, numberIn(row), error);
  }
}

function placed(source: ImportSource, row: CsvRow, number: string, error: unknown): ImportProblem {
  if (!(error instanceof CellProblem)) throw error;
  return problemAt({ source: source.name, row: row.row, line: row.line, number }, error);
}

/** The order number for a report, as far as the row has one. */
function numberIn(row: CsvRow): string {
  try {
    return detailOrderNumber(row);
  } catch {
    return '';
  }
}
