import type { Store } from '../../../engine/store/transaction.ts';
import type { TicketPlan } from '../../contracts/types.ts';

interface PlanRow { shop_id: string; ticket_id: string; progress: string; next_act: string; next_at: string | null; made_by: { name: string }; updated_at: string }

/** The register's lines of these tickets (row M25). */
export async function plansOf(store: Store, shopId: string, ticketIds: readonly string[]): Promise<Map<string, TicketPlan>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await store.db()<PlanRow>('ticket_plan').where({ shop_id: shopId }).whereIn('ticket_id', [...ticketIds]) as PlanRow[];
  return new Map(rows.map((row) => [row.ticket_id, planView(row)]));
}

export function planView({ progress, next_act: nextAct, next_at: nextAt, made_by: by, updated_at: at }: Omit<PlanRow, 'shop_id' | 'ticket_id'>): TicketPlan {
  return { progress, nextAct, nextAt, by: by.name, at };
}
