import pg from 'pg';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { placed, twoMugs } from '../helpers/after-sale.ts';
import { idAt } from '../helpers/id-at.ts';
import type { TestServer } from '../helpers/server.ts';

/** One in this many is still open. */
const OPEN_EVERY = 33;
/** Small enough for the program's own limit of a statement's time. */
const PART = 20_000;

/**
 * Copies of one ticket: other numbers, buyers, phones, people and times; `n` tells them apart. The open ones stand at every step, a few of them
 * suspended, failed or in arbitration; a hundred people share what is claimed. `offset 0`: a copy is made once, not once for each column.
 */
const copies = `
insert into ticket select (r).* from (
  select jsonb_populate_record(t, jsonb_build_object(
    'ticket_id', ${idAt(`t.applied_at - n * interval '20 seconds'`)}, 'number', 'AS9' || lpad(n::text, 9, '0'), 'order_number', 'B' || lpad((n * 7 % 100000007)::text, 10, '0'),
    'type', case n % 5 when 0 then 'refund_only' else 'return_refund' end,
    'buyer_id', 'b' || (n % 300000), 'buyer_name', substr('周李王张刘陈杨赵黄吴', 1 + n % 10, 1) || substr('沐阳晓梅志强建国丽娜', 1 + n / 10 % 10, 1), 'buyer_phone', '139' || lpad((n % 300000)::text, 8, '0'),
    'is_open', o, 'status', case when not o then 'completed' when k < 60 then 'pending_review' when k < 75 then 'pending_return' when k < 85 then 'pending_inspection'
      when k < 95 then 'pending_refund' when k < 97 then 'refund_failed' when k < 98 then 'arbitration' else 'pending_review' end,
    'status_group', case when not o then 'completed' when k >= 98 then 'suspended' when k < 60 then 'pending_review' else 'in_progress' end,
    'suspended_reason', case when o and k >= 98 then '等厂家' end,
    'grp', case when not o then '' when k between 60 and 74 then 'buyer' when k between 75 and 84 then 'warehouse' when k = 97 then 'platform' else 'after-sale-1' end,
    'assignee', case when not o or k % 2 = 0 then null when n / ${OPEN_EVERY} % 100 = 0 then :me::text else '01890000-0000-7000-8000-' || lpad((n / ${OPEN_EVERY} % 100)::text, 12, '0') end,
    'tags', case when n % 200 = 0 then '["要回电"]'::jsonb else '[]'::jsonb end,
    'due_at', case when o then t.due_at - interval '2 days' + n * interval '0.3 seconds' else '9999-01-01' end,
    'applied_at', t.applied_at - n * interval '20 seconds', 'channel', case when n % 100000 = 7 then '集市' when n % 4 = 0 then '抖店' else '官网' end)) as r
  from ticket t, generate_series(:first::int, :last::int) n, lateral (select n % ${OPEN_EVERY} = 0 as o, n / ${OPEN_EVERY} % 100 as k) with_state where t.shop_id = :shop and t.ticket_id = :template offset 0) made`;

const words = `
insert into ticket_search select shop_id, ticket_id, array[lower(number), lower(order_number), buyer_name, substr(buyer_name, 1, 1), substr(buyer_name, 2, 1), buyer_name, '马克', '克杯',
  substr('破损漏水少件色差划痕', 1 + abs(hashtext(number)) % 5 * 2, 2)] || case abs(hashtext(number)) % 20 when 0 then array['broken', 'handle'] else '{}' end
  || case abs(hashtext(order_number)) % 20000 when 0 then array['冒烟', '冒', '烟', 'smoke'] else '{}' end
from ticket where number >= :first and number < :last`;

const axes = `
insert into ticket_axes select shop_id, ticket_id, case when not is_open then 'succeeded' when status = 'refund_failed' then 'failed' else 'reserved' end, case when status = 'arbitration' then 'open' else 'none' end
from ticket where number >= :first and number < :last`;

const goods = `
insert into ticket_goods select shop_id, ticket_id, 'L1', case when not is_open then 'refunded' when status = 'pending_inspection' then 'in_transit' else 'requested' end, 2, null, updated_at
from ticket where number >= :first and number < :last`;

const parcels = `
insert into parcel (shop_id, parcel_id, ticket_id, direction, courier, tracking_no, state, trail, created_at, updated_at)
select shop_id, gen_random_uuid(), ticket_id, 'back', 'yto', 'YT' || lpad(substr(number, 4)::bigint::text, 12, '0'), 'in_transit', '[]', applied_at, applied_at
from ticket where number >= :first and number < :last and substr(number, 4)::bigint % 3 = 0`;

/** Copies of one ticket need no check that their order and their people exist. */
export async function withoutForeignKeys(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('alter role postgres set session_replication_role = replica');
  await admin.end();
}

/** Fills the server's shop with so many tickets, with all that the list looks at. */
export async function fillList(server: TestServer, tickets: number): Promise<void> {
  const template = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
  const [me] = await server.look<{ id: string }>(`select person_id as id from person where shop_id = ? and roles = '{agent}'`, [server.shop.id]);
  for (let first = 1; first <= tickets; first += PART) await run(server, copies, { first, last: Math.min(first + PART - 1, tickets), shop: server.shop.id, template: template.id, me: me?.id ?? '' });
  for (const fill of [words, axes, goods, parcels]) {
    for (let part = 0; part <= tickets; part += PART) await run(server, fill, { first: `AS9${String(part).padStart(9, '0')}`, last: `AS9${String(part + PART).padStart(9, '0')}` });
  }
  await server.look('analyze');
}

/** Named values in place, in the order in which the text asks for them. */
async function run(server: TestServer, sql: string, values: Record<string, string | number>): Promise<void> {
  const bindings: (string | number)[] = [];
  const text = sql.replaceAll(/(?<!:):(first|last|shop|template|me)\b/g, (_all, name: string) => {
    bindings.push(values[name] ?? '');
    return '?';
  });
  await server.look(text, bindings);
}
