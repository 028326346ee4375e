import { runOnTicket } from '../../engine/runtime/run.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { newId } from '../../engine/store/new-id.ts';
import { chargeNumber } from '../domain/refund-number.ts';
import type { ChargeBook } from '../ports.ts';
import { chargesOfTicket, findChargeByNo, insertCharge, updateCharge } from '../store/charges.ts';

const actor = { type: 'system' as const, name: 'charge' };
const ATTEMPTS = 20;

/** Key of the job that asks the gateway whether the buyer has paid. */
export function chargeJobKey(chargeNo: string): string {
  return `charge:${chargeNo}`;
}

/** The book of money that is asked of buyers, over the database. */
export function createChargeBook(engine: Engine): ChargeBook {
  const { store } = engine;
  return {
    async open(shopId, ticketId, source, { amount, purpose }) {
      await runOnTicket(engine, shopId, ticketId, async ({ row }) => {
        const known = await chargesOfTicket(store, shopId, ticketId);
        const unchanged = { actor, patch: { version: row.version } };
        if (known.some((charge) => charge.source === source)) return unchanged;
        const now = engine.now();
        const chargeNo = chargeNumber(row.number, known.length + 1);
        await insertCharge(store, {
          shop_id: shopId, charge_id: newId(now), ticket_id: ticketId, order_id: row.order_id, charge_no: chargeNo, source, purpose, amount, currency: row.currency,
          state: 'open', pay_url: null, gateway_ref: null, created_at: now, updated_at: now, paid_at: null,
        });
        return { ...unchanged, notes: [{ kind: 'charge', actor, element: null, visibility: 'buyer', data: { no: chargeNo, purpose, state: 'open', amount, currency: row.currency } }] };
      });
      const charge = (await chargesOfTicket(store, shopId, ticketId)).find((one) => one.source === source);
      if (!charge) throw new Error(`The charge of ${source} was not kept.`);
      return { chargeNo: charge.charge_no, amount: charge.amount, currency: charge.currency };
    },

    async opened(shopId, chargeNo, { payUrl, gatewayRef }) {
      const charge = await findChargeByNo(store, shopId, chargeNo);
      if (!charge) throw new Error(`There is no charge ${chargeNo} in this shop.`);
      if (charge.pay_url) return;
      await runOnTicket(engine, shopId, charge.ticket_id, async ({ row }) => {
        const now = engine.now();
        await updateCharge(store, shopId, charge.charge_id, { updated_at: now, pay_url: payUrl, gateway_ref: gatewayRef });
        return {
          actor, patch: { version: row.version },
          jobs: [{ job_id: newId(now), kind: 'charge', key: chargeJobKey(chargeNo), ticket_id: charge.ticket_id, run_at: now, max_attempts: ATTEMPTS, payload: { chargeNo } }],
        };
      });
    },
  };
}
