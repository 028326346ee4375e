import type { Program } from '../../engine/kernel/types.ts';
import { startMigration } from '../../engine/runtime/migrations/start.ts';
import { steerMigration, type Steering } from '../../engine/runtime/migrations/steer.ts';
import { calledBy, programFor, programOf, type Target } from '../../engine/runtime/migrations/target.ts';
import { countMigrated, findMigration, listMigrated, listMigrations, type FlowMigrationRow, type MigratedTicketRow } from '../../engine/store/flow-migration.ts';
import { findFlowVersion } from '../../engine/store/flow.ts';
import type { Actor } from '../auth/actor.ts';
import type { MigratedTicket, Migration, StartMigration } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { recorded } from './actors.ts';
import { commanded } from './engine-errors.ts';
import { previewOf } from './migration-preview.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';
import { candidateOf } from './publishing/draft-of.ts';

const [BATCHES, TICKETS] = ['migrations', 'migration-tickets'];

type Given = Pick<StartMigration, 'from' | 'to' | 'mapping' | 'clocks'>;

/** Taking running tickets to another version: try it, start it, watch it, steer it. */
export function createMigrationService({ store, engine }: Pick<Parts, 'store' | 'engine'>): Services['migrations'] {
  /** @throws AppError not_found · same_version */
  const targetOf = async (actor: Actor, flow: string, { from, to, mapping = {}, clocks }: Given): Promise<Target> => {
    for (const version of [from, to]) if (!(await findFlowVersion(store, actor.shopId, flow, version))) throw new AppError('not_found');
    if (from === to) throw new AppError('same_version');
    return commanded(async () => ({ flow, version: to, mapping, clocks, called: await calledBy(engine, actor.shopId, flow, to) }));
  };
  /** What would be published now. @throws AppError not_found · flow_invalid */
  const draftProgram = async (actor: Actor, flow: string, from: number): Promise<Program> => {
    if (!(await findFlowVersion(store, actor.shopId, flow, from))) throw new AppError('not_found');
    const { checked } = await candidateOf({ store, engine }, actor.shopId, flow);
    return commanded(() => programFor(engine, actor.shopId, checked.model));
  };
  const found = async (actor: Actor, id: string): Promise<FlowMigrationRow> => {
    const row = await findMigration(store, actor.shopId, id);
    if (!row) throw new AppError('not_found');
    return row;
  };
  const view = async (row: FlowMigrationRow): Promise<Migration> => viewed(row, await countMigrated(store, row.shop_id, row.migration_id));
  const steered = (act: Steering) => async (actor: Actor, id: string): Promise<Migration> =>
    view(await commanded(() => steerMigration(engine, actor.shopId, id, act)));

  return {
    preview: async (actor, flow, body) => previewOf(engine, actor.shopId, {
      flow, from: body.from, mapping: body.mapping ?? {},
      to: body.to === undefined ? await draftProgram(actor, flow, body.from) : await programOf(engine, actor.shopId, await targetOf(actor, flow, { ...body, to: body.to })),
    }, body),

    async start(actor, flow, body, given) {
      const target = await targetOf(actor, flow, body);
      const { id } = await commanded(() => once(store, actor.shopId, 'migrations.start', given, { flow, ...body }, engine.now(), async () => {
        const row = await startMigration(engine, actor.shopId, target, { from: body.from, waveSize: body.waveSize, pauseAfterWave: body.pauseAfterWave, note: body.note, actor: recorded(actor) });
        return { id: row.migration_id };
      }));
      return view(await found(actor, id));
    },

    async list(actor, { flow, cursor, limit }) {
      const [createdAt, id] = readCursor(BATCHES, 2, cursor) ?? [];
      const rows = await listMigrations(store, actor.shopId, flow, createdAt === undefined ? undefined : { createdAt: String(createdAt), id: String(id) }, limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const items: Migration[] = [];
      for (const row of page) items.push(await view(row));
      return { items, nextCursor: rows.length > limit && last ? makeCursor(BATCHES, [last.created_at, last.migration_id]) : null };
    },

    read: async (actor, id) => view(await found(actor, id)),

    async tickets(actor, id, { state, cursor, limit }) {
      const row = await found(actor, id);
      const [after] = readCursor(TICKETS, 1, cursor) ?? [];
      const rows = await listMigrated(store, actor.shopId, row.migration_id, state, after === undefined ? undefined : String(after), limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map(migratedTicket), nextCursor: rows.length > limit && last ? makeCursor(TICKETS, [last.ticket_id]) : null };
    },

    pause: steered('pause'), continue: steered('continue'), cancel: steered('cancel'), undo: steered('undo'),
  };
}

function migratedTicket(row: MigratedTicketRow & { number: string }): MigratedTicket {
  return { id: row.ticket_id, number: row.number, wave: row.wave, state: row.state, reasons: row.reasons as MigratedTicket['reasons'], at: row.at };
}

function viewed(row: FlowMigrationRow, found: Awaited<ReturnType<typeof countMigrated>>): Migration {
  const counts = { pending: 0, migrated: 0, left: 0, undone: 0, kept: 0, skipped: 0, ...found };
  return {
    id: row.migration_id, flow: row.flow_key, from: row.from_version, to: row.to_version, mapping: row.mapping, clocks: row.clocks, waveSize: row.wave_size,
    pauseAfterWave: row.pause_after_wave, note: row.note, state: row.state, waves: row.waves, problem: row.problem,
    counts: { total: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts },
    createdBy: row.created_by.name, createdAt: row.created_at, finishedAt: row.finished_at,
  };
}
