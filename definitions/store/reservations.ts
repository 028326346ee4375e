import { statement } from '../../engine/store/statement.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { QuoteLine, FreightLine } from '../domain/types.ts';

/** What a ticket holds of its order: units and money, from its submission until it is released or spent. Minor units. */
export interface ReservationRow {
  shop_id: string; ticket_id: string; order_id: string; state: 'reserved' | 'released'; amount: number; freight: number; points: number;
  lines: { quote: QuoteLine[]; freight: FreightLine[]; entitled: number }; updated_at: string;
}

export async function findReservation(store: Store, shopId: string, ticketId: string): Promise<ReservationRow | undefined> {
  return store.db()<ReservationRow>('reservation').where({ shop_id: shopId, ticket_id: ticketId }).first();
}

const put = statement('reservation_put', `
insert into reservation (shop_id, ticket_id, order_id, state, amount, freight, points, lines, updated_at)
values (:shop_id::uuid, :ticket_id::uuid, :order_id::uuid, :state, :amount, :freight, :points, :lines::jsonb, :updated_at::timestamptz)
on conflict (shop_id, ticket_id) do update set state = excluded.state, amount = excluded.amount, freight = excluded.freight, points = excluded.points,
  lines = excluded.lines, updated_at = excluded.updated_at`);

export async function putReservation(store: Store, row: ReservationRow): Promise<void> {
  await put(store.db(), { ...row, lines: JSON.stringify(row.lines) });
}
