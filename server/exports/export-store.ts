import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { StartExport, TicketExport } from '../contracts/types.ts';

/** Where the walk over the list stands: the last row's time of application and id. */
export type Position = readonly [appliedAt: string, ticketId: string];

/** `owner_id` null: asked for with an API key. `removed`: stopped or thrown away; the row says who took what. */
export interface ExportRow {
  shop_id: string; export_id: string; owner_id: string | null; made_by: Actor; format: StartExport['format']; language: StartExport['language']; columns: StartExport['columns'];
  filter: StartExport['filter']; state: Exclude<TicketExport['state'], 'cancelled'> | 'removed'; problem: TicketExport['problem']; total: number | null; done: number; size: number;
  position: Position | null; created_at: string; finished_at: string | null; expires_at: string | null;
}

export async function insertExport(store: Store, row: ExportRow): Promise<void> {
  await store.db()('export').insert({ ...row, made_by: JSON.stringify(row.made_by), filter: JSON.stringify(row.filter) });
}

export async function findExport(store: Store, shopId: string, id: string): Promise<ExportRow | undefined> {
  return store.db()<ExportRow>('export').where({ shop_id: shopId, export_id: id }).first();
}

/** The caller's own that are not thrown away, newest first. */
export async function exportsOf(store: Store, shopId: string, ownerId: string | null, limit: number): Promise<ExportRow[]> {
  return store.db()<ExportRow>('export').where({ shop_id: shopId, owner_id: ownerId }).whereNot('state', 'removed').orderBy([{ column: 'created_at', order: 'desc' }, { column: 'export_id', order: 'desc' }]).limit(limit);
}

/** Changes an export that is still being written; false when somebody stopped it meanwhile. */
export async function updateRunning(store: Store, { shop_id, export_id }: ExportRow, change: Partial<ExportRow>): Promise<boolean> {
  const { position, ...plain } = change;
  const changed = await store.db()('export').where({ shop_id, export_id }).whereIn('state', ['waiting', 'running']).update({ ...plain, ...(position === undefined ? {} : { position: JSON.stringify(position) }) });
  return changed === 1;
}

/** The bytes go; the row stays and says so. */
export async function dropFile(store: Store, { shop_id, export_id }: ExportRow, state: 'expired' | 'removed'): Promise<void> {
  await store.db()('export').where({ shop_id, export_id }).update({ state });
  await dropPieces(store, { shop_id, export_id });
}

export async function dropPieces(store: Store, { shop_id, export_id }: Pick<ExportRow, 'shop_id' | 'export_id'>): Promise<void> {
  await store.db()('export_piece').where({ shop_id, export_id }).del();
}

export async function insertPiece(store: Store, { shop_id, export_id }: ExportRow, seq: number, bytes: Buffer): Promise<void> {
  await store.db()('export_piece').insert({ shop_id, export_id, seq, bytes });
}

/** The file piece by piece; no more than one is held. */
export async function* pieces(store: Store, { shop_id, export_id }: ExportRow): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq += 1) {
    const piece = await store.db()('export_piece').where({ shop_id, export_id, seq }).first('bytes') as { bytes: Buffer } | undefined;
    if (!piece) return;
    yield piece.bytes;
  }
}
