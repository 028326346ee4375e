import { createHash } from 'node:crypto';
import { Router } from 'express';
import { answering, problem, readCall, send } from './answer.ts';
import type { Callbacks } from './callbacks.ts';
import type { Faults } from './faults.ts';
import type { Collection } from './journal.ts';
import { once, type Once } from './once.ts';
import { isParcelState, PARCEL_STATES, type ParcelState } from './parcel-states.ts';

export interface TrailEvent { /** ISO 8601 */ time: string; state: ParcelState; context: string }

export interface Parcel {
  trackingNo: string;
  courier: string;
  /** Newest last. */
  trail: TrailEvent[];
  subscribers: { merchant: string; externalId: string }[];
}

export interface CourierParts extends Once { parcels: Collection<Parcel>; faults: Faults; callbacks: Callbacks }

/** Plays a courier with tracking pushes: `POST /parcels/:trackingNo/events` moves a parcel, every subscriber hears of it. */
export function createCourier(parts: CourierParts): Router {
  const { parcels, faults } = parts;
  const router = Router();
  const parcel = (trackingNo: string, courier: string): Parcel => parcels.get(trackingNo) ?? { trackingNo, courier, trail: [], subscribers: [] };

  router.post('/subscriptions', answering(faults, 'courier.subscribe', ({ merchant, body }) => {
    const { trackingNo, courier } = body;
    if (typeof trackingNo !== 'string' || typeof courier !== 'string') return problem(400, 'INVALID_PARAMETER', 'courier and trackingNo are missing.');
    return once(parts, merchant, 'subscribe', body, () => {
      const known = parcel(trackingNo, courier);
      const subscriber = { merchant, externalId: String(body.externalId) };
      const subscribed = { ...known, subscribers: [...known.subscribers, subscriber] };
      parcels.put(trackingNo, subscribed);
      push(parts, subscribed, [subscriber]);
      return { subscribed: true };
    });
  }));

  router.post('/pickups', answering(faults, 'courier.pickup', ({ merchant, body }) =>
    once(parts, merchant, 'pickup', body, () => bookedPickup(String(body.externalId)))));

  router.post('/recalls', answering(faults, 'courier.recall', ({ merchant, body }, fault) => {
    if (fault?.kind === 'unknown') return { status: 200, body: { result: 'unknown' } };
    return once(parts, merchant, 'recall', body, () => {
      const last = parcels.get(String(body.trackingNo))?.trail.at(-1)?.state;
      return { result: fault?.kind === 'too_late' || last === '3' ? 'too_late' : 'intercepted' };
    });
  }));

  router.post('/parcels/:trackingNo/events', (request, response) => {
    const { params, body } = readCall(request);
    if (!isParcelState(body.state)) return send(response, problem(400, 'INVALID_PARAMETER', `state is one of ${Object.keys(PARCEL_STATES).join(', ')}.`));
    const known = parcel(params.trackingNo ?? '', String(body.courier ?? 'sandbox'));
    const context = typeof body.context === 'string' ? body.context : PARCEL_STATES[body.state].context;
    const moved = { ...known, trail: [...known.trail, { time: parts.now(), state: body.state, context }] };
    parcels.put(moved.trackingNo, moved);
    push(parts, moved, moved.subscribers);
    send(response, { status: 200, body: moved });
  });

  router.get('/parcels/:trackingNo', (request, response) => {
    const known = parcels.get(request.params.trackingNo);
    send(response, known ? { status: 200, body: known } : problem(404, 'PARCEL_NOT_FOUND', 'No parcel has this tracking number.'));
  });
  return router;
}

function push({ callbacks, now }: CourierParts, { trackingNo, courier, trail }: Parcel, subscribers: Parcel['subscribers']): void {
  const last = trail.at(-1);
  if (!last) return;
  for (const { merchant, externalId } of subscribers) {
    callbacks.queue({
      topic: 'courier', type: 'parcel.updated', timestamp: now(),
      data: { merchant, externalId, courier, trackingNo, state: last.state, code: PARCEL_STATES[last.state].code, trail },
    });
  }
}

function bookedPickup(externalId: string): Record<string, unknown> {
  const digits = BigInt(`0x${createHash('sha256').update(externalId).digest('hex').slice(0, 16)}`).toString().slice(0, 16).padStart(16, '0');
  return { courier: 'sandbox', trackingNo: `SB${digits.slice(0, 12)}`, pickupCode: digits.slice(12, 16) };
}
