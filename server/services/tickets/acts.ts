import { applyForAfterSale, takeNumber } from '../../../definitions/after-sale/apply.ts';
import { findOrder } from '../../../definitions/store/orders.ts';
import { findType } from '../../../definitions/store/shop-types.ts';
import { deliverToTicket } from '../../../engine/runtime/commands/deliver-message.ts';
import { askForTime, extendClock } from '../../../engine/runtime/commands/extend-clock.ts';
import { reassignTicket } from '../../../engine/runtime/commands/reassign-ticket.ts';
import { resumeTicket, suspendTicket } from '../../../engine/runtime/commands/suspend.ts';
import { EngineError } from '../../../engine/runtime/errors.ts';
import type { Actor } from '../../auth/actor.ts';
import type { OpenTicket, TicketDetail } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Once, Services } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { commanded } from '../engine-errors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { assigneeOf } from './assignee.ts';
import { ticketDetail, readTicket } from './detail.ts';
import { refuseUnknownFiles } from './known-files.ts';
import { sendMessage } from './message.ts';

type Acts = Pick<Services['tickets'], 'open' | 'message' | 'withdraw' | 'suspend' | 'resume' | 'extendClock' | 'askForTime' | 'reassign'>;

/** Opens a ticket once per idempotency key and answers its detail. */
async function open(parts: Parts, actor: Actor, body: OpenTicket, key: Once): Promise<TicketDetail> {
  const { engine, store, book } = parts;
  const order = await findOrder(store, actor.shopId, body.orderNumber);
  const own = actor.kind !== 'buyer' || (actor.orderNumbers ?? []).includes(body.orderNumber);
  if (!order || !own) throw new AppError('not_found');
  const type = findType(await book.types(actor.shopId), body.type);
  if (!type) throw new AppError('no_flow', { params: { type: body.type } });
  if (type.stopped) throw new AppError('flow_stopped', { params: { type: type.label } });
  await refuseUnknownFiles(parts, actor.shopId, 'evidence', body.evidence ?? []);
  const number = await takeNumber(engine, book, actor.shopId);
  const opened = await once(store, actor.shopId, 'tickets.open', key, body, engine.now(), async () => {
    const row = await applyForAfterSale(engine, book, order, number, { ...body, type }, recorded(actor));
    return { id: row.ticket_id };
  });
  return ticketDetail(parts, actor, opened.id);
}

export function createTicketActs(parts: Parts): Acts {
  const { engine, store } = parts;
  /** Finds the ticket for this actor, runs the command on it, answers the detail; a stale one comes with the detail as it is now. */
  const act = async (actor: Actor, id: string, version: number | undefined, command: (ticketId: string) => Promise<unknown>): Promise<TicketDetail> => {
    const { row } = await readTicket(parts, actor, id);
    const current = () => ticketDetail(parts, actor, row.ticket_id);
    await commanded(async () => {
      if (version !== undefined && version !== row.version) throw new EngineError('stale_version', 'The ticket changed since you opened it.');
      await command(row.ticket_id);
    }, current);
    return current();
  };
  return {
    open: (actor, body, key) => open(parts, actor, body, key),

    message: (actor, id, body, key) => sendMessage(parts, actor, id, body, key),

    withdraw: (actor, id, body) => act(actor, id, body.version, (ticketId) => deliverToTicket(engine, actor.shopId, ticketId, {
      name: 'withdraw', data: { reason: body.reason ?? '' }, actor: recorded(actor), ...(body.version ? { version: body.version } : {}),
      note: { kind: 'withdrawn', visibility: 'buyer', data: { reason: body.reason ?? '' } },
    })),

    suspend: (actor, id, body) => act(actor, id, body.version, (ticketId) => suspendTicket(engine, actor.shopId, ticketId, { reason: body.reason, until: body.until ?? null, actor: recorded(actor) })),

    extendClock: (actor, id, wait, { by, reason, version }) => act(actor, id, version, (ticketId) => extendClock(engine, actor.shopId, ticketId, wait, { by, reason, version, side: sideOfActor(actor), actor: recorded(actor) })),

    askForTime: (actor, id, wait, { reason }) => act(actor, id, undefined, (ticketId) => askForTime(engine, actor.shopId, ticketId, wait, { reason, side: sideOfActor(actor), actor: recorded(actor) })),

    resume: (actor, id, body) => act(actor, id, body.version, (ticketId) => resumeTicket(engine, actor.shopId, ticketId, recorded(actor))),

    async reassign(actor, id, body) {
      const assignee = await assigneeOf(store, actor.shopId, body.assignee);
      return act(actor, id, body.version, (ticketId) => reassignTicket(engine, actor.shopId, ticketId, { assignee, reason: body.reason ?? '', actor: recorded(actor) }));
    },
  };
}

function sideOfActor({ kind }: Actor): 'buyer' | 'shop' {
  return kind === 'buyer' ? 'buyer' : 'shop';
}
