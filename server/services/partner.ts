import { afterSale } from '../../definitions/after-sale/variables.ts';
import type { TicketSummaryData } from '../../definitions/after-sale/ticket-facts.ts';
import { claimWorkItem } from '../../engine/runtime/commands/claim-work-item.ts';
import { completeWorkItem } from '../../engine/runtime/commands/complete-work-item.ts';
import { findWorkItem, type WorkItemRow } from '../../engine/store/work-item.ts';
import type { Actor } from '../auth/actor.ts';
import type { PartnerJob } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { PartnerService } from '../http/partner-service.ts';
import { worker } from './actors.ts';
import type { FileRow } from './buyer-files.ts';
import { commanded } from './engine-errors.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';
import { readTicket } from './tickets/detail.ts';
import { workItemView } from './work-item-view.ts';

const MOST = 200;
const ROLE = 'partner';

/** Whether an open step was given to this partner: by name, or to one of their groups or to partners and taken by nobody. */
function given(actor: Actor, item: WorkItemRow): boolean {
  if (item.state !== 'open') return false;
  if (item.assignee !== null) return item.assignee === actor.userId;
  return item.roles.includes(ROLE) || item.groups.some((group) => actor.groups.includes(group));
}

/** The steps of people outside the shop. What was not given to them, or no longer is, does not exist. */
export function createPartnerService(parts: Parts): PartnerService {
  const { store, engine } = parts;
  const own = async (actor: Actor, id: string): Promise<WorkItemRow> => {
    const item = await findWorkItem(store, actor.shopId, id);
    if (!item || !given(actor, item)) throw new AppError('not_found');
    return item;
  };
  const jobOf = (actor: Actor, item: WorkItemRow): Promise<PartnerJob> => partnerJob(parts, actor, item);
  const mine = (actor: Actor): Promise<WorkItemRow[]> => store.db()<WorkItemRow>('work_item').where({ shop_id: actor.shopId, state: 'open' })
    .where((any) => void any.where('assignee', actor.userId ?? null).orWhereRaw('(assignee is null and (groups && ?::text[] or ? = any(roles)))', [actor.groups, ROLE]))
    .orderBy(['due_at', 'work_item_id']).limit(MOST);

  return {
    async list(actor) {
      const items: PartnerJob[] = [];
      for (const item of await mine(actor)) items.push(await jobOf(actor, item));
      return { items };
    },

    read: async (actor, id) => jobOf(actor, await own(actor, id)),

    async claim(actor, id) {
      await own(actor, id);
      await commanded(() => claimWorkItem(engine, actor.shopId, worker(actor), id));
      return jobOf(actor, await own(actor, id));
    },

    async complete(actor, id, body, key) {
      await once(store, actor.shopId, 'partner.complete', key, { id, ...body }, engine.now(), async () => {
        await own(actor, id);
        await commanded(() => completeWorkItem(engine, actor.shopId, worker(actor), { workItemId: id, outcome: body.outcome ?? '', data: body.data ?? {}, version: body.version }));
        return {};
      });
    },

    async checkFile(actor, id) {
      const row = await store.db()<FileRow>('file').where({ shop_id: actor.shopId, file_id: id }).first('uploaded_by');
      if (row?.uploaded_by.id === actor.userId) return;
      const { items } = await this.list(actor);
      if (!items.some((job) => JSON.stringify([job.item.data, job.evidence]).includes(`"${id}"`))) throw new AppError('not_found');
    },
  };
}

/** Of the ticket only its goods, the reason and the photos: what somebody needs who repairs or carries them. */
async function partnerJob(parts: Parts, actor: Actor, item: WorkItemRow): Promise<PartnerJob> {
  const ticket = await readTicket(parts, actor, item.ticket_id);
  const view = await workItemView(parts.engine, ticket, item, actor, new Map(actor.userId ? [[actor.userId, actor.name]] : []));
  const { lines, reasonLabel } = ticket.row.summary as unknown as TicketSummaryData;
  const { request } = afterSale(ticket.variables);
  const evidence = request.evidence.length === 0 ? [] : await parts.store.db()('file').where({ shop_id: actor.shopId }).whereIn('file_id', request.evidence).select('file_id as id', 'name', 'type', 'size') as PartnerJob['evidence'];
  return { item: view, goods: lines, reason: reasonLabel, note: request.note ?? '', evidence, currency: ticket.row.currency };
}
