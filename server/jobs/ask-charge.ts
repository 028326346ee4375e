import { Later } from '../../engine/jobs/outcome.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { deliverToTicket } from '../../engine/runtime/commands/deliver-message.ts';
import { runOnTicket, type Plan } from '../../engine/runtime/run.ts';
import { newId } from '../../engine/store/new-id.ts';
import { finishJob, type JobRow } from '../../engine/store/job.ts';
import { findChargeByNo, updateCharge, type ChargeRecord } from '../../definitions/store/charges.ts';
import type { ChargeAnswer, Ports } from '../../definitions/ports.ts';
import { pollDelay } from '../../definitions/service-tasks/poll-delay.ts';
import type { Parts } from '../services/parts.ts';

const TIMEOUT_MS = 20_000;
/** Nobody asks longer than that; a payment that comes later is announced by the gateway. */
const ASKED_FOR_MS = 30 * 86_400_000;
/** A ticket that does not wait for the payment yet gets it when it does. */
const KEPT = 'P90D';
const actor = { type: 'system' as const, name: 'gateway' };

type Paid = Extract<ChargeAnswer, { state: 'paid' }>;

/**
 * Asks the gateway whether a buyer has paid, until it says so. What the gateway answers counts, never what a callback says; a payment is
 * taken in once, and only when its amount is the one that was asked for.
 */
export function askChargeJob({ engine }: Pick<Parts, 'engine'>, ports: Ports): JobHandler {
  const { store } = engine;
  return async (job) => {
    const charge = await findChargeByNo(store, job.shop_id, String(job.payload.chargeNo));
    if (!charge || charge.state === 'paid') return done(engine, job);
    const answer = await ports.gateway.queryCharge({ shopId: job.shop_id, chargeNo: charge.charge_no, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.state === 'paid') return takeIn(engine, job, charge, answer);
    const age = Date.parse(engine.now()) - Date.parse(charge.created_at);
    if (age < ASKED_FOR_MS) throw new Later(new Date(Date.parse(engine.now()) + pollDelay(age)).toISOString(), `The buyer has not paid ${charge.charge_no} yet.`);
    await updateCharge(store, job.shop_id, charge.charge_id, { state: 'expired', updated_at: engine.now() });
    await done(engine, job);
  };
}

async function done(engine: Parts['engine'], job: JobRow): Promise<void> {
  await finishJob(engine.store, job);
}

async function takeIn(engine: Parts['engine'], job: JobRow, charge: ChargeRecord, paid: Paid): Promise<void> {
  const { store } = engine;
  const { shop_id: shopId, ticket_id: ticketId, charge_no: no } = charge;
  await store.tx(async () => {
    const row = await runOnTicket(engine, shopId, ticketId, async (ticket) => {
      const now = engine.now();
      const finished = { job_id: job.job_id, lease: job.lease };
      if (paid.amount !== charge.amount || paid.currency !== charge.currency) {
        await updateCharge(store, shopId, charge.charge_id, { state: 'expired', updated_at: now });
        return { ...incident(engine, ticket.row.version, 'charge_amount_differs', no, `The buyer paid ${paid.currency} ${paid.amount} (minor units) for ${no}, which asks for ${charge.currency} ${charge.amount}. Nothing went on; talk to the buyer and give the money back or ask for the rest.`), finished };
      }
      await updateCharge(store, shopId, charge.charge_id, { state: 'paid', updated_at: now, paid_at: now, gateway_ref: paid.gatewayRef });
      const late = ticket.row.is_open ? undefined : incident(engine, ticket.row.version, 'paid_after_end', no, `The buyer paid ${no} after the ticket had ended. Give the money back, or do what it was paid for.`);
      const notes: Plan['notes'] = [{ kind: 'charge', actor, element: null, visibility: 'buyer', data: { no, purpose: charge.purpose, state: 'paid', amount: charge.amount, currency: charge.currency } }];
      return { actor, patch: { version: ticket.row.version }, finished, ...late, notes: [...notes, ...(late?.notes ?? [])] };
    });
    if (!row.is_open || paid.amount !== charge.amount || paid.currency !== charge.currency) return;
    await deliverToTicket(engine, shopId, ticketId, { name: 'payment_received', data: { paymentNo: no, amount: charge.amount }, actor, keepFor: KEPT });
  });
}

function incident(engine: Parts['engine'], version: number, code: string, chargeNo: string, message: string): Plan {
  return {
    actor, patch: { version },
    notes: [{ kind: 'incident', actor, element: null, visibility: 'internal', data: { code, message } }],
    incidents: [{ incident_id: newId(engine.now()), job_id: null, element: '', code, message, data: { kind: 'charge', chargeNo } }],
  };
}
