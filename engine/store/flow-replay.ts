import type { Difference } from '../replay/compare.ts';
import type { CannotReplayCode } from '../replay/cannot-replay.ts';
import type { Model } from '../kernel/types.ts';
import type { Actor } from './save-ticket.ts';
import { statement } from './statement.ts';
import type { TicketRow } from './ticket.ts';
import type { Store } from './transaction.ts';

export type ReplayState = 'running' | 'done' | 'cancelled' | 'failed';

/** Where a replay is: it goes from the ticket that ended last to older ones. */
export interface Reached { closedAt: string; ticketId: string }

/** What a version of a flow, published or not, would have done with the tickets that ended last. `revision` 0: a published version. */
export interface ReplayRow {
  shop_id: string; replay_id: string; flow_key: string; hash: string; revision: number; model: Model; called: Record<string, number>; state: ReplayState;
  /** Asked for, found, and played so far. */
  wanted: number; total: number; done: number; same: number; other: number; cannot: number;
  reached: Reached | null; problem: string | null; created_by: Actor; created_at: string; finished_at: string | null;
}

/** `amounts`: what the ticket gave and would give, minor units. */
export interface ReplayedDifference extends Difference { amounts: { was: number | null; now: number | null }; currency: string; assumed: string[] }

/** A ticket that comes out otherwise, or that cannot be replayed. `grp` is the same for those that part in the same way. */
export interface ReplayTicketRow { shop_id: string; replay_id: string; ticket_id: string; number: string; result: 'other' | 'cannot'; grp: string; detail: ReplayedDifference | { code: CannotReplayCode } }

/** A ticket that has ended, with the versions of the flows that it called. */
export type FinishedTicket = TicketRow & { called: Record<string, number>; closed_at: string };

const finished = statement('replay_tickets', `
select t.*, s.called
from ticket t join ticket_state s on s.shop_id = t.shop_id and s.ticket_id = t.ticket_id
where t.shop_id = :shop::uuid and t.flow_key = :flow and not t.is_open and (t.closed_at, t.ticket_id) < (:closed_at::timestamptz, :ticket::uuid)
order by t.closed_at desc, t.ticket_id desc limit :limit::int`);

const LAST: Reached = { closedAt: '9999-01-01T00:00:00.000Z', ticketId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Tickets that ended last, behind the one that was reached. */
export async function finishedTickets(store: Store, shopId: string, flow: string, reached: Reached | null, limit: number): Promise<FinishedTicket[]> {
  const { closedAt, ticketId } = reached ?? LAST;
  return (await finished(store.db(), { shop: shopId, flow, closed_at: closedAt, ticket: ticketId, limit })).rows as unknown as FinishedTicket[];
}

/** How many tickets of a flow have ended, counted up to `limit`. */
export async function countFinished(store: Store, shopId: string, flow: string, limit: number): Promise<number> {
  const { rows } = await store.db().raw<{ rows: { count: number }[] }>('select count(*)::int as count from (select 1 from ticket where shop_id = ? and flow_key = ? and not is_open limit ?) as t', [shopId, flow, limit]);
  return rows[0]?.count ?? 0;
}

/** The steps that tickets have entered, as `flow/element#visit`, by ticket, in order. */
export async function enteredSteps(store: Store, shopId: string, ticketIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await store.db()('timeline').where({ shop_id: shopId, kind: 'step_entered' }).whereIn('ticket_id', [...ticketIds]).orderBy(['ticket_id', 'seq']).select('ticket_id', 'element', 'data') as { ticket_id: string; element: string; data: { model: string; visit: number } }[];
  const found = new Map<string, string[]>(ticketIds.map((id) => [id, []]));
  for (const { ticket_id: id, element, data } of rows) found.get(id)?.push(`${data.model}/${element}#${data.visit}`);
  return found;
}

export async function insertReplay(store: Store, row: ReplayRow): Promise<void> {
  await store.db()('flow_replay').insert({ ...row, model: JSON.stringify(row.model), called: JSON.stringify(row.called), reached: null, created_by: JSON.stringify(row.created_by) });
}

/** @param lock holds it until the transaction ends */
export async function findReplay(store: Store, shopId: string, replayId: string, lock = false): Promise<ReplayRow | undefined> {
  const query = store.db()<ReplayRow>('flow_replay').where({ shop_id: shopId, replay_id: replayId });
  return lock ? query.forUpdate().first() : query.first();
}

/** Newest first. @param hash only of this version or draft */
export async function listReplays(store: Store, shopId: string, flow: string, limit: number, hash?: string): Promise<ReplayRow[]> {
  const query = store.db()<ReplayRow>('flow_replay').where({ shop_id: shopId, flow_key: flow }).orderBy([{ column: 'created_at', order: 'desc' }, { column: 'replay_id', order: 'desc' }]).limit(limit);
  return hash === undefined ? query : query.where({ hash });
}

/** A replay of this flow that is at work. */
export async function findRunningReplay(store: Store, shopId: string, flow: string): Promise<ReplayRow | undefined> {
  return store.db()<ReplayRow>('flow_replay').where({ shop_id: shopId, flow_key: flow, state: 'running' }).first();
}

export async function updateReplay(store: Store, row: ReplayRow): Promise<void> {
  const { state, done, same, other, cannot, reached, problem, finished_at } = row;
  await store.db()('flow_replay').where({ shop_id: row.shop_id, replay_id: row.replay_id }).update({ state, done, same, other, cannot, reached: reached && JSON.stringify(reached), problem, finished_at });
}

export async function insertReplayTickets(store: Store, rows: readonly ReplayTicketRow[]): Promise<void> {
  if (rows.length > 0) await store.db()('flow_replay_ticket').insert(rows.map((row) => ({ ...row, detail: JSON.stringify(row.detail) })));
}

/** One for each way to part, the largest first, with a ticket as the example. */
export interface ReplayGroup { result: ReplayTicketRow['result']; grp: string; tickets: number; was: number; now: number; later: number | null; detail: ReplayTicketRow['detail'] }

const groups = statement('replay_groups', `
select result, grp, count(*)::int as tickets, coalesce(sum((detail #>> '{amounts,was}')::bigint), 0)::bigint as was, coalesce(sum((detail #>> '{amounts,now}')::bigint), 0)::bigint as now,
  avg((detail ->> 'later')::numeric)::float8 as later, (array_agg(detail order by ticket_id))[1] as detail
from flow_replay_ticket where shop_id = :shop::uuid and replay_id = :replay::uuid group by result, grp order by result desc, count(*) desc, grp`);

export async function replayGroups(store: Store, shopId: string, replayId: string): Promise<ReplayGroup[]> {
  const { rows } = await groups(store.db(), { shop: shopId, replay: replayId });
  return (rows as unknown as ReplayGroup[]).map((row) => ({ ...row, was: Number(row.was), now: Number(row.now) }));
}

export async function listReplayTickets(store: Store, shopId: string, replayId: string, group: string | undefined, after: string | undefined, limit: number): Promise<ReplayTicketRow[]> {
  const query = store.db()<ReplayTicketRow>('flow_replay_ticket').where({ shop_id: shopId, replay_id: replayId }).orderBy('ticket_id').limit(limit);
  if (group !== undefined) void query.where({ grp: group });
  if (after !== undefined) void query.where('ticket_id', '>', after);
  return query;
}
