import { givenBack, giveBackSource } from '../../definitions/after-sale/given-back.ts';
import { proposal } from '../../definitions/after-sale/payout-ledger.ts';
import { chargesOfTicket, findChargeByNo, listCharges, type ChargeRecord, type ListedChargeRecord } from '../../definitions/store/charges.ts';
import { chargeRefundsOf, payoutsOfTicket, type PayoutRecord } from '../../definitions/store/payouts.ts';
import { runOnTicket, type Locked, type Plan } from '../../engine/runtime/run.ts';
import { closeIncident } from '../../engine/store/incident.ts';
import { findTicket } from '../../engine/store/ticket.ts';
import type { Actor } from '../auth/actor.ts';
import type { ListedCharge } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { payoutJob } from '../jobs/give-payout.ts';
import { recorded, worker } from './actors.ts';
import { commanded } from './engine-errors.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';
import { chargeView, DESK } from './payout-view.ts';

const LIST = 'charges';

/** What buyers were asked to pay, for finance; a payment may be given back when the ticket has ended, too. */
export function createChargeService(parts: Parts): Services['charges'] {
  const { engine, store } = parts;
  return {
    async list(actor, { state, cursor, limit = 20 }) {
      const rows = await listCharges(store, actor.shopId, state, readCursor(LIST, 2, cursor) as [string, string] | undefined, limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: await viewed(parts, actor.shopId, page), nextCursor: rows.length > limit && last ? makeCursor(LIST, [last.created_at, last.charge_id]) : null };
    },

    async giveBack(actor, no, note, key) {
      const charge = await findChargeByNo(store, actor.shopId, no);
      if (!charge) throw new AppError('not_found');
      await commanded(() => once(store, actor.shopId, 'charges.giveBack', key, { no, note }, engine.now(), async () => {
        await runOnTicket(engine, actor.shopId, charge.ticket_id, (ticket) => plan(parts, actor, charge, note, ticket));
        return {};
      }));
      return read(parts, actor.shopId, no);
    },
  };
}

/** The payout that gives it back, with the job that sends it; the incident that asked for it is dealt with. @throws AppError charge_not_paid · charge_given_back */
async function plan(parts: Parts, actor: Actor, { charge_no: no, ticket_id: ticketId }: ChargeRecord, note: string, ticket: Locked): Promise<Plan> {
  const { engine, store, book } = parts;
  const [charges, payouts] = [await chargesOfTicket(store, actor.shopId, ticketId), await payoutsOfTicket(store, actor.shopId, ticketId)];
  const charge = charges.find(({ charge_no: other }) => other === no);
  if (charge?.state !== 'paid') throw new AppError('charge_not_paid');
  const returned = payouts.reduce((sum, { kind, state, amount }) => sum + (kind === 'charge_refund' && state !== 'refused' ? amount : 0), 0);
  const paid = charges.reduce((sum, { state, amount }) => sum + (state === 'paid' ? amount : 0), 0);
  if (givenBack(charges, payouts).has(no) || returned + charge.amount > paid) throw new AppError('charge_given_back');
  const source = `${DESK}${giveBackSource(no)}`;
  const { roles } = worker(actor);
  const made = await proposal(engine, book, ticket, { source, items: [{ kind: 'charge_refund', amount: charge.amount, note }], by: recorded(actor), roles });
  const payout = (await payoutsOfTicket(store, actor.shopId, ticketId)).find((one) => one.source === source);
  if (!payout) throw new Error(`What gives ${no} back was not kept.`);
  await closeItsIncident(parts, actor, ticketId, no);
  return { ...made, jobs: [payoutJob(ticketId, payout.payout_no, engine.now())] };
}

async function closeItsIncident({ store, engine }: Parts, actor: Actor, ticketId: string, chargeNo: string): Promise<void> {
  const open = await store.db()('incident').where({ shop_id: actor.shopId, ticket_id: ticketId, state: 'open', code: 'paid_after_end' })
    .whereRaw("data->>'chargeNo' = ?", [chargeNo]).select('incident_id') as { incident_id: string }[];
  for (const { incident_id: id } of open) await closeIncident(store, actor.shopId, id, recorded(actor), engine.now());
}

async function read(parts: Parts, shopId: string, no: string): Promise<ListedCharge> {
  const charge = await findChargeByNo(parts.store, shopId, no);
  const ticket = charge && await findTicket(parts.store, shopId, charge.ticket_id);
  if (!charge || !ticket) throw new AppError('not_found');
  const { number, is_open: open, order_number: orderNumber } = ticket.row;
  const [view] = await viewed(parts, shopId, [{ ...charge, ticket_number: number, ticket_open: open, order_number: orderNumber }]);
  return view!;
}

async function viewed({ store }: Parts, shopId: string, rows: readonly ListedChargeRecord[]): Promise<ListedCharge[]> {
  const tickets = [...new Set(rows.map(({ ticket_id: id }) => id))];
  const refunds = await chargeRefundsOf(store, shopId, tickets);
  const back = new Map<string, PayoutRecord>();
  for (const ticket of tickets.filter((id) => refunds.some(({ ticket_id: of }) => of === id))) {
    const pairs = givenBack(await chargesOfTicket(store, shopId, ticket), refunds.filter(({ ticket_id: of }) => of === ticket));
    for (const [no, payout] of pairs) back.set(no, payout);
  }
  return rows.map((row) => {
    const payout = back.get(row.charge_no);
    return {
      ...chargeView(row), createdAt: row.created_at, ticket: { id: row.ticket_id, number: row.ticket_number, open: row.ticket_open }, orderNumber: row.order_number,
      givenBack: payout ? { no: payout.payout_no, state: payout.state } : null,
    };
  });
}
