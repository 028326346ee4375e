import { reassignTicket } from '../../../engine/runtime/commands/reassign-ticket.ts';
import { newId } from '../../../engine/store/new-id.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import { mayDo } from '../../auth/permissions.ts';
import type { Handover, HandoverBody } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Once } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { assigneeOf } from '../tickets/assignee.ts';
import { plansOf } from './plans.ts';
import { sectionOf } from './section.ts';
import { shiftAt } from './shift.ts';

/**
 * Hands tickets on, all or none, and keeps what was said about each as it stood. Answers the id.
 * @throws AppError forbidden, for an API key · handover_to_whom · handover_not_yours · assignee_unknown · not_found
 */
export async function makeHandover(parts: Parts, actor: Actor, body: HandoverBody, key: Once): Promise<string> {
  const from = actor.userId;
  if (!from) throw new AppError('forbidden', { params: { permission: 'session.read' } });
  if ((body.person === undefined) === (body.group === undefined)) throw new AppError('handover_to_whom');
  const to = await assigneeOf(parts.store, actor.shopId, body.person ?? null);
  const { id } = await once(parts.store, actor.shopId, 'handovers.make', key, body, parts.engine.now(), () => parts.store.tx(async () => {
    const rows = await ticketsIn(parts, actor, body.tickets);
    const made = newId(parts.engine.now());
    await parts.store.db()('handover').insert({ shop_id: actor.shopId, handover_id: made, from_id: from, to_id: to?.id ?? null, to_group: body.group ?? null, summary: body.summary.trim(), at: parts.engine.now() });
    await keepLines(parts, actor.shopId, made, rows);
    for (const row of rows.filter((one) => one.is_open)) await reassignTicket(parts.engine, actor.shopId, row.ticket_id, { assignee: to, reason: '', actor: recorded(actor) });
    return { id: made };
  }));
  return id;
}

async function ticketsIn({ store }: Parts, actor: Actor, ids: readonly string[]): Promise<TicketRow[]> {
  const wanted = [...new Set(ids)];
  const rows = await store.db()<TicketRow>('ticket').where({ shop_id: actor.shopId }).whereIn('ticket_id', wanted) as TicketRow[];
  if (rows.length < wanted.length) throw new AppError('not_found');
  const foreign = mayDo(actor, 'tickets.reassign') ? undefined : rows.find((row) => row.assignee !== actor.userId);
  if (foreign) throw new AppError('handover_not_yours', { params: { number: foreign.number } });
  return wanted.map((id) => rows.find((row) => row.ticket_id === id)!);
}

async function keepLines(parts: Parts, shopId: string, handover: string, rows: readonly TicketRow[]): Promise<void> {
  const { timezone } = await parts.book.shop(shopId);
  const { until } = shiftAt(timezone, parts.engine.now());
  const plans = await plansOf(parts.store, shopId, rows.map((row) => row.ticket_id));
  await parts.store.db()('handover_line').insert(rows.map((row, place) => {
    const plan = plans.get(row.ticket_id);
    const words: Handover['lines'][number] = {
      number: row.number, status: row.status, progress: plan?.progress ?? '', nextAct: plan?.nextAct ?? '', nextAt: plan?.nextAt ?? null,
      section: sectionOf({ isOpen: row.is_open, suspended: row.suspended_reason !== null, turn: row.grp, nextAt: plan?.nextAt ?? null, until }),
    };
    return { shop_id: shopId, handover_id: handover, ticket_id: row.ticket_id, place, words: JSON.stringify(words) };
  }));
}
