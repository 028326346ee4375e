import { createHash } from 'node:crypto';
import { Router } from 'express';
import { answering, problem, readCall, send } from './answer.ts';
import type { Faults } from './faults.ts';
import type { Collection } from './journal.ts';
import { once, type Once } from './once.ts';

const STATES = ['not_pushed', 'pushed', 'left'] as const;

/** How far the goods of an order are: not yet handed to the warehouse, handed over, out of the door. */
export interface Shipment { merchant: string; orderNumber: string; state: (typeof STATES)[number] }

export interface WarehouseParts extends Once { shipments: Collection<Shipment>; faults: Faults }

/** Plays a warehouse system. An order it has not heard of is not pushed yet; `PUT /shipments/:orderNumber` says otherwise. */
export function createWarehouse(parts: WarehouseParts): Router {
  const { shipments, faults } = parts;
  const router = Router();
  const stateOf = (merchant: string, orderNumber: unknown): Shipment['state'] => shipments.get(`${merchant}/${orderNumber}`)?.state ?? 'not_pushed';

  router.put('/shipments/:orderNumber', (request, response) => {
    const { merchant, params, body } = readCall(request);
    const state = STATES.find((candidate) => candidate === body.state);
    if (!state) return send(response, problem(400, 'INVALID_PARAMETER', `state is one of ${STATES.join(', ')}.`));
    const shipment: Shipment = { merchant, orderNumber: params.orderNumber ?? '', state };
    shipments.put(`${merchant}/${shipment.orderNumber}`, shipment);
    send(response, { status: 200, body: shipment });
  });

  router.post('/stops', answering(faults, 'warehouse.stop', ({ merchant, body }, fault) => {
    if (fault?.kind === 'unknown') return { status: 200, body: { result: 'unknown' } };
    return once(parts, merchant, 'stop', body, () => {
      const pushed = fault?.kind === 'already_pushed' || stateOf(merchant, body.orderNumber) !== 'not_pushed';
      return { result: pushed ? 'already_pushed' : 'stopped' };
    });
  }));

  router.post('/intercepts', answering(faults, 'warehouse.intercept', ({ merchant, body }, fault) => {
    if (fault?.kind === 'unknown') return { status: 200, body: { result: 'unknown' } };
    return once(parts, merchant, 'intercept', body, () => {
      const left = fault?.kind === 'too_late' || stateOf(merchant, body.orderNumber) === 'left';
      return { result: left ? 'too_late' : 'intercepted' };
    });
  }));

  for (const kind of ['inbound', 'loss'] as const) {
    router.post(`/documents/${kind}`, answering(faults, `warehouse.${kind}`, ({ merchant, body }) =>
      once(parts, merchant, kind, body, () => ({ documentNo: documentNo(kind, String(body.externalId)) }))));
  }
  return router;
}

function documentNo(kind: 'inbound' | 'loss', externalId: string): string {
  return `${kind === 'inbound' ? 'RK' : 'BS'}${createHash('sha256').update(externalId).digest('hex').slice(0, 12).toUpperCase()}`;
}
