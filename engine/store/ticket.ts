import type { Label, State } from '../kernel/types.ts';
import { statement } from './statement.ts';
import type { Store } from './transaction.ts';

/**
 * What the ticket waits for next: a step's clock, of which `silence` names the outcome that it takes, or a promise of the shop. `warnAt`: when
 * people are, or were, warned; `extended`: how often the other side gave time.
 */
export interface ClockDue { at: string; warnAt?: string; kind: 'clock'; element: string; wait: string; silence?: string; extended?: number }
export interface PromiseDue { at: string; warnAt?: string; kind: 'sla'; target: string; label: Label; /** The nearest clock behind it: what buyers see. */ clock: ClockDue | null }
export type Due = ClockDue | PromiseDue;

/** One row of `ticket`, as every command reads it. Money in minor units, instants ISO 8601 UTC. */
export interface TicketRow {
  shop_id: string;
  ticket_id: string;
  number: string;
  type: string;
  flow_key: string;
  flow_version: number;
  status: string;
  status_group: string;
  is_open: boolean;
  version: number;
  order_id: string;
  order_number: string;
  channel: string;
  buyer_id: string;
  buyer_name: string;
  buyer_phone: string;
  reason: string;
  requested: number;
  approved: number | null;
  refunded: number;
  currency: string;
  summary: Record<string, unknown>;
  assignee: string | null;
  grp: string;
  due_at: string;
  due: Due | null;
  suspended_until: string | null;
  suspended_reason: string | null;
  tags: string[];
  policy_version: number;
  next_seq: number;
  applied_at: string;
  updated_at: string;
  closed_at: string | null;
}

/** A ticket with the kernel's state and the versions of called flows that it was opened with. */
export interface LoadedTicket { row: TicketRow; state: State; called: Record<string, number> }

/** Rows without a deadline sort last: the far date of `due_at`. */
export const NO_DEADLINE = '9999-01-01T00:00:00.000Z';

type Joined = TicketRow & { state: State; called: Record<string, number> };

function split(joined: Joined | undefined): LoadedTicket | undefined {
  if (!joined) return undefined;
  const { state, called, ...row } = joined;
  return { row, state, called };
}

/** How a command names its ticket: by its own id, or by that of one of its work items. */
export interface TicketKey { ticketId?: string; workItemId?: string }

/** SQL of the ticket's id for statements that take a `TicketKey` as `:ticket` and `:item`. */
export const ticketIdOf = 'coalesce(:ticket::uuid, (select ticket_id from work_item where shop_id = :shop::uuid and work_item_id = :item::uuid))';

const lock = statement('ticket_lock', `
select t.*, s.state, s.called from ticket t join ticket_state s on s.shop_id = t.shop_id and s.ticket_id = t.ticket_id
where t.shop_id = :shop::uuid and t.ticket_id = ${ticketIdOf} for update`);

/**
 * The ticket, locked until the transaction ends. Undefined when this shop has no such ticket. Both rows are locked: with the ticket's alone,
 * whoever waited would get the new ticket beside the old state.
 */
export async function lockTicket(store: Store, shopId: string, { ticketId, workItemId }: TicketKey): Promise<LoadedTicket | undefined> {
  return split((await lock(store.db(), { shop: shopId, ticket: ticketId ?? null, item: workItemId ?? null })).rows[0] as Joined | undefined);
}

/** The same without a lock, for reading. `idOrNumber` may be either. */
export async function findTicket(store: Store, shopId: string, idOrNumber: string): Promise<LoadedTicket | undefined> {
  const column = /^[0-9a-f]{8}-/.test(idOrNumber) ? 't.ticket_id' : 't.number';
  const result = await store.db().raw(
    `select t.*, s.state, s.called from ticket t join ticket_state s on s.shop_id = t.shop_id and s.ticket_id = t.ticket_id
     where t.shop_id = ? and ${column} = ?`,
    [shopId, idOrNumber],
  );
  return split(result.rows[0] as Joined | undefined);
}

export async function insertTicket(store: Store, row: TicketRow, state: State, called: Record<string, number>, bigrams: string[]): Promise<void> {
  await store.db()('ticket').insert({ ...row, summary: JSON.stringify(row.summary), due: row.due ? JSON.stringify(row.due) : null });
  await store.db()('ticket_state').insert({ shop_id: row.shop_id, ticket_id: row.ticket_id, state: JSON.stringify(state), called: JSON.stringify(called) });
  await store.db()('ticket_search').insert({ shop_id: row.shop_id, ticket_id: row.ticket_id, bigrams });
}
