import type { Knex } from 'knex';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { TicketQuery } from '../../contracts/types.ts';
import { STANDS } from './stands.ts';

type Query = Knex.QueryBuilder<TicketRow, TicketRow[]>;

/** Tickets of a flow, of one of its versions, and open ones that stand at a step. */
export function narrowToFlow(query: Query, shopId: string, { flow, flowVersion, step }: Pick<TicketQuery, 'flow' | 'flowVersion' | 'step'>): Query {
  let narrowed = query;
  if (flow) narrowed = narrowed.where('ticket.flow_key', flow);
  if (flowVersion) narrowed = narrowed.where('ticket.flow_version', flowVersion);
  if (step) {
    narrowed = narrowed.where('ticket.is_open', true).whereRaw(
      `exists (select 1 from ticket_state s cross join lateral jsonb_each(s.state -> 'waits') w
       where s.shop_id = ? and s.ticket_id = ticket.ticket_id and w.value ->> 'element' = ? and ${STANDS})`,
      [shopId, step],
    );
  }
  return narrowed;
}
