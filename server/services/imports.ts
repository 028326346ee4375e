import { createHash } from 'node:crypto';
import { putJob } from '../../engine/store/job.ts';
import { findImport, insertImport, listImportProblems, listImports, type ImportProblemRow, type ImportRow } from '../../definitions/store/imports.ts';
import type { ImportSource } from '../../definitions/import/source.ts';
import type { Actor } from '../auth/actor.ts';
import type { Import } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Services, Upload } from '../http/services.ts';
import { unreadable } from '../imports/formats.ts';
import { storeFile } from '../imports/stored-files.ts';
import { recorded } from './actors.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';
import { newId } from '../../engine/store/new-id.ts';

const LIST = 'imports';
const ATTEMPTS = 10;
/** Problems that one answer lists; `bad` tells how many there are. */
const SHOWN = 1_000;

/** Files of orders: stored at once, read by a job. */
export function createImportService({ store, engine }: Pick<Parts, 'store' | 'engine'>): Services['imports'] {
  return {
    async start(actor, uploads, given) {
      const errors = await unreadable(uploads.map(inMemory));
      if (errors.length > 0) throw new AppError('import_unreadable', { errors });
      const hashes = uploads.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
      const started = await once(store, actor.shopId, 'orders.import', given, { hashes }, engine.now(), async () => ({ id: await insert(actor, uploads) }));
      store.tell({ shop: actor.shopId, job: engine.now() });
      return started;
    },

    async list(actor, { cursor, limit }) {
      const [createdAt, id] = readCursor(LIST, 2, cursor) ?? [];
      const rows = await listImports(store, actor.shopId, createdAt === undefined ? undefined : { createdAt: String(createdAt), id: String(id) }, limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map((row) => view(row, [], 'zh')), nextCursor: rows.length > limit && last ? makeCursor(LIST, [last.created_at, last.import_id]) : null };
    },

    async read(actor, id) {
      const row = await findImport(store, actor.shopId, id);
      if (!row) throw new AppError('not_found');
      return view(row, await listImportProblems(store, actor.shopId, id, SHOWN), await languageOf(actor));
    },
  };

  async function insert(actor: Actor, uploads: Upload[]): Promise<string> {
    const now = engine.now();
    const id = newId(now);
    await store.tx(async () => {
      const files = [];
      for (const upload of uploads) files.push(await storeFile(store, actor.shopId, upload, recorded(actor), now));
      await insertImport(store, {
        shop_id: actor.shopId, import_id: id, state: 'waiting', files, total: null, done: 0, good: 0, bad: 0, unchanged: 0, message: null,
        created_by: recorded(actor), created_at: now, finished_at: null,
      });
      await putJob(store, actor.shopId, { job_id: newId(now), kind: 'import', key: `import:${id}`, ticket_id: null, payload: { import: id }, run_at: now, max_attempts: ATTEMPTS }, now);
    });
    return id;
  }

  /** The reader's own language: sentences about rows were made when the file was read, in both. */
  async function languageOf(actor: Actor): Promise<'zh' | 'en'> {
    const person = actor.userId ? await store.db()('person').where({ shop_id: actor.shopId, person_id: actor.userId }).first('locale') as { locale: string } | undefined : undefined;
    return person?.locale === 'en' ? 'en' : 'zh';
  }
}

function inMemory(upload: Upload): ImportSource {
  return { name: upload.name, async *open() { yield upload.bytes; } };
}

function view(row: ImportRow, problems: ImportProblemRow[], language: 'zh' | 'en'): Import {
  return {
    id: row.import_id, fileName: row.files.map((file) => file.name).join(' + '), state: row.state, total: row.total, done: row.done, good: row.good, bad: row.bad,
    problems: problems.map((problem) => ({ row: problem.line, column: problem.column_name || null, number: problem.number || null, code: problem.code, message: problem.message[language] })),
    createdAt: row.created_at, finishedAt: row.finished_at,
  };
}
