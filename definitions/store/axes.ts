import { statement } from '../../engine/store/statement.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { Pieces } from '../domain/axes/goods.ts';

const putAxes = statement('ticket_axes_put', `
insert into ticket_axes (shop_id, ticket_id, money, dispute) values (:shop::uuid, :ticket::uuid, :money, :dispute)
on conflict (shop_id, ticket_id) do update set money = excluded.money, dispute = excluded.dispute`);

const putGoods = statement('ticket_goods_put', `
insert into ticket_goods (shop_id, ticket_id, line_id, state, quantity, disposition, updated_at)
select :shop::uuid, :ticket::uuid, x."lineId", x.state, x.quantity, x.disposition, :now::timestamptz
from jsonb_to_recordset(:pieces::jsonb) as x("lineId" text, state text, quantity int, disposition text)`);

interface Key { shop_id: string; ticket_id: string }

/** Money and dispute of a ticket, for lists that narrow by them. */
export async function writeAxes(store: Store, { shop_id, ticket_id }: Key, axes: { money: string; dispute: string }): Promise<void> {
  await putAxes(store.db(), { shop: shop_id, ticket: ticket_id, ...axes });
}

/** Where the goods of a ticket are now, line by line and state by state; replaces what was there. */
export async function writeGoods(store: Store, { shop_id, ticket_id }: Key, pieces: readonly Pieces[], now: string): Promise<void> {
  await store.db()('ticket_goods').where({ shop_id, ticket_id }).delete();
  if (pieces.length > 0) await putGoods(store.db(), { shop: shop_id, ticket: ticket_id, pieces: JSON.stringify(pieces), now });
}
