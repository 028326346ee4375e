import type { Actor } from '../../engine/store/save-ticket.ts';
import { statement } from '../../engine/store/statement.ts';
import { storableJson } from '../../engine/store/storable-json.ts';
import type { Store } from '../../engine/store/transaction.ts';

/** A file of an import; its bytes lie in pieces in table `file` until the import is over. */
export interface ImportFile { name: string; size: number; pieces: string[] }

/** `done` results were read and kept: `good` orders, of which `unchanged` ones were there before, and `bad` problems. */
export interface ImportRow {
  shop_id: string; import_id: string; state: 'waiting' | 'running' | 'done' | 'failed'; files: ImportFile[]; total: number | null; done: number; good: number;
  bad: number; unchanged: number; message: string | null; created_by: Actor; created_at: string; finished_at: string | null;
}

/** `line` is the row as a spreadsheet counts. */
export interface ImportProblemRow { seq: number; file: string; line: number; number: string; column_name: string; code: string; message: { zh: string; en: string } }

export async function insertImport(store: Store, row: ImportRow): Promise<void> {
  await store.db()('import').insert({ ...row, files: JSON.stringify(row.files), created_by: JSON.stringify(row.created_by) });
}

export async function findImport(store: Store, shopId: string, importId: string): Promise<ImportRow | undefined> {
  return store.db()<ImportRow>('import').where({ shop_id: shopId, import_id: importId }).first();
}

/** Newest first, after the given one. */
export async function listImports(store: Store, shopId: string, after: { createdAt: string; id: string } | undefined, limit: number): Promise<ImportRow[]> {
  const query = store.db()<ImportRow>('import').where({ shop_id: shopId }).orderBy([{ column: 'created_at', order: 'desc' }, { column: 'import_id', order: 'desc' }]).limit(limit);
  return after ? query.whereRaw('(created_at, import_id) < (?::timestamptz, ?::uuid)', [after.createdAt, after.id]) : query;
}

export async function updateImport(store: Store, shopId: string, importId: string, change: Partial<Pick<ImportRow, 'state' | 'total' | 'done' | 'good' | 'bad' | 'unchanged' | 'message' | 'finished_at'>>): Promise<void> {
  await store.db()('import').where({ shop_id: shopId, import_id: importId }).update(change);
}

export async function listImportProblems(store: Store, shopId: string, importId: string, limit: number): Promise<ImportProblemRow[]> {
  return store.db()('import_problem').where({ shop_id: shopId, import_id: importId }).orderBy('seq').limit(limit)
    .select('seq', 'file', 'line', 'number', 'column_name', 'code', 'message') as Promise<ImportProblemRow[]>;
}

const insertAll = statement('import_problems_insert', `
insert into import_problem (shop_id, import_id, seq, file, line, number, column_name, code, message)
select :shop::uuid, :import::uuid, x.seq, x.file, x.line, x.number, x.column_name, x.code, x.message
from jsonb_to_recordset(:problems::jsonb) as x(seq int, file text, line int, number text, column_name text, code text, message jsonb)`);

export async function insertImportProblems(store: Store, shopId: string, importId: string, problems: ImportProblemRow[]): Promise<void> {
  if (problems.length > 0) await insertAll(store.db(), { shop: shopId, import: importId, problems: storableJson(problems) });
}
