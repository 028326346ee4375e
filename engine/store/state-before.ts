import type { State } from '../kernel/types.ts';
import type { Store } from './transaction.ts';

/** How a ticket was before it went over to another version, kept so that it can go back. One for each ticket: the last one counts. */
export interface StateBeforeRow {
  shop_id: string; ticket_id: string;
  /** Batch that took it over; null: it went alone. */
  migration_id: string | null;
  flow_version: number; called: Record<string, number>; status: string; state: State;
  /** The ticket's version when it had gone over: with any later one, something has happened since. */
  left_at: number;
  made_at: string;
}

export async function putStateBefore(store: Store, row: StateBeforeRow): Promise<void> {
  await store.db()('state_before').insert({ ...row, called: JSON.stringify(row.called), state: JSON.stringify(row.state) })
    .onConflict(['shop_id', 'ticket_id']).merge(['migration_id', 'flow_version', 'called', 'status', 'state', 'left_at', 'made_at']);
}

export async function findStateBefore(store: Store, shopId: string, ticketId: string): Promise<StateBeforeRow | undefined> {
  return store.db()<StateBeforeRow>('state_before').where({ shop_id: shopId, ticket_id: ticketId }).first();
}

export async function dropStateBefore(store: Store, shopId: string, ticketId: string): Promise<void> {
  await store.db()('state_before').where({ shop_id: shopId, ticket_id: ticketId }).del();
}
