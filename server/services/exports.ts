import { Readable } from 'node:stream';
import { putJob } from '../../engine/store/job.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { Actor } from '../auth/actor.ts';
import type { TicketExport } from '../contracts/types.ts';
import { dropFile, exportsOf, findExport, insertExport, pieces, type ExportRow } from '../exports/export-store.ts';
import { fileTypes } from '../exports/file-types.ts';
import { AppError } from '../http/errors.ts';
import type { ExportService } from '../http/export-service.ts';
import { recorded } from './actors.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';

/** Exports that one person may have at work. */
const MOST = 3;
const SHOWN = 20;
const ATTEMPTS = 5;


/** Lists as files: asked for here, written by a job, sent piece by piece. */
export function createExportService({ store, engine, book }: Pick<Parts, 'store' | 'engine' | 'book'>): ExportService {
  const own = async (actor: Actor, id: string): Promise<ExportRow> => {
    const row = await findExport(store, actor.shopId, id);
    if (!row || row.owner_id !== (actor.userId ?? null) || row.state === 'removed') throw new AppError('not_found');
    return row;
  };
  const view = async (row: ExportRow): Promise<TicketExport> => {
    const { timezone } = await book.shop(row.shop_id);
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(row.created_at)).replace(' ', '-').replaceAll(':', '');
    const state = isOver(row) ? 'expired' : row.state === 'removed' ? 'cancelled' : row.state;
    return {
      id: row.export_id, fileName: `${row.language === 'en' ? 'tickets' : '工单'}-${day}.${row.format}`, format: row.format, state, problem: row.problem, total: row.total, done: row.done, size: row.size,
      createdAt: row.created_at, finishedAt: row.finished_at, expiresAt: row.expires_at,
    };
  };
  /** The job that takes the bytes away may come a moment later than the time says. */
  const isOver = ({ state, expires_at: at }: ExportRow): boolean => state === 'done' && at !== null && at <= engine.now();

  return {
    async start(actor, body, given) {
      const { id } = await once(store, actor.shopId, 'exports.start', given, body, engine.now(), () => begin(actor, body));
      store.tell({ shop: actor.shopId, job: engine.now() });
      return view(await own(actor, id));
    },

    async list(actor) {
      const items: TicketExport[] = [];
      for (const row of await exportsOf(store, actor.shopId, actor.userId ?? null, SHOWN)) items.push(await view(row));
      return { items };
    },

    read: async (actor, id) => view(await own(actor, id)),

    async file(actor, id) {
      const row = await own(actor, id);
      const { state, fileName } = await view(row);
      if (state === 'expired') throw new AppError('export_expired');
      if (state !== 'done') throw new AppError('export_not_ready');
      return { name: fileName, type: fileTypes[row.format], size: row.size, bytes: Readable.from(pieces(store, row)) };
    },

    async remove(actor, id) {
      const row = await own(actor, id);
      await store.tx(() => dropFile(store, row, 'removed'));
    },
  };

  async function begin(actor: Actor, { format, language, columns, filter }: Parameters<ExportService['start']>[1]): Promise<{ id: string }> {
    const now = engine.now();
    const id = newId(now);
    const owner = actor.userId ?? null;
    return store.tx(async () => {
      const atWork = (await exportsOf(store, actor.shopId, owner, SHOWN)).filter(({ state }) => state === 'waiting' || state === 'running');
      if (atWork.length >= MOST) throw new AppError('too_many_exports', { params: { most: MOST } });
      await insertExport(store, {
        shop_id: actor.shopId, export_id: id, owner_id: owner, made_by: recorded(actor), format, language, columns, filter, state: 'waiting', problem: null, total: null, done: 0, size: 0,
        position: null, created_at: now, finished_at: null, expires_at: null,
      });
      await putJob(store, actor.shopId, { job_id: newId(now), kind: 'export', key: `export:${id}`, ticket_id: null, payload: { export: id }, run_at: now, max_attempts: ATTEMPTS }, now);
      return { id };
    });
  }
}
