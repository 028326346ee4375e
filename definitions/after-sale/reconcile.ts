import { DateTime } from 'luxon';
import type { Engine } from '../../engine/runtime/engine.ts';
import { runOnTicket } from '../../engine/runtime/run.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { Actor } from '../../engine/store/save-ticket.ts';
import { compareLedgers, type Comparison, type LedgerDifference } from '../domain/compare-ledgers.ts';
import type { Gateway, Movement } from '../ports.ts';
import { ourMovements, putReconciliation, replaceDifferences, type DifferenceRecord, type ReconciliationRecord } from '../store/reconciliations.ts';
import type { ShopBook } from './shop-book.ts';

const MARGIN_MS = 86_400_000;
const system = { type: 'system' as const, name: 'reconciliation' };

type Ours = Awaited<ReturnType<typeof ourMovements>>;

/** The instants at which a day of the shop begins and ends. @throws Error for a day that does not exist */
export function dayWindow(day: string, timezone: string): { from: string; to: string } {
  const start = DateTime.fromISO(day, { zone: timezone }).startOf('day');
  const [from, to] = [start.toUTC().toISO(), start.plus({ days: 1 }).toUTC().toISO()];
  if (!from || !to) throw new Error(`${day} is no day.`);
  return { from, to };
}

/**
 * Holds one day of the gateway's ledger against our refunds, compensation and charges, and keeps the result. A difference on a ticket
 * becomes an incident the first time it is seen. May be repeated.
 * @throws what the gateway throws; the day is then kept as failed
 */
export async function reconcile(engine: Engine, book: ShopBook, gateway: Pick<Gateway, 'listMovements'>, shopId: string, day: string, by: Actor, signal: AbortSignal): Promise<void> {
  const { store } = engine;
  const shop = await book.shop(shopId);
  const window = dayWindow(day, shop.timezone);
  const row: ReconciliationRecord = {
    shop_id: shopId, day, state: 'running', matched: 0, open_differences: 0, differences: 0, money_in: 0, money_out: 0, currency: shop.currency, message: null, run_by: by,
    started_at: engine.now(), finished_at: null,
  };
  try {
    const theirs = await movements(gateway, shopId, wider(window), signal);
    const ours = await ourMovements(store, shopId, wider(window).from, wider(window).to, theirs.map(({ number }) => number));
    await keep(engine, row, compareLedgers(ours, theirs, window), ours);
  } catch (error) {
    await putReconciliation(store, { ...row, state: 'failed', message: error instanceof Error ? error.message : String(error), finished_at: engine.now() });
    throw error;
  }
}

function wider({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const moved = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
  return { from: moved(from, -MARGIN_MS), to: moved(to, MARGIN_MS) };
}

async function movements(gateway: Pick<Gateway, 'listMovements'>, shopId: string, window: { from: string; to: string }, signal: AbortSignal): Promise<Movement[]> {
  const all: Movement[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await gateway.listMovements({ shopId, ...window, signal, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    if (!page.next) return all;
    cursor = page.next;
  }
}

async function keep(engine: Engine, row: ReconciliationRecord, { matched, differences, moneyIn, moneyOut }: Comparison, ours: Ours): Promise<void> {
  const { store } = engine;
  await store.tx(async () => {
    // the row first: differences point to it
    await putReconciliation(store, row);
    const records = differences.map((difference) => recordOf(row, difference, ours));
    const fresh = await replaceDifferences(store, row.shop_id, row.day, records);
    const [{ open, all } = { open: 0, all: 0 }] = await store.db()('reconciliation_difference').where({ shop_id: row.shop_id, day: row.day })
      .select(store.db().raw('count(*) filter (where resolved_at is null)::int as open, count(*)::int as all')) as unknown as { open: number; all: number }[];
    await putReconciliation(store, { ...row, state: 'done', matched, differences: all, open_differences: open, money_in: moneyIn, money_out: moneyOut, finished_at: engine.now() });
    for (const difference of fresh) await tell(engine, difference);
  });
}

function recordOf(row: ReconciliationRecord, { kind, entry, number, ours, theirs }: LedgerDifference, known: Ours): DifferenceRecord {
  const ticket = known.find((line) => line.number === number);
  return {
    shop_id: row.shop_id, day: row.day, kind, entry, number, ticket_id: ticket?.ticketId ?? null, ticket_number: ticket?.ticketNumber ?? null,
    ours: ours && { amount: ours.amount, currency: ours.currency, state: ours.offline ? 'offline' : ours.state, ...(ours.at ? { at: ours.at } : {}) },
    theirs: theirs && { amount: theirs.amount, currency: theirs.currency, state: theirs.state, at: theirs.at },
    note: null, resolved_at: null, resolved_by: null,
  };
}

const words: Record<DifferenceRecord['kind'], string> = {
  missing_there: 'is paid in our books and not in the gateway\'s ledger', missing_here: 'is in the gateway\'s ledger and not in our books',
  amount_differs: 'has another amount in the gateway\'s ledger', state_differs: 'has ended otherwise in the gateway\'s ledger',
};

/** Whoever looks after the ticket hears of it, once. */
async function tell(engine: Engine, { shop_id: shopId, ticket_id: ticketId, day, entry, number, kind }: DifferenceRecord): Promise<void> {
  if (!ticketId) return;
  const code = 'reconciliation_difference';
  const message = `${number} ${words[kind]} of ${day}. Look it up at the gateway, then resolve the difference with a note.`;
  await runOnTicket(engine, shopId, ticketId, async (ticket) => ({
    actor: system, patch: { version: ticket.row.version },
    notes: [{ kind: 'incident', actor: system, element: null, visibility: 'internal', data: { code, message } }],
    incidents: [{ incident_id: newId(engine.now()), job_id: null, element: '', code, message, data: { kind: 'reconciliation', day, entry, number } }],
  }));
}
