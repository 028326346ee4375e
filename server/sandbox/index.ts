import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { Router } from 'express';
import { answering, problem, readCall, send } from './answer.ts';
import { createCallbacks, type Callback, type QueuedCallback } from './callbacks.ts';
import { createCourier, type Parcel } from './courier.ts';
import { createFaults, type Fault, type FaultRequest } from './faults.ts';
import { createCharges, type GatewayCharge } from './gateway-charges.ts';
import { movementsOf } from './gateway-ledger.ts';
import { createGateway, type GatewayRefund } from './gateway.ts';
import { createInsurance } from './insurance.ts';
import { createInvoices, type Invoice } from './invoices.ts';
import { openJournal } from './journal.ts';
import { once, type Act } from './once.ts';
import { createOutbounds, type Outbound } from './outbound.ts';
import { createStock, type Stock, type StockWatch } from './stock.ts';
import { createWarehouse, type Shipment } from './warehouse.ts';

export interface SandboxOptions {
  /** Folder of the sandbox's own ledger; it survives a killed process. */
  store: string;
  /** ISO 8601, UTC. */
  now: () => string;
  /** Delivers news to the product (`postCallback` does it over HTTP); a rejection means: again later. */
  onCallback: (callback: Callback) => Promise<void>;
  /** How long a refund stays in processing. */
  settleAfterMs?: number;
}

export interface Sandbox {
  /** Mount it at `/sandbox`. */
  router: Router;
  /** Plans that a call to an outside system goes wrong. @throws Error saying what is wrong with the request */
  fault(request: FaultRequest): void;
  /** Makes due refunds final and sends due callbacks. `start` does it twice a second; tests call it. */
  tick(): Promise<void>;
  start(): void;
  /** A server of its own, for those who do not mount the router. Port 0 picks a free one. */
  listen(port: number): Promise<{ url: string }>;
  close(): Promise<void>;
}

const TICK_MS = 500;
/** Longer than callers keep an idle connection, so that no request meets one that is being closed. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Payment gateway, warehouse, courier and shop system in one process, for demos and tests: same ids one effect, faults on demand,
 * signed callbacks, and a ledger that tells what really happened out there.
 */
export function createSandbox({ store, now, onCallback, settleAfterMs = 5000 }: SandboxOptions): Sandbox {
  const journal = openJournal(store);
  const faults = createFaults(journal.collection<Fault>('faults'));
  const callbacks = createCallbacks(journal.collection<QueuedCallback>('callbacks'), now, onCallback);
  const refunds = journal.collection<GatewayRefund>('refunds');
  const acts = { warehouse: journal.collection<Act>('warehouse'), courier: journal.collection<Act>('courier'), shop: journal.collection<Act>('shop'), orderStates: journal.collection<Act>('order-states'), insurance: journal.collection<Act>('insurance') };
  const charges = journal.collection<GatewayCharge>('charges');
  const gateway = createGateway({ refunds, faults, callbacks, now, settleAfterMs });

  const router = Router();
  router.use(express.json({ limit: '1mb' }));
  router.use('/gateway', gateway.router);
  router.use('/gateway', createCharges({ charges, faults, callbacks, now }));
  router.get('/gateway/ledger', answering(faults, 'gateway.ledger', ({ merchant, query }, fault) => movementsOf({ refunds, charges }, merchant, query, fault)));
  router.use('/warehouse', createWarehouse({ acts: acts.warehouse, shipments: journal.collection<Shipment>('shipments'), faults, now }));
  const stock = journal.collection<Stock>('stock');
  router.use('/warehouse', createStock({ stock, watches: journal.collection<StockWatch>('stockWatches'), faults, callbacks, now }));
  router.use('/warehouse', createOutbounds({ acts: acts.warehouse, outbounds: journal.collection<Outbound>('outbounds'), stock, faults, callbacks, now }));
  router.use('/courier', createCourier({ acts: acts.courier, parcels: journal.collection<Parcel>('parcels'), faults, callbacks, now }));
  router.use('/shop', createInvoices({ acts: acts.shop, invoices: journal.collection<Invoice>('invoices'), faults, callbacks, now }));
  router.post('/shop/order-effects', answering(faults, 'shop.effect', ({ merchant, body }) =>
    once({ acts: acts.shop, now }, merchant, 'effect', body, () => ({}))));
  router.post('/shop/order-states', answering(faults, 'shop.state', ({ merchant, body }) =>
    once({ acts: acts.orderStates, now }, merchant, 'state', body, () => ({}))));
  router.post('/shop/order-acts', answering(faults, 'shop.order', ({ merchant, body }) =>
    once({ acts: acts.shop, now }, merchant, `order-${String(body.act)}`, body, () => ({ reference: `oa_${String(body.externalId)}` }))));
  router.post('/shop/grants', answering(faults, 'shop.grant', ({ merchant, body }) =>
    once({ acts: acts.shop, now }, merchant, 'grant', body, () => ({ reference: `gr_${String(body.externalId)}` }))));
  router.use('/insurance', createInsurance({ acts: acts.insurance, faults, now }));
  router.get('/ledger', (_request, response) => send(response, {
    status: 200,
    body: { refunds: refunds.values(), charges: charges.values(), warehouse: acts.warehouse.values(), courier: acts.courier.values(), shop: acts.shop.values(), orderStates: acts.orderStates.values(), insurance: acts.insurance.values() },
  }));
  router.get('/faults', (_request, response) => send(response, { status: 200, body: { items: faults.list() } }));
  router.post('/faults', (request, response) => {
    const added = faults.add(readCall(request).body);
    send(response, typeof added === 'string' ? problem(400, 'INVALID_PARAMETER', added) : { status: 201, body: added });
  });
  router.delete('/faults', (_request, response) => { faults.clear(); response.status(204).end(); });

  let server: Server | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tick = async (): Promise<void> => { gateway.settle(); await callbacks.deliver(); };
  return {
    router,
    fault(request) {
      const added = faults.add(request);
      if (typeof added === 'string') throw new Error(added);
    },
    tick,
    start() { timer ??= setInterval(() => void tick(), TICK_MS).unref(); },
    async listen(port) {
      server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, express().use('/sandbox', router));
      await new Promise<void>((resolve, reject) => { server?.once('error', reject).listen(port, '127.0.0.1', resolve); });
      return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sandbox` };
    },
    async close() {
      clearInterval(timer);
      server?.closeAllConnections();
      await new Promise<void>((resolve) => { if (server) server.close(() => resolve()); else resolve(); });
      await callbacks.idle();
      journal.close();
    },
  };
}
