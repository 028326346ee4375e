import type { Actor } from '../../auth/actor.ts';
import { mayDo } from '../../auth/permissions.ts';
import type { SavedView, SaveView } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';

/** How many views one person may keep. */
const MOST = 50;

interface ViewRow { view_id: string; owner_id: string; name: string; base: string; filter: Record<string, string>; columns: string[]; shared: boolean }

/** The reader's own views and those that are shared, by name. */
export async function listViews({ store }: Parts, actor: Actor): Promise<{ items: SavedView[] }> {
  const rows = await store.db()('saved_view').where({ shop_id: actor.shopId })
    .where((any) => void any.where('shared', true).orWhere('owner_id', ownerOf(actor))).orderBy(['name', 'view_id'])
    .select('view_id', 'owner_id', 'name', 'base', 'filter', 'columns', 'shared') as ViewRow[];
  return { items: rows.map((row) => viewOf(row, actor)) };
}

/**
 * Makes the view or puts it in place of the reader's former one; for somebody else's, there is none.
 * @throws AppError forbidden, where it is shared without the right · not_found · too_many_views
 */
export async function saveView({ store, engine }: Parts, actor: Actor, id: string, body: SaveView): Promise<SavedView> {
  if (body.shared && !mayDo(actor, 'desk.manage')) throw new AppError('forbidden', { params: { permission: 'desk.manage' } });
  const owner = ownerOf(actor);
  const now = engine.now();
  return store.tx(async () => {
    const own = await store.db()('saved_view').where({ shop_id: actor.shopId, owner_id: owner }).select('view_id') as { view_id: string }[];
    if (own.length >= MOST && !own.some(({ view_id }) => view_id === id)) throw new AppError('too_many_views', { params: { most: MOST } });
    const [row] = await store.db()('saved_view').insert({
      shop_id: actor.shopId, view_id: id, owner_id: owner, name: body.name, shared: body.shared, base: body.base, filter: JSON.stringify(body.filter), columns: body.columns,
      created_at: now, updated_at: now,
    }).onConflict(['shop_id', 'view_id']).merge(['name', 'shared', 'base', 'filter', 'columns', 'updated_at']).where('saved_view.shop_id', actor.shopId).where('saved_view.owner_id', owner)
      .returning(['view_id', 'owner_id', 'name', 'base', 'filter', 'columns', 'shared']) as ViewRow[];
    if (!row) throw new AppError('not_found');
    return viewOf(row, actor);
  });
}

/** One's own, or a shared one with the right to manage those. @throws AppError not_found */
export async function removeView({ store }: Parts, actor: Actor, id: string): Promise<void> {
  const removable = store.db()('saved_view').where({ shop_id: actor.shopId, view_id: id });
  const gone = await (mayDo(actor, 'desk.manage') ? removable.where((any) => void any.where('shared', true).orWhere('owner_id', ownerOf(actor))) : removable.where('owner_id', ownerOf(actor))).delete();
  if (gone === 0) throw new AppError('not_found');
}

/** Views belong to people: an API key has none of its own. @throws AppError forbidden */
function ownerOf(actor: Actor): string {
  if (!actor.userId) throw new AppError('forbidden', { params: { permission: 'session.read' } });
  return actor.userId;
}

function viewOf(row: ViewRow, actor: Actor): SavedView {
  return {
    id: row.view_id, name: row.name, base: row.base as SavedView['base'], filter: row.filter, columns: row.columns as SavedView['columns'], shared: row.shared,
    mine: row.owner_id === actor.userId,
  };
}
