import { messageOf } from '../engine/jobs/outcome.ts';
import type { Parts } from './services/parts.ts';

const CHECKPOINT_MS = 5 * 60_000;
const HOURLY_MS = 3_600_000;
const EVENT_KEPT_MS = 24 * HOURLY_MS;
const WAY_BACK_KEPT_MS = 30 * 24 * HOURLY_MS;
const NOTICE_KEPT_MS = 90 * 24 * HOURLY_MS;
const IDEMPOTENCY_KEPT_MS = 30 * 24 * HOURLY_MS;

/** What the embedded database does not do by itself (checkpoints, vacuum), and what no table should keep for ever. */
export function startHousekeeping(parts: Parts): { stop(): void } {
  const { database, engine, log, store, clock } = parts;
  const quietly = (what: string, work: () => Promise<unknown>) => () => void work().catch((error: unknown) => log.warn({ error: messageOf(error) }, `${what} failed`));
  const before = (ms: number): string => new Date(Date.parse(engine.now()) - ms).toISOString();
  const tidy = quietly('tidying', async () => {
    await store.db()('event').where('at', '<', before(EVENT_KEPT_MS)).del();
    await store.db()('notice').where('at', '<', before(NOTICE_KEPT_MS)).del();
    await store.db()('idempotency').where('created_at', '<', before(IDEMPOTENCY_KEPT_MS)).del();
    await store.db()('state_before').where('made_at', '<', before(WAY_BACK_KEPT_MS)).del();
    await store.db()('session').where('expires_at', '<', clock.real()).del();
    // without statistics the plans are those of empty tables, and every look at a ticket reads all of the shop's
    if (database.embedded) await database.knex.raw('vacuum (analyze) job, event, ticket, ticket_state, ticket_input, work_item, clock, timeline, orders');
  });
  const timers = [setInterval(tidy, HOURLY_MS)];
  if (database.embedded) timers.push(setInterval(quietly('checkpoint', () => database.knex.raw('checkpoint').then(() => undefined)), CHECKPOINT_MS));
  for (const timer of timers) timer.unref();
  return { stop: () => timers.forEach((timer) => clearInterval(timer)) };
}
