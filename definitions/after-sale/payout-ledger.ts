import { runOnTicket, type Locked, type Plan } from '../../engine/runtime/run.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { Actor } from '../../engine/store/save-ticket.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { newId } from '../../engine/store/new-id.ts';
import { countedWith, needsApproval, type CompensationItem } from '../domain/compensation.ts';
import { payoutNumber } from '../domain/refund-number.ts';
import type { MoneyChange, PayoutLedger, PayoutRow, PayoutState } from '../ports.ts';
import { DomainError } from '../domain/errors.ts';
import { chargesOfTicket } from '../store/charges.ts';
import { findOrderById } from '../store/orders.ts';
import { insertPayouts, payoutsOfTicket, updatePayout, type PayoutRecord } from '../store/payouts.ts';
import { lastGrantor } from './grantor.ts';
import { givingRole, limitsOf } from './limits.ts';
import type { ShopBook } from './shop-book.ts';

const system: Actor = { type: 'system', name: 'payout' };
/** An order that lists no payments is paid under its own number, on its channel. */
const WHOLE_ORDER = 'order';
const FINAL: ReadonlySet<PayoutState> = new Set(['succeeded', 'refused']);

/** The book of compensation over the database. */
export function createPayoutLedger(engine: Engine): PayoutLedger {
  const { store } = engine;
  const rows = async (shopId: string, ticketId: string): Promise<PayoutRow[]> => {
    const records = await payoutsOfTicket(store, shopId, ticketId);
    const ticket = await store.db()('ticket').where({ shop_id: shopId, ticket_id: ticketId }).first('order_number') as { order_number: string } | undefined;
    return records.map((record) => payoutRow(record, ticket?.order_number ?? ''));
  };
  return {
    list: rows,

    async propose(shopId, ticketId, source, items) {
      const by = await lastGrantor(store, shopId, ticketId);
      await runOnTicket(engine, shopId, ticketId, async (ticket) => written(engine, ticket, { source, items, by: by?.actor ?? system }, async () => 'proposed'));
      const records = await payoutsOfTicket(store, shopId, ticketId);
      const [now, before] = [records.filter((record) => isFrom(record, source)), records.filter((record) => !isFrom(record, source) && record.state !== 'refused')];
      return { rows: now.map((record) => payoutRow(record, '')), role: givingRole(by?.roles ?? []) ?? 'agent', counted: countedWith(before, now) };
    },

    async decide(shopId, ticketId, numbers, approved) {
      await runOnTicket(engine, shopId, ticketId, async ({ row }) => {
        const by = (await lastGrantor(store, shopId, ticketId))?.actor ?? system;
        const waiting = (await payoutsOfTicket(store, shopId, ticketId)).filter(({ payout_no: no, state }) => numbers.includes(no) && state === 'proposed');
        return decision(engine, row, waiting, approved, by, '');
      });
      return (await rows(shopId, ticketId)).filter(({ refundNo }) => numbers.includes(refundNo));
    },

    async mark(shopId, payoutId, change) {
      const found = await store.db()<PayoutRecord>('payout').where({ shop_id: shopId, payout_id: payoutId }).first();
      if (!found) throw new Error(`There is no payout ${payoutId} in this shop.`);
      await runOnTicket(engine, shopId, found.ticket_id, async ({ row }) => {
        const current = (await payoutsOfTicket(store, shopId, found.ticket_id)).find((record) => record.payout_id === payoutId) ?? found;
        return marking(engine, row, current, change, system);
      });
    },
  };
}

/** Moves one row, under its ticket's lock. */
export async function marking(engine: Engine, row: TicketRow, current: PayoutRecord, change: Omit<MoneyChange, 'route'>, actor: Actor): Promise<Plan> {
  const unchanged: Plan = { actor, patch: { version: row.version } };
  // a bank may send back what was paid; nothing else undoes it
  if (current.state === change.state || (FINAL.has(current.state) && change.state !== 'failed')) return unchanged;
  const now = engine.now();
  await updatePayout(engine.store, row.shop_id, current.payout_id, {
    state: change.state, updated_at: now, reason: change.state === 'succeeded' ? (change.reason ?? null) : (change.reason ?? current.reason),
    gateway_ref: change.gatewayRef ?? current.gateway_ref, succeeded_at: change.state === 'succeeded' ? now : null,
  });
  // that it is being sent is over in a moment; what became of it is the news
  return change.state === 'submitting' ? unchanged : { ...unchanged, notes: [noteOf(current, change.state, actor, change.reason)] };
}

/** Whether the record is one of the rows that this source caused. */
export function isFrom(record: PayoutRecord, source: string): boolean {
  return record.source === source || record.source.startsWith(`${source}#`);
}

interface Asked { source: string; items: CompensationItem[]; by: Actor }

/**
 * What somebody gives beside the flow, written down: `approved`, or `proposed` above what their role may give alone. Once for each source.
 * @throws DomainError amount_invalid
 */
export async function proposal(engine: Engine, book: ShopBook, ticket: Locked, asked: Asked & { roles: string[] }): Promise<Plan> {
  return written(engine, ticket, asked, async (given) => (await isAbove(engine, book, ticket.row, asked.roles, given, asked.items) ? 'proposed' : 'approved'));
}

/** Whether the items, with what was given, are above what these roles may give alone by the shop's table. @throws DomainError amount_invalid */
export async function isAbove(engine: Engine, book: ShopBook, row: TicketRow, roles: readonly string[], given: readonly CompensationItem[], items: readonly CompensationItem[]): Promise<boolean> {
  const policy = await book.policy(row.shop_id, row.policy_version);
  return needsApproval(countedWith(given, items), await limitsOf(engine.decisions, row.shop_id, policy, givingRole(roles) ?? 'agent'));
}

async function written(engine: Engine, { row }: Locked, asked: Asked, stateFor: (given: PayoutRecord[]) => Promise<'approved' | 'proposed'>): Promise<Plan> {
  const { store } = engine;
  const known = await payoutsOfTicket(store, row.shop_id, row.ticket_id);
  const unchanged: Plan = { actor: asked.by, patch: { version: row.version } };
  const hadFreight = known.some(({ kind, state }) => kind === 'return_freight' && state !== 'refused');
  const items = asked.items.filter(({ kind }) => kind !== 'return_freight' || !hadFreight);
  if (items.length === 0 || known.some((record) => isFrom(record, asked.source))) return unchanged;
  await refuseMoreThanCharged(engine, row, known, items);
  const records = await recordsOf(engine, row, known.length, items, asked, await stateFor(known.filter(({ state }) => state !== 'refused')));
  await insertPayouts(store, records);
  return { ...unchanged, notes: records.map((record) => noteOf(record, record.state, asked.by)) };
}

/** No more of what the buyer was charged goes back than was paid. @throws DomainError amount_above_max */
async function refuseMoreThanCharged({ store }: Engine, row: TicketRow, known: readonly PayoutRecord[], items: readonly CompensationItem[]): Promise<void> {
  const sum = (list: readonly { kind: string; amount: number }[]): number => list.reduce((total, { kind, amount }) => total + (kind === 'charge_refund' ? amount : 0), 0);
  const wanted = sum(items);
  if (wanted === 0) return;
  const paid = (await chargesOfTicket(store, row.shop_id, row.ticket_id)).reduce((total, { state, amount }) => total + (state === 'paid' ? amount : 0), 0);
  if (wanted + sum(known.filter(({ state }) => state !== 'refused')) > paid) throw new DomainError('amount_above_max');
}

async function recordsOf(engine: Engine, row: TicketRow, before: number, items: CompensationItem[], { source, by }: { source: string; by: Actor }, state: PayoutState): Promise<PayoutRecord[]> {
  const order = await findOrderById(engine.store, row.shop_id, row.order_id);
  const payment = order?.document.payments.toSorted((a, b) => Date.parse(b.paidAt) - Date.parse(a.paidAt))[0];
  const now = engine.now();
  return items.map((item, index) => ({
    shop_id: row.shop_id, payout_id: newId(now), ticket_id: row.ticket_id, order_id: row.order_id, payout_no: payoutNumber(row.number, before + index + 1), kind: item.kind,
    source: items.length === 1 ? source : `${source}#${index + 1}`, payment_id: payment?.id ?? WHOLE_ORDER, channel: payment?.channel ?? row.channel, transaction_no: payment?.transactionNo ?? null,
    amount: item.amount, currency: row.currency, state, gateway_ref: null, reason: null, note: item.note ?? '', proposed_by: by, decided_by: state === 'approved' ? by : null,
    created_at: now, updated_at: now, succeeded_at: null,
  }));
}

/** The answer to these waiting rows. */
export async function decision(engine: Engine, row: TicketRow, waiting: PayoutRecord[], approved: boolean, by: Actor, reason: string): Promise<Plan> {
  const state = approved ? 'approved' : 'refused';
  for (const { payout_id: id } of waiting) await updatePayout(engine.store, row.shop_id, id, { state, updated_at: engine.now(), decided_by: by, ...(reason ? { reason } : {}) });
  return { actor: by, patch: { version: row.version }, notes: waiting.map((record) => noteOf(record, state, by, reason)) };
}

/** The buyer hears of what was given, not of what the shop thinks about giving. */
function noteOf({ payout_no: no, kind, amount, currency, note }: PayoutRecord, state: PayoutState, actor: Actor, reason?: string): NonNullable<Plan['notes']>[number] {
  return {
    kind: 'compensation', actor, element: null, visibility: state === 'succeeded' || state === 'processing' ? 'buyer' : 'internal',
    data: { no, kind, state, amount, currency, ...(note ? { note } : {}), ...(reason ? { reason } : {}) },
  };
}

export function payoutRow(record: PayoutRecord, orderNumber: string): PayoutRow {
  return {
    refundId: record.payout_id, refundNo: record.payout_no, kind: record.kind, orderNumber, paymentId: record.payment_id, channel: record.channel, amount: record.amount,
    currency: record.currency, state: record.state, updatedAt: record.updated_at, ...(record.transaction_no ? { transactionNo: record.transaction_no } : {}),
    ...(record.reason ? { reason: record.reason } : {}), ...(record.gateway_ref ? { gatewayRef: record.gateway_ref } : {}),
  };
}
