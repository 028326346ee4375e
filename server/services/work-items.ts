import { claimWorkItem, releaseWorkItem } from '../../engine/runtime/commands/claim-work-item.ts';
import { completeWorkItem } from '../../engine/runtime/commands/complete-work-item.ts';
import { findWorkItem, listAssigned, listWorkItems, type WorkItemRow } from '../../engine/store/work-item.ts';
import type { Actor } from '../auth/actor.ts';
import type { WorkItem } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { worker } from './actors.ts';
import { commanded } from './engine-errors.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';
import { peopleNames } from './people-names.ts';
import { readTicket, ticketDetail } from './tickets/detail.ts';
import { doneToday } from './tickets/done-today.ts';
import { workItemView } from './work-item-view.ts';

const MINE_LIMIT = 100;

/** Work items: of one ticket (also the closed ones), or the reader's own open ones. */
export function createWorkItemService(parts: Parts): Services['workItems'] {
  const { engine, store } = parts;
  const view = async (actor: Actor, item: WorkItemRow): Promise<WorkItem> => {
    const ticket = await readTicket(parts, actor, item.ticket_id);
    const names = await peopleNames(store, actor.shopId, item.assignee ? [item.assignee] : []);
    return workItemView(engine, ticket, item, actor, names);
  };
  const found = async (actor: Actor, id: string): Promise<WorkItemRow> => {
    const item = await findWorkItem(store, actor.shopId, id);
    if (!item) throw new AppError('not_found');
    await readTicket(parts, actor, item.ticket_id);
    if (actor.kind === 'buyer' && !item.roles.includes('buyer')) throw new AppError('not_found');
    return item;
  };
  return {
    async list(actor, query) {
      const rows = query.ticketId
        ? await listWorkItems(store, actor.shopId, (await readTicket(parts, actor, query.ticketId)).row.ticket_id)
        : actor.userId ? await listAssigned(store, actor.shopId, actor.userId, MINE_LIMIT) : [];
      const items: WorkItem[] = [];
      for (const row of rows) if (actor.kind !== 'buyer' || row.roles.includes('buyer')) items.push(await view(actor, row));
      return { items, nextCursor: null };
    },

    doneToday: (actor) => doneToday(parts, actor),

    async claim(actor, id) {
      const item = await found(actor, id);
      await commanded(() => claimWorkItem(engine, actor.shopId, worker(actor), id), () => ticketDetail(parts, actor, item.ticket_id));
      return view(actor, await found(actor, id));
    },

    async release(actor, id) {
      const item = await found(actor, id);
      await commanded(() => releaseWorkItem(engine, actor.shopId, worker(actor), id), () => ticketDetail(parts, actor, item.ticket_id));
      return view(actor, await found(actor, id));
    },

    async complete(actor, id, body, key) {
      const item = await found(actor, id);
      const current = () => ticketDetail(parts, actor, item.ticket_id);
      await once(store, actor.shopId, 'workItems.complete', key, { id, ...body }, engine.now(), async () => {
        const row = await commanded(() => completeWorkItem(engine, actor.shopId, worker(actor), { workItemId: id, outcome: body.outcome ?? '', data: body.data ?? {}, version: body.version }), current);
        return { id: row.ticket_id };
      });
      return current();
    },
  };
}
