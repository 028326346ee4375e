import { Later, messageOf } from '../../engine/jobs/outcome.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { finishJob, putJob, type JobRow } from '../../engine/store/job.ts';
import { extendLease } from '../../engine/store/lease.ts';
import { newId } from '../../engine/store/new-id.ts';
import { LeaseLost } from '../../engine/store/save-ticket.ts';
import type { Actor } from '../auth/actor.ts';
import { mayDo } from '../auth/permissions.ts';
import { columnsOf, words, type Cell, type Reader } from '../exports/columns.ts';
import { byteOrderMark, csvRows } from '../exports/csv.ts';
import { dropFile, dropPieces, findExport, insertPiece, pieces, updateRunning, type ExportRow } from '../exports/export-store.ts';
import { makeWorkbook, MOST_XLSX_ROWS } from '../exports/xlsx.ts';
import { createAccountService } from '../services/accounts.ts';
import type { Parts } from '../services/parts.ts';
import { countAll, walkTickets, walkContext } from '../services/tickets/walk.ts';

/** Rows of one transaction, and of one piece of the file: all that is held at a time. */
const BATCH = 1_000;
const PIECE_BYTES = 512 * 1024;
const LEASE_MS = 60_000;
const KEPT_MS = 24 * 3_600_000;

/**
 * Writes a list into a file: a batch of rows, its piece of the file and the progress are one transaction, so that a run after a crash goes on
 * where the last one stood, and a stop between two batches is heard. The same kind of job throws the file away when its time is over.
 */
export function exportTicketsJob(parts: Parts, stop?: AbortSignal): JobHandler {
  const { store, engine } = parts;
  return async (job) => {
    const row = await findExport(store, job.shop_id, String(job.payload.export));
    if (row?.state === 'done' && job.payload.over === true) await store.tx(() => dropFile(store, row, 'expired'));
    if (row?.state !== 'waiting' && row?.state !== 'running') return finished(parts, job);
    try {
      await run(parts, job, row, stop);
    } catch (error) {
      if (error instanceof Later || error instanceof LeaseLost || job.attempts < job.max_attempts) throw error;
      parts.log.warn({ export: row.export_id, error: messageOf(error) }, 'an export could not be written');
      await end(parts, row, { state: 'failed', problem: 'broken', finished_at: engine.now() });
      return finished(parts, job);
    }
  };
}

async function run(parts: Parts, job: JobRow, row: ExportRow, stop: AbortSignal | undefined): Promise<void> {
  const { store, engine, book } = parts;
  const actor = await actorOf(parts, row);
  if (!actor || !mayDo(actor, 'tickets.export')) return ended(parts, job, row, { state: 'failed', problem: 'no_right' });
  const { timezone } = await book.shop(row.shop_id);
  const reader: Reader = { language: row.language, timezone };
  const context = await walkContext(parts, actor, row.filter, row.created_at);
  if (row.state === 'waiting') {
    const total = await countAll(parts, actor, row.filter, context);
    if (row.format === 'xlsx' && total > MOST_XLSX_ROWS) return ended(parts, job, row, { state: 'failed', problem: 'too_many_rows', total });
    if (!(await updateRunning(store, row, { state: 'running', total }))) return finished(parts, job);
  }
  const columns = columnsOf(row.columns);
  for (let seq = Math.ceil(row.done / BATCH); ; seq += 1) {
    const { items, position } = await walkTickets(parts, actor, row.filter, context, row.position, BATCH);
    const cells = items.map((ticket) => columns.map(({ cell }) => cell(ticket, reader)));
    const bytes = encode(row, cells, reader, seq === 0);
    const last = items.length < BATCH;
    const kept = await store.tx(async () => {
      await extendLease(store, job, leaseEnd(engine.now()));
      if (!(await updateRunning(store, row, { done: row.done + items.length, size: row.size + bytes.length, position }))) return false;
      if (bytes.length > 0) await insertPiece(store, row, seq, bytes);
      return true;
    });
    if (!kept) return finished(parts, job);
    Object.assign(row, { done: row.done + items.length, size: row.size + bytes.length, position });
    if (last) break;
    if (stop?.aborted) throw new Later(engine.now(), 'The server is stopping; the export goes on when one runs again.');
  }
  const file = row.format === 'xlsx' ? await workbook(parts, row, reader) : undefined;
  return ended(parts, job, row, { state: 'done', total: row.done, size: file?.length ?? row.size }, file);
}

/** A piece of the file; a workbook is put together from lines of JSON at the end. */
function encode(row: ExportRow, cells: Cell[][], reader: Reader, first: boolean): Buffer {
  if (row.format === 'xlsx') return Buffer.from(cells.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const columns = columnsOf(row.columns);
  const head = first ? byteOrderMark + csvRows([columns.map((column) => words(column.head, reader))], []) : '';
  return Buffer.from(head + csvRows(cells, columns.map(({ kind }) => kind)));
}

async function workbook({ store }: Parts, row: ExportRow, reader: Reader): Promise<Buffer> {
  const columns = columnsOf(row.columns);
  const lines = async function* (): AsyncGenerator<string> { for await (const piece of pieces(store, row)) yield piece.toString(); };
  return makeWorkbook({ name: row.language === 'en' ? 'Tickets' : '工单', heads: columns.map(({ head }) => words(head, reader)), kinds: columns.map(({ kind }) => kind) }, lines());
}

/** Puts the workbook in place of its lines. */
async function replacePieces({ store }: Parts, row: ExportRow, book: Buffer): Promise<void> {
  await dropPieces(store, row);
  for (let seq = 0; seq * PIECE_BYTES < book.length; seq += 1) await insertPiece(store, row, seq, book.subarray(seq * PIECE_BYTES, (seq + 1) * PIECE_BYTES));
}

/** The person as they are now, so that a lost right counts; an API key speaks for the shop. */
async function actorOf(parts: Parts, row: ExportRow): Promise<Actor | undefined> {
  if (!row.owner_id) return { shopId: row.shop_id, kind: 'key', name: row.made_by.name, roles: [], groups: [] };
  return (await createAccountService({ store: parts.store, book: parts.book, demo: false }).byId(row.shop_id, row.owner_id))?.actor;
}

async function ended(parts: Parts, job: JobRow, row: ExportRow, change: Partial<ExportRow>, book?: Buffer): Promise<void> {
  await parts.store.tx(async () => {
    if (book) await replacePieces(parts, row, book);
    await end(parts, row, { ...change, finished_at: parts.engine.now() });
    await finished(parts, job);
  });
}

async function end({ store }: Parts, row: ExportRow, change: Partial<ExportRow> & { finished_at?: string }): Promise<void> {
  const finishedAt = String(change.finished_at);
  const expiresAt = new Date(Date.parse(finishedAt) + KEPT_MS).toISOString();
  const done = change.state === 'done';
  await store.tx(async () => {
    if (!(await updateRunning(store, row, { ...change, ...(done ? { expires_at: expiresAt } : {}) }))) return;
    if (done) await putJob(store, row.shop_id, { job_id: newId(finishedAt), kind: 'export', key: `export-over:${row.export_id}`, ticket_id: null, payload: { export: row.export_id, over: true }, run_at: expiresAt, max_attempts: 10 }, finishedAt);
    else await dropPieces(store, row);
  });
}

function leaseEnd(now: string): string {
  return new Date(Date.parse(now) + LEASE_MS).toISOString();
}

async function finished({ store }: Parts, job: JobRow): Promise<void> {
  if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
}
