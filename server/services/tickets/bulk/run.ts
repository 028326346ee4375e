import { createHash } from 'node:crypto';
import { EngineError } from '../../../../engine/runtime/errors.ts';
import { newId } from '../../../../engine/store/new-id.ts';
import { lockTicket, type TicketRow } from '../../../../engine/store/ticket.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { BulkBody, BulkResult, TicketAct } from '../../../contracts/types.ts';
import { AppError } from '../../../http/errors.ts';
import type { Once } from '../../../http/services.ts';
import { recorded } from '../../actors.ts';
import { commanded } from '../../engine-errors.ts';
import type { Parts } from '../../parts.ts';
import type { Before } from './act.ts';
import { allowedAct } from './acts.ts';
import { problemOf } from './problem.ts';
import { bulkResult, bulkRows, readBulk } from './record.ts';

/** How long an act on many tickets can be taken back. */
const UNDO_MS = 5 * 60_000;

type Seen = BulkBody['tickets'][number];

/**
 * Does the acts to each ticket in a transaction of its own, which also writes what became of it: a crash in between leaves done rows done
 * and the others untouched, and the same idempotency key goes on with those.
 * @throws AppError forbidden · assignee_unknown · idempotency_conflict, before any ticket is touched
 */
export async function actOnMany(parts: Parts, actor: Actor, body: BulkBody, key: Once): Promise<BulkResult> {
  for (const act of body.acts) await allowedAct(actor, act).check?.(parts, actor, act as never);
  const id = await begin(parts, actor, body, key);
  const known = new Set((await bulkRows(parts.store, actor.shopId, id)).map((row) => row.ticket_id));
  for (const [seq, seen] of body.tickets.entries()) {
    if (!known.has(seen.id)) await actOnOne(parts, actor, { id, seq, seen, acts: body.acts });
    known.add(seen.id);
  }
  return bulkResult(parts, actor, await readBulk(parts.store, actor, id));
}

async function begin(parts: Parts, actor: Actor, body: BulkBody, { idempotencyKey }: Once): Promise<string> {
  const { store, engine } = parts;
  const now = engine.now();
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const id = newId(now);
  const undoable = body.acts.every((act) => allowedAct(actor, act).undo !== undefined);
  const made = await store.db()('bulk_act').insert({
    shop_id: actor.shopId, bulk_id: id, request_key: idempotencyKey ?? null, body_hash: hash, acts: JSON.stringify(body.acts), done_by: JSON.stringify(recorded(actor)),
    made_at: now, undo_until: undoable ? new Date(Date.parse(now) + UNDO_MS).toISOString() : null,
  }).onConflict(store.db().raw('(shop_id, request_key) where request_key is not null') as never).ignore().returning('bulk_id') as { bulk_id: string }[];
  if (made[0]) return made[0].bulk_id;
  const first = await store.db()('bulk_act').where({ shop_id: actor.shopId, request_key: idempotencyKey ?? '' }).first('bulk_id', 'body_hash') as { bulk_id: string; body_hash: string } | undefined;
  if (!first || first.body_hash !== hash) throw new AppError('idempotency_conflict');
  return first.bulk_id;
}

interface One { id: string; seq: number; seen: Seen; acts: readonly TicketAct[] }

async function actOnOne(parts: Parts, actor: Actor, { id, seq, seen, acts }: One): Promise<void> {
  const { store } = parts;
  const row = { shop_id: actor.shopId, bulk_id: id, ticket_id: seen.id, seq };
  try {
    await store.tx(async () => {
      // the same request sent twice at once waits here for the other, and then finds its row
      const inserted = await store.db()('bulk_row').insert({ ...row, state: 'done' }).onConflict(['shop_id', 'bulk_id', 'ticket_id']).ignore().returning('seq');
      if (inserted.length === 0) return;
      const before: Before[] = [];
      let ticket = await locked(parts, actor, seen.id);
      if (ticket.version !== seen.version && acts.some((act) => allowedAct(actor, act).onVersion)) throw new AppError('stale_version');
      for (const act of acts) {
        before.push(await commanded(() => allowedAct(actor, act).run({ parts, actor, row: ticket }, act as never)));
        ticket = await locked(parts, actor, seen.id);
      }
      await store.db()('bulk_row').where({ shop_id: actor.shopId, bulk_id: id, ticket_id: seen.id }).update({ after_version: ticket.version, before: JSON.stringify(before) });
    });
  } catch (thrown) {
    const problem = problemOf(thrown, parts.log);
    await store.db()('bulk_row').insert({ ...row, state: 'refused', problem: JSON.stringify(problem) }).onConflict(['shop_id', 'bulk_id', 'ticket_id']).ignore();
  }
}

/** The ticket, locked until this row's transaction ends. @throws AppError not_found */
export async function locked(parts: Parts, actor: Actor, ticketId: string): Promise<TicketRow> {
  const found = await lockTicket(parts.store, actor.shopId, { ticketId });
  if (!found) throw new AppError('not_found');
  return found.row;
}

/** Refused because somebody changed the ticket since. */
export function stale(): EngineError {
  return new EngineError('stale_version', 'The ticket changed since.');
}
