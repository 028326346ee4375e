import { inWords } from '../../definitions/after-sale/check-grant.ts';
import { rolesOf } from '../../definitions/after-sale/grantor.ts';
import { givingRole, limitsOf } from '../../definitions/after-sale/limits.ts';
import { decision, isAbove, isFrom, marking, proposal } from '../../definitions/after-sale/payout-ledger.ts';
import { DomainError } from '../../definitions/domain/errors.ts';
import { findPayoutByNo, listPayouts, payoutsOfTicket, type PayoutRecord } from '../../definitions/store/payouts.ts';
import { EngineError } from '../../engine/runtime/errors.ts';
import { runOnTicket, type Locked, type Plan } from '../../engine/runtime/run.ts';
import { closeIncident } from '../../engine/store/incident.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { Actor } from '../auth/actor.ts';
import type { Compensation } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Once, Services } from '../http/services.ts';
import { payoutJob } from '../jobs/give-payout.ts';
import { recorded, worker } from './actors.ts';
import { commanded } from './engine-errors.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';
import { DESK, payoutView } from './payout-view.ts';
import { readTicket } from './tickets/detail.ts';

const LIST = 'compensations';

/** What agents give buyers beyond what was paid, beside a ticket's flow. */
export function createCompensationService(parts: Parts): Services['compensations'] {
  const { engine, store, book } = parts;

  const read = async (shopId: string, no: string): Promise<Compensation> => {
    const record = await findPayoutByNo(store, shopId, no);
    if (!record) throw new AppError('not_found');
    const ticket = await store.db()('ticket').where({ shop_id: shopId, ticket_id: record.ticket_id }).first('number') as { number: string };
    return { ...payoutView(record), ticket: { id: record.ticket_id, number: ticket.number } };
  };
  /** Runs `plan` on the payout under its ticket's lock, once a key, and answers what it is then. */
  const act = async (operation: string, actor: Actor, no: string, body: object, key: Once, plan: (record: PayoutRecord, ticket: Locked) => Promise<Plan>): Promise<Compensation> => {
    const found = await findPayoutByNo(store, actor.shopId, no);
    if (!found) throw new AppError('not_found');
    if (!found.source.startsWith(DESK)) throw new AppError('compensation_in_flow');
    await commanded(() => once(store, actor.shopId, operation, key, { no, ...body }, engine.now(), async () => {
      await runOnTicket(engine, actor.shopId, found.ticket_id, async (ticket) => plan((await findPayoutByNo(store, actor.shopId, no)) ?? found, ticket));
      return {};
    }));
    return read(actor.shopId, no);
  };

  return {
    async give(actor, id, body, key) {
      const { row } = await readTicket(parts, actor, id);
      const items = body.items.map(({ kind, amount, note }) => ({ kind, amount, note: note ?? null }));
      const { source } = await commanded(() => once(store, actor.shopId, 'compensations.give', key, { id, ...body }, engine.now(), async () => {
        const made = `${DESK}${newId(engine.now())}`;
        await runOnTicket(engine, actor.shopId, row.ticket_id, async (ticket) => {
          if (!ticket.row.is_open) throw new EngineError('ticket_closed', 'The ticket has ended; nothing can be given on it any more.');
          const plan = await proposal(engine, book, ticket, { source: made, items, by: recorded(actor), roles: worker(actor).roles });
          const approved = (await payoutsOfTicket(store, actor.shopId, row.ticket_id)).filter((record) => isFrom(record, made) && record.state === 'approved');
          return { ...plan, jobs: approved.map((record) => payoutJob(row.ticket_id, record.payout_no, engine.now())) };
        });
        return { source: made };
      }));
      const records = (await payoutsOfTicket(store, actor.shopId, row.ticket_id)).filter((record) => isFrom(record, source));
      return { items: records.map((record) => ({ ...payoutView(record), ticket: { id: row.ticket_id, number: row.number } })) };
    },

    async list(actor, { state, cursor, limit = 20 }) {
      const after = readCursor(LIST, 2, cursor) as [string, string] | undefined;
      const rows = await listPayouts(store, actor.shopId, state, after, limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map((record) => ({ ...payoutView(record), ticket: { id: record.ticket_id, number: record.ticket_number } })),
        nextCursor: rows.length > limit && last ? makeCursor(LIST, [last.created_at, last.payout_id]) : null,
      };
    },

    decide: (actor, no, body, key) => act('compensations.decide', actor, no, body, key, async (record, ticket) => {
      if (record.state !== 'proposed') throw new AppError('compensation_decided');
      if (!body.approve && !body.reason) throw new AppError('reason_needed');
      if (body.approve) await refuseAboveLimit(parts, actor, record, ticket);
      const plan = await decision(engine, ticket.row, [record], body.approve, recorded(actor), body.reason ?? '');
      return { ...plan, jobs: body.approve ? [payoutJob(record.ticket_id, no, engine.now())] : [] };
    }),

    settle: (actor, no, body, key) => act('compensations.settle', actor, no, body, key, async (record, { row }) => {
      if (record.state !== 'failed') throw new AppError('compensation_decided');
      const change = body.reference ? { state: 'succeeded' as const, gatewayRef: `offline:${body.reference}` } : { state: 'approved' as const };
      await closeItsIncident(parts, actor, record);
      return { ...(await marking(engine, row, record, change, recorded(actor))), jobs: body.reference ? [] : [payoutJob(record.ticket_id, no, engine.now())] };
    }),
  };
}

/** Approving gives in the approver's name, so the approver's limit holds, with all that the ticket was given. @throws DomainError over_limit */
async function refuseAboveLimit({ store, book, engine }: Parts, actor: Actor, record: PayoutRecord, { row }: Locked): Promise<void> {
  const given = (await payoutsOfTicket(store, row.shop_id, row.ticket_id)).filter(({ payout_no: no, state }) => no !== record.payout_no && state !== 'refused' && state !== 'proposed');
  const roles = await rolesOf(store, row.shop_id, recorded(actor));
  if (!(await isAbove(engine, book, row, roles, given, [record]))) return;
  const { limit } = (await limitsOf(engine.decisions, row.shop_id, await book.policy(row.shop_id, row.policy_version), givingRole(roles) ?? 'agent'))(record.kind);
  throw new DomainError('over_limit', { limit: record.kind === 'points' ? String(limit ?? 0) : inWords(limit ?? 0, row.currency) });
}

async function closeItsIncident({ store, engine }: Parts, actor: Actor, record: PayoutRecord): Promise<void> {
  const open = await store.db()('incident').where({ shop_id: record.shop_id, ticket_id: record.ticket_id, state: 'open', code: 'payout_failed' })
    .whereRaw("data->>'payoutNo' = ?", [record.payout_no]).select('incident_id') as { incident_id: string }[];
  for (const { incident_id: id } of open) await closeIncident(store, record.shop_id, id, recorded(actor), engine.now());
}
