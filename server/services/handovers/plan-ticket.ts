import { runOnTicket } from '../../../engine/runtime/run.ts';
import type { Actor } from '../../auth/actor.ts';
import type { PlanTicket, TicketPlan } from '../../contracts/types.ts';
import { recorded } from '../actors.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from '../tickets/detail.ts';
import { planView } from './plans.ts';

/** Writes the line, which replaces the former one; the ticket's record keeps both. @throws AppError not_found */
export async function planTicket(parts: Parts, actor: Actor, id: string, body: PlanTicket): Promise<TicketPlan> {
  const { row } = await readTicket(parts, actor, id);
  const { store, engine } = parts;
  const by = recorded(actor);
  const now = engine.now();
  const plan = { progress: body.progress.trim(), next_act: body.nextAct.trim(), next_at: body.nextAt };
  await store.tx(async () => {
    await store.db()('ticket_plan').insert({ shop_id: actor.shopId, ticket_id: row.ticket_id, ...plan, made_by: JSON.stringify(by), updated_at: now })
      .onConflict(['shop_id', 'ticket_id']).merge(['progress', 'next_act', 'next_at', 'made_by', 'updated_at']);
    await runOnTicket(engine, actor.shopId, row.ticket_id, async (ticket) => ({
      actor: by, patch: { version: ticket.row.version },
      notes: [{ kind: 'planned', actor: by, element: null, visibility: 'internal', data: { progress: plan.progress, nextAct: plan.next_act, nextAt: plan.next_at } }],
    }));
  });
  return planView({ ...plan, made_by: { name: by.name }, updated_at: now });
}
