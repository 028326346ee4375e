import type { State } from '../kernel/types.ts';
import { statement } from './statement.ts';
import type { TicketRow } from './ticket.ts';
import type { Store } from './transaction.ts';

const newest = statement('flow_newest_tickets', `
select ticket_id from (select ticket_id, flow_key, applied_at from ticket where shop_id = :shop::uuid order by applied_at desc, ticket_id desc limit :within::int) t
where flow_key = :flow order by applied_at desc, ticket_id desc limit :limit::int`);

/** Ids of a flow's tickets, those applied for last first. Among the shop's newest `within` only, so that it takes as long whatever the shop's size. */
export async function newestTicketIds(store: Store, shopId: string, flow: string, { limit, within }: { limit: number; within: number }): Promise<string[]> {
  const { rows } = await newest(store.db(), { shop: shopId, flow, limit, within });
  return (rows as { ticket_id: string }[]).map(({ ticket_id: id }) => id);
}

const withState = statement('flow_tickets_with_state', `
select t.*, s.state from ticket t join ticket_state s on s.shop_id = t.shop_id and s.ticket_id = t.ticket_id
where t.shop_id = :shop::uuid and t.ticket_id = any(:tickets::uuid[])`);

/** These tickets with the kernel's state, in any order. */
export async function ticketsWithState(store: Store, shopId: string, ids: readonly string[]): Promise<(TicketRow & { state: State })[]> {
  return (await withState(store.db(), { shop: shopId, tickets: ids })).rows as unknown as (TicketRow & { state: State })[];
}
