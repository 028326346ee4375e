import type { Wait } from '../kernel/types.ts';
import type { Store } from './transaction.ts';

/** A durable deadline: the visible side of a timer job. `left_ms`: while paused, what is left in its own time. `extended`: how often the other side gave time. */
export interface ClockRow {
  shop_id: string; ticket_id: string; wait_id: string; element: string; purpose: string; state: 'running' | 'paused' | 'fired' | 'cancelled';
  due_at: string; warn_at: string | null; warned_at: string | null; left_ms: number | null; started_at: string; ended_at: string | null;
  extended: number; asked_at: string | null; asked_reason: string | null;
  /** Version of the shop's rules by which it is counted, where that is not the one that the ticket began with. */
  rules_version: number | null;
}

export async function listClocks(store: Store, shopId: string, ticketId: string): Promise<ClockRow[]> {
  return store.db()<ClockRow>('clock').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('started_at');
}

export async function pausedClocks(store: Store, shopId: string, ticketId: string): Promise<ClockRow[]> {
  return store.db()<ClockRow>('clock').where({ shop_id: shopId, ticket_id: ticketId, state: 'paused' });
}

/** Stops running clocks with the milliseconds that each has left in its own time (0 when it was due). */
export async function pauseClocks(store: Store, shopId: string, ticketId: string, left: Record<string, number>): Promise<void> {
  for (const [wait_id, left_ms] of Object.entries(left)) {
    await store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id, state: 'running' }).update({ state: 'paused', left_ms });
  }
}

/** A paused clock's new instants. */
export interface Resumed { wait_id: string; due_at: string; warn_at: string | null }

export async function resumeClocks(store: Store, shopId: string, ticketId: string, resumed: Resumed[]): Promise<void> {
  for (const { wait_id, due_at, warn_at } of resumed) {
    await store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id }).update({ state: 'running', due_at, warn_at, left_ms: null });
  }
}

/** A clock that is running or stands still. */
export async function findClock(store: Store, shopId: string, ticketId: string, waitId: string): Promise<ClockRow | undefined> {
  return store.db()<ClockRow>('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id: waitId }).whereIn('state', ['running', 'paused']).first();
}

/** Another end for a clock, and for the step that it is on. */
export interface NewEnd { dueAt: string; warnAt?: string | undefined; extended?: number; left_ms?: number; rules_version?: number }

export async function retimeClock(store: Store, shopId: string, ticketId: string, { id, host }: Pick<Wait, 'id' | 'host'>, { dueAt, warnAt, extended, left_ms, rules_version }: NewEnd): Promise<void> {
  const more = { ...(extended === undefined ? {} : { extended, warned_at: null }), ...(left_ms === undefined ? {} : { left_ms }), ...(rules_version === undefined ? {} : { rules_version }) };
  await store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id: id }).update({ due_at: dueAt, warn_at: warnAt ?? null, ...more });
  if (host) await store.db()('work_item').where({ shop_id: shopId, ticket_id: ticketId, wait_id: host }).update({ due_at: dueAt });
}

export async function noteAsked(store: Store, shopId: string, ticketId: string, waitId: string, reason: string, now: string): Promise<void> {
  await store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id: waitId }).update({ asked_at: now, asked_reason: reason });
}
