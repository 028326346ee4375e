import type { Store } from './transaction.ts';

/** A durable deadline: the visible side of a timer job. `left_ms` is set while paused. */
export interface ClockRow {
  shop_id: string; ticket_id: string; wait_id: string; element: string; purpose: string; state: 'running' | 'paused' | 'fired' | 'cancelled';
  due_at: string; warn_at: string | null; warned_at: string | null; left_ms: number | null; started_at: string; ended_at: string | null;
}

export async function listClocks(store: Store, shopId: string, ticketId: string): Promise<ClockRow[]> {
  return store.db()<ClockRow>('clock').where({ shop_id: shopId, ticket_id: ticketId }).orderBy('started_at');
}

export async function pausedClocks(store: Store, shopId: string, ticketId: string): Promise<ClockRow[]> {
  return store.db()<ClockRow>('clock').where({ shop_id: shopId, ticket_id: ticketId, state: 'paused' });
}

/** Keeps the milliseconds that each running clock had left (0 when it was due). */
export async function pauseClocks(store: Store, shopId: string, ticketId: string, now: string): Promise<void> {
  const running = await store.db()<ClockRow>('clock').where({ shop_id: shopId, ticket_id: ticketId, state: 'running' });
  for (const clock of running) {
    const left = Math.max(0, Date.parse(clock.due_at) - Date.parse(now));
    await store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id: clock.wait_id }).update({ state: 'paused', left_ms: left });
  }
}

/** A paused clock's new instants. */
export interface Resumed { wait_id: string; due_at: string; warn_at: string | null }

export async function resumeClocks(store: Store, shopId: string, ticketId: string, resumed: Resumed[]): Promise<void> {
  for (const { wait_id, due_at, warn_at } of resumed) {
    await store.db()('clock').where({ shop_id: shopId, ticket_id: ticketId, wait_id }).update({ state: 'running', due_at, warn_at, left_ms: null });
  }
}
