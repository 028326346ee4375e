import type { TestServer } from './server.ts';

const NUMBER = `x.number || '-' || c.n`;

/** Tables with rows of a ticket that has just been opened, and what is different in those of a copy. */
const copied: [table: string, changes: string][] = [
  ['ticket', `, 'number', ${NUMBER}, 'order_id', c.order_id, 'order_number', x.order_number || '-' || c.n`], ['reservation', `, 'order_id', c.order_id`],
  ['ticket_state', ''], ['ticket_search', ''], ['ticket_axes', ''], ['ticket_goods', ''], ['ticket_input', ''],
  ['work_item', `, 'work_item_id', gen_random_uuid()`], ['clock', ''], ['subscription', ''], ['timeline', ''], ['service_level', ''],
  ['job', `, 'job_id', gen_random_uuid(), 'key', replace(x.key, x.ticket_id::text, c.id::text)`],
];

/** Where a test needs many tickets and not the way in which they were opened: so many copies of one, each on a copy of its order, in the rows and not by the program. */
export async function copyTicket({ look }: Pick<TestServer, 'look'>, ticketId: string, count: number): Promise<void> {
  await look('create table copied as select gen_random_uuid() as id, gen_random_uuid() as order_id, n from generate_series(1, ?::int) n', [count]);
  const copies = (table: string, changes: string): string => `insert into ${table} select r.* from ${table} x cross join copied c cross join lateral jsonb_populate_record(x, jsonb_build_object(${changes})) r`;
  await look(`${copies('orders', `'order_id', c.order_id, 'number', ${NUMBER}, 'document', x.document || jsonb_build_object('number', ${NUMBER})`)} where x.order_id = (select order_id from ticket where ticket_id = ?)`, [ticketId]);
  for (const [table, changes] of copied) await look(`${copies(table, `'ticket_id', c.id${changes}`)} where x.ticket_id = ?`, [ticketId]);
  await look('drop table copied');
}
