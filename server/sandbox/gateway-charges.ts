import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import express, { Router } from 'express';
import type { FromSchema } from 'json-schema-to-ts';
import { answering, problem, readCall, send, type Answer } from './answer.ts';
import type { Callbacks } from './callbacks.ts';
import type { Faults } from './faults.ts';
import type { Collection } from './journal.ts';
import { payPage } from './pay-page.ts';

const chargeSchema = {
  type: 'object', additionalProperties: false, required: ['chargeNo', 'amount', 'currency', 'purpose'],
  properties: {
    chargeNo: { type: 'string', pattern: '^[0-9A-Za-z_-]{1,32}$' }, amount: { type: 'integer', minimum: 1 },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' }, purpose: { type: 'string', maxLength: 40 },
  },
} as const;
type ChargeRequest = FromSchema<typeof chargeSchema>;
const isCharge = new Ajv().compile<ChargeRequest>(chargeSchema);

/** One payment that a merchant asks of a buyer. */
export interface GatewayCharge { chargeNo: string; merchant: string; amount: number; currency: string; purpose: string; state: 'open' | 'paid'; gatewayRef: string; submissions: number; paidAt?: string }

export interface ChargeParts { charges: Collection<GatewayCharge>; faults: Faults; callbacks: Callbacks; now: () => string }

/** Plays the collecting side of a gateway: a number is one charge, its page pays it once, and the merchant is told. */
export function createCharges(parts: ChargeParts): Router {
  const { charges, faults } = parts;
  const router = Router();
  router.post('/charges', answering(faults, 'gateway.charge', ({ merchant, body }) => open(parts, merchant, body)));
  router.get('/charges/:chargeNo', answering(faults, 'gateway.chargeQuery', ({ merchant, params }, fault) => {
    const charge = charges.get(`${merchant}/${params.chargeNo}`);
    if (!charge) return problem(404, 'CHARGE_NOT_FOUND', 'No charge has this number.');
    return { status: 200, body: fault?.kind === 'other_amount' ? { ...view(charge), amount: charge.amount - 1 } : view(charge) };
  }));
  router.get('/pay/:ref', (request, response) => {
    const charge = byRef(charges, request.params.ref);
    if (!charge) return send(response, problem(404, 'CHARGE_NOT_FOUND', 'No payment has this address.'));
    response.type('html').send(payPage(charge, request.get('accept-language') ?? ''));
  });
  router.post('/pay/:ref', express.urlencoded({ extended: false }), (request, response) => {
    const charge = byRef(charges, readCall(request).params.ref ?? '');
    if (!charge) return send(response, problem(404, 'CHARGE_NOT_FOUND', 'No payment has this address.'));
    pay(parts, charge);
    response.redirect(303, request.originalUrl);
  });
  return router;
}

function open({ charges }: ChargeParts, merchant: string, body: Record<string, unknown>): Answer {
  if (!isCharge(body)) return problem(400, 'INVALID_PARAMETER', 'A charge is {chargeNo, amount, currency, purpose}.');
  const key = `${merchant}/${body.chargeNo}`;
  const known = charges.get(key);
  if (known && (known.amount !== body.amount || known.currency !== body.currency)) return problem(409, 'CHARGE_NUMBER_REUSED', 'This charge number was used for another amount.');
  const gatewayRef = known?.gatewayRef ?? `sp_${createHash('sha256').update(key).digest('hex').slice(0, 20)}`;
  const charge: GatewayCharge = known ? { ...known, submissions: known.submissions + 1 } : { ...body, merchant, state: 'open', gatewayRef, submissions: 1 };
  charges.put(key, charge);
  return { status: 200, body: { ...view(charge), payPath: `/gateway/pay/${gatewayRef}` } };
}

/** A second click on a paid page pays nothing. */
function pay({ charges, callbacks, now }: ChargeParts, charge: GatewayCharge): void {
  if (charge.state === 'paid') return;
  const paid: GatewayCharge = { ...charge, state: 'paid', paidAt: now() };
  charges.put(`${charge.merchant}/${charge.chargeNo}`, paid);
  callbacks.queue({ topic: 'gateway', type: 'payment.succeeded', timestamp: paid.paidAt ?? now(), data: { merchant: charge.merchant, ...view(paid) } });
}

/** The address of the page is a secret of its own: it names no merchant. */
function byRef(charges: Collection<GatewayCharge>, ref: string): GatewayCharge | undefined {
  return charges.values().find(({ gatewayRef }) => gatewayRef === ref);
}

function view({ chargeNo, state, amount, currency, gatewayRef, paidAt }: GatewayCharge): Record<string, unknown> {
  return { chargeNo, state, amount, currency, gatewayRef, ...(paidAt ? { paidAt } : {}) };
}
