import { DateTime, Duration } from 'luxon';
import type { JobRow } from '../../store/job.ts';
import { finishJob } from '../../store/job.ts';
import { forgetMessages, keepMessage, lockCorrelations, takeMessage } from '../../store/kept-message.ts';
import { LeaseLost, type Actor } from '../../store/save-ticket.ts';
import { findSubscribers } from '../../store/subscription.ts';
import type { Engine } from '../engine.ts';
import { runOnTicket, type Locked, type Plan } from '../run.ts';
import { waitsFor } from './deliver-message.ts';

/** How long a message that nobody waits for is kept when its sender does not say. */
export const KEPT_FOR = 'P7D';
/** A sender may try again for a while after its message is too old to be given; until then it must be known. */
const FORGET_AFTER_DAYS = 2;

/** Payload of a `throw` job: an event on its way out of a ticket. */
export interface Thrown {
  kind: 'message' | 'signal';
  name: string;
  key: string;
  data: Record<string, unknown>;
  /** Ticket that it comes from. */
  from: string;
  /** ISO 8601; jobs of older versions have none. */
  sentAt?: string;
  /** ISO 8601 duration for which a message is kept until somebody waits for it; `PT0S`: only who waits now gets it. */
  keep?: string;
  actor?: Actor;
}

/** Carries a thrown message to the one ticket that waits for it, or a signal to every ticket of the shop that does. The job ends after the last. */
export async function throwEvent(engine: Engine, job: JobRow): Promise<void> {
  const thrown = job.payload as unknown as Thrown;
  if (thrown.kind === 'signal') await tellAll(engine, job.shop_id, thrown);
  else await giveToOne(engine, job, thrown);
  if (!(await finishJob(engine.store, job))) throw new LeaseLost(job.job_id);
}

/** Each receiver is a transaction of its own; one that moved on meanwhile ignores it. */
async function tellAll(engine: Engine, shopId: string, { name, data, from }: Thrown): Promise<void> {
  const waiting = await findSubscribers(engine.store, shopId, 'signal', name);
  for (const ticketId of new Set(waiting.map((subscriber) => subscriber.ticket_id))) {
    if (ticketId === from) continue;
    await runOnTicket(engine, shopId, ticketId, async (ticket) => {
      const actor = { type: 'system' as const, name: 'signal' };
      return Object.values(ticket.state.waits).some((wait) => wait.kind === 'signal' && wait.name === name) ? { actor, command: { type: 'signal', name, data } } : unmoved(ticket, actor);
    });
  }
}

/**
 * Keeps the message first: from then on whoever begins to wait for it finds it. Then it is offered to those who wait already, the
 * longest waiting first. It is taken in the receiver's transaction, so that it is given once whatever crashes.
 */
async function giveToOne(engine: Engine, job: JobRow, thrown: Thrown): Promise<void> {
  const { store } = engine;
  const { name, key, data } = thrown;
  const actor = thrown.actor ?? { type: 'system' as const, name: 'message' };
  const sentAt = thrown.sentAt ?? engine.now();
  await store.tx(async () => {
    await lockCorrelations(store, job.shop_id, [{ name, key }]);
    await forgetMessages(store, job.shop_id, after(engine.now(), Duration.fromObject({ days: -FORGET_AFTER_DAYS })));
    await keepMessage(store, { shop_id: job.shop_id, message_id: job.job_id, name, key, data, sent_by: actor, sent_at: sentAt, expires_at: after(sentAt, Duration.fromISO(thrown.keep ?? KEPT_FOR)) });
  });
  const waiting = await findSubscribers(store, job.shop_id, 'message', name, key);
  for (const ticketId of new Set(waiting.map((subscriber) => subscriber.ticket_id))) {
    let taken = false;
    await runOnTicket(engine, job.shop_id, ticketId, async (ticket) => {
      taken = waitsFor(ticket, name, key) && await takeMessage(store, job.shop_id, job.job_id, ticketId, engine.now());
      return taken ? { actor, command: { type: 'message', name, key, data } } : unmoved(ticket, actor);
    });
    if (taken) return;
  }
}

function unmoved({ row }: Locked, actor: Actor): Plan {
  return { actor, patch: { version: row.version } };
}

function after(instant: string, duration: Duration): string {
  return DateTime.fromISO(instant, { zone: 'utc' }).plus(duration).toJSDate().toISOString();
}
