import { parse, type CsvError } from 'csv-parse';
import { decodeText } from './decode-text.ts';
import { CellProblem } from './problem.ts';
import type { ImportSource } from './source.ts';

/** One row under its header. */
export interface CsvRow {
  /** As a spreadsheet counts; the header is row 1. */
  row: number;
  /** Line of text where the row ends. */
  line: number;
  header: readonly string[];
  /** Position of each header; of repeated ones the first. */
  index: ReadonlyMap<string, number>;
  cells: readonly string[];
}

/** No order needs a longer row; a quote without its pair would otherwise swallow the file into memory. */
const longestRow = 1_000_000;

/**
 * Streams the rows of a CSV file: encoding by content, header cells trimmed, line breaks inside cells kept, blank rows skipped.
 * @throws CsvBroken where the file cannot be read on, after every row before it
 */
export async function* csvRows(source: ImportSource): AsyncGenerator<CsvRow> {
  let header: string[] | undefined;
  let index = new Map<string, number>();
  let row = 0;
  for await (const { record, line } of records(source)) {
    row += 1;
    if (!header) {
      header = record.map((cell) => cell.trim());
      index = new Map(header.map((name, position) => [name, position] as const).toReversed());
    } else if (record.some((cell) => cell !== '')) {
      yield { row, line, header, index, cells: record };
    }
  }
}

/** The file cannot be read on from this row. */
export class CsvBroken extends Error {
  override readonly name = 'CsvBroken';
  readonly row: number;
  constructor(row: number, cause: CsvError) {
    super(`row ${row}: ${cause.message}`, { cause });
    this.row = row;
  }
}

/**
 * Feeds the parser chunk by chunk and collects records by callback: read as a stream, a broken row would take the good ones
 * before it along.
 */
async function* records(source: ImportSource): AsyncGenerator<{ record: string[]; line: number }> {
  let collected: { record: string[]; line: number }[] = [];
  let count = 0;
  const parser = parse({
    relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true, max_record_size: longestRow,
    on_record: (record: string[], { lines }) => { collected.push({ record, line: lines }); },
  });
  let failure: CsvError | undefined;
  parser.on('error', (error) => { failure = error as CsvError; });
  const drain = function* () {
    count += collected.length;
    yield* collected;
    collected = [];
    if (failure) throw new CsvBroken(count + 1, failure);
  };
  for await (const text of decodeText(source.open())) {
    await new Promise<void>((done) => { parser.write(text, () => done()); });
    yield* drain();
  }
  await new Promise<void>((done) => { parser.end(() => done()); });
  yield* drain();
}

/**
 * Reads cells by header. Missing columns read as empty, because older reports have fewer. Takes off what back offices put
 * around numbers so that spreadsheets keep them as text: `="…"`, and an apostrophe before.
 */
export function cellReader(row: CsvRow): (...columns: string[]) => string {
  return (...columns) => {
    for (const column of columns) {
      const text = unguard(row.cells[row.index.get(column) ?? -1] ?? '');
      if (text !== '') return text;
    }
    return '';
  };
}

function unguard(cell: string): string {
  const text = cell.trim();
  const formula = /^="(.*)"$/s.exec(text);
  return (formula ? formula[1]! : text.replace(/^'/, '')).trim();
}

/**
 * Refuses a row that was cut short or has grown: its cells may stand under the wrong headers. Empty cells at the end do no harm.
 * @throws CellProblem columns
 */
export function checkColumns(row: CsvRow): void {
  const surplus = row.cells.slice(row.header.length).some((cell) => cell.trim() !== '');
  if (row.cells.length < row.header.length || surplus) {
    throw new CellProblem('columns', 'columns', { found: row.cells.length, expected: row.header.length });
  }
}
