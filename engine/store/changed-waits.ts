import type { Knex } from 'knex';
import { statement } from './statement.ts';
import type { TicketRow } from './ticket.ts';

/** What goes on in another version of a flow: the same wait, at another element, with other people, another deadline or for another message. */
export interface ChangedWaits {
  items: { wait_id: string; element: string; roles: string[]; groups: string[]; due_at: string }[];
  /** `left_ms`: it stands still with so much time left. */
  clocks: { wait_id: string; element: string; due_at: string; warn_at: string | null; left_ms?: number }[];
  subscriptions: { wait_id: string; kind: 'message' | 'signal'; name: string; key: string }[];
}

const change = statement('ticket_change', `
with w as (
  update work_item i set element = x.element, roles = x.roles, groups = x.groups, due_at = x.due_at
  from jsonb_to_recordset(:items::jsonb) as x(wait_id text, element text, roles text[], groups text[], due_at timestamptz)
  where i.shop_id = :shop::uuid and i.ticket_id = :id::uuid and i.wait_id = x.wait_id and i.state = 'open'),
c as (
  update clock k set element = x.element, due_at = x.due_at, warn_at = x.warn_at, left_ms = x.left_ms, warned_at = case when x.warn_at is distinct from k.warn_at then null else k.warned_at end
  from jsonb_to_recordset(:clocks::jsonb) as x(wait_id text, element text, due_at timestamptz, warn_at timestamptz, left_ms bigint)
  where k.shop_id = :shop::uuid and k.ticket_id = :id::uuid and k.wait_id = x.wait_id and k.state in ('running', 'paused'))
update subscription s set name = x.name, key = x.key
from jsonb_to_recordset(:subscriptions::jsonb) as x(wait_id text, name text, key text)
where s.shop_id = :shop::uuid and s.ticket_id = :id::uuid and s.wait_id = x.wait_id`);

/** Writes what is different about waits that stay open. */
export async function changeWaits(db: Knex, ticket: Pick<TicketRow, 'shop_id' | 'ticket_id'>, changed: ChangedWaits): Promise<void> {
  await change(db, {
    shop: ticket.shop_id, id: ticket.ticket_id,
    items: JSON.stringify(changed.items), clocks: JSON.stringify(changed.clocks), subscriptions: JSON.stringify(changed.subscriptions),
  });
}
