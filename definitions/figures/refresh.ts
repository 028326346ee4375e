import { eventsFrom, firstIdAt } from '../../engine/store/event.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { holdProgress, keepProgress, takeFacts, ticketsAfter, type FactProgress } from '../store/figure-facts.ts';

const AT_ONCE = 2_000;
const ROUNDS = 10;
/** Events are numbered just before their commit: one may appear a little behind later ones. */
const OVERLAP_MS = 60_000;
/** Events are kept for a day; who has not listened for longer looks at every ticket again. */
const DEAF_MS = 20 * 3_600_000;

/**
 * Brings the facts of a shop up to `now`: the first time by a pass over all tickets, later by what has changed since. Does a bounded part of it
 * at once, so that no reader waits long. True: nothing is left. Several readers at once do it once.
 */
export async function refreshFacts(store: Store, shopId: string, now: string): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const passed = await store.tx(async () => {
      const progress = await holdProgress(store, shopId, now);
      if (!progress) return true;
      if (progress.complete && Date.parse(now) - Date.parse(progress.heard_to) < DEAF_MS) return hear(store, progress, now);
      await nextPart(store, progress.complete ? begun(progress, now) : progress);
      return false;
    });
    if (passed) return true;
  }
  return false;
}

function begun(progress: FactProgress, now: string): FactProgress {
  return { ...progress, began_at: now, after_ticket: null, complete: false, heard_to: now };
}

async function nextPart(store: Store, progress: FactProgress): Promise<void> {
  const tickets = await ticketsAfter(store, progress.shop_id, progress.after_ticket, AT_ONCE);
  await takeFacts(store, progress.shop_id, tickets);
  await keepProgress(store, { ...progress, after_ticket: tickets.at(-1) ?? progress.after_ticket, complete: tickets.length < AT_ONCE });
}

/** Every event since the last time. True: all of them. */
async function hear(store: Store, progress: FactProgress, now: string): Promise<boolean> {
  let from = firstIdAt(Date.parse(progress.heard_to) - OVERLAP_MS);
  for (let page = 0; page < ROUNDS; page += 1) {
    const events = await eventsFrom(store, progress.shop_id, from, AT_ONCE);
    const changed = events.filter(({ kind }) => kind === 'ticket').map(({ payload }) => String(payload['id']));
    await takeFacts(store, progress.shop_id, [...new Set(changed)]);
    const last = events.at(-1);
    if (!last || events.length < AT_ONCE) {
      await keepProgress(store, { ...progress, heard_to: now });
      return true;
    }
    from = last.event_id;
    await keepProgress(store, { ...progress, heard_to: last.at });
  }
  return false;
}
