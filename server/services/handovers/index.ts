import type { Actor } from '../../auth/actor.ts';
import type { Handover } from '../../contracts/types.ts';
import type { HandoverService } from '../../http/conversation-services.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';
import { makeHandover } from './make.ts';
import { planTicket } from './plan-ticket.ts';
import { readRegister } from './register.ts';
import { seeTicket } from './see-ticket.ts';
import { handoverViews, isFor, type HandoverRow } from './view.ts';

const LIST = 'handovers';

/** The register of what is next, and handing it on (row M25). */
export function createHandoverService(parts: Parts): HandoverService {
  const { store, engine } = parts;
  const find = async (actor: Actor, id: string): Promise<HandoverRow> => {
    const row = await store.db()<HandoverRow>('handover').where({ shop_id: actor.shopId, handover_id: id }).first() as HandoverRow | undefined;
    if (!row || !(isFor(row, actor) || row.from_id === actor.userId)) throw new AppError('not_found');
    return row;
  };
  const view = async (actor: Actor, id: string): Promise<Handover> => (await handoverViews(parts, actor, [await find(actor, id)]))[0]!;
  return {
    register: (actor) => readRegister(parts, actor),
    see: (actor, id, seq) => seeTicket(parts, actor, id, seq),
    plan: (actor, id, body) => planTicket(parts, actor, id, body),
    make: async (actor, body, once) => view(actor, await makeHandover(parts, actor, body, once)),
    async list(actor, { cursor, limit }) {
      if (!actor.userId) return { items: [], nextCursor: null };
      const position = readCursor(LIST, 1, cursor);
      const query = store.db()<HandoverRow>('handover').where({ shop_id: actor.shopId }).orderBy('handover_id', 'desc').limit(limit + 1)
        .where((any) => void any.where({ from_id: actor.userId }).orWhere({ to_id: actor.userId }).orWhereIn('to_group', actor.groups));
      const rows = await (position ? query.where('handover_id', '<', String(position[0])) : query) as HandoverRow[];
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { items: await handoverViews(parts, actor, shown), nextCursor: rows.length > limit && last ? makeCursor(LIST, [last.handover_id]) : null };
    },
    async receive(actor, id) {
      const row = await find(actor, id);
      if (!isFor(row, actor) || !actor.userId) throw new AppError('not_found');
      await store.db()('handover_receipt').insert({ shop_id: actor.shopId, handover_id: id, person_id: actor.userId, read_at: engine.now() }).onConflict(['shop_id', 'handover_id', 'person_id']).ignore();
      return view(actor, id);
    },
  };
}
