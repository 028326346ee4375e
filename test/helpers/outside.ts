import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayCharge } from '../../server/sandbox/gateway-charges.ts';
import type { GatewayRefund } from '../../server/sandbox/gateway.ts';
import { createSandbox } from '../../server/sandbox/index.ts';
import type { FaultRequest } from '../../server/sandbox/faults.ts';
import type { Act } from '../../server/sandbox/once.ts';
import { postCallback } from '../../server/sandbox/post-callback.ts';

/** What really happened out there, by the books of the sandbox. */
export interface Ledger { refunds: GatewayRefund[]; charges: GatewayCharge[]; insurance: Act[]; warehouse: Act[]; courier: Act[]; shop: Act[]; orderStates: Act[] }

/** The outside world as a test talks to it. */
export interface Outside {
  url: string;
  /** Signs its callbacks; empty where the world is the demo's own. */
  secret: string;
  ledger(): Promise<Ledger>;
  /** Orders something to go wrong. */
  fault(fault: FaultRequest): Promise<void>;
  /** Somebody else pays back under this number of ours. */
  refundElsewhere(merchant: string, refund: { refundNo: string; paymentId: string; amount: number }): Promise<void>;
  /** How far the goods of an order are in the warehouse. */
  shipment(merchant: string, orderNumber: string, state: 'not_pushed' | 'pushed' | 'left'): Promise<void>;
  /** Moves a parcel; whoever subscribed is told. `3` is delivered. */
  parcel(trackingNo: string, state: string): Promise<void>;
  /** How many units of an article lie in the warehouse; of one that was never told there is plenty. */
  stock(merchant: string, sku: string, quantity: number): Promise<void>;
  /** Lets goods leave the warehouse, which tells. Answers their parcel. */
  ship(documentNo: string): Promise<{ courier: string; trackingNo: string }>;
  /** Issues an invoice that was asked for, and tells. */
  issueInvoice(invoiceNo: string): Promise<void>;
}

/** Payment gateway, warehouse, courier and shop system on a port of their own, in this process. */
export interface OwnOutside extends Outside {
  /** Settles what is due and delivers the callbacks that wait. */
  tick(): Promise<void>;
  /** Ticks by itself from now on. */
  start(): void;
  close(): Promise<void>;
}

/** The sandbox that answers at this address, such as the one that a demo brings with it. */
export function outsideAt(url: string): Outside {
  const call = async (method: string, path: string, body?: unknown, merchant = ''): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method, headers: { 'Content-Type': 'application/json', 'X-Merchant': merchant }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    url, secret: '',
    ledger: async () => await call('GET', '/ledger') as Ledger,
    fault: async (fault) => void (await call('POST', '/faults', fault)),
    refundElsewhere: async (merchant, refund) => void (await call('POST', '/gateway/refunds', { channel: 'wechat', currency: 'CNY', reason: 'elsewhere', ...refund }, merchant)),
    shipment: async (merchant, orderNumber, state) => void (await call('PUT', `/warehouse/shipments/${orderNumber}`, { state }, merchant)),
    parcel: async (trackingNo, state) => void (await call('POST', `/courier/parcels/${trackingNo}/events`, { state })),
    stock: async (merchant, sku, quantity) => void (await call('PUT', `/warehouse/stock/${sku}`, { quantity }, merchant)),
    ship: async (documentNo) => (await call('POST', `/warehouse/outbounds/${documentNo}/shipments`, {}) as { parcel: { courier: string; trackingNo: string } }).parcel,
    issueInvoice: async (invoiceNo) => void (await call('POST', `/shop/invoices/${invoiceNo}/issue`)),
  };
}

/**
 * Starts an outside world. It lives by the product's clock and posts its callbacks to the product.
 * @param product where the product answers and what time it is there, once it runs
 */
export async function startOutside(product: { url(): string; now(): string }): Promise<OwnOutside> {
  const store = mkdtempSync(join(tmpdir(), 'reflow-outside-'));
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const sandbox = createSandbox({
    store, now: product.now,
    onCallback: (callback) => postCallback(`${product.url()}/api/webhooks/sandbox`, secret)(callback),
  });
  return {
    ...outsideAt((await sandbox.listen(0)).url), secret,
    tick: () => sandbox.tick(),
    start: () => sandbox.start(),
    async close() {
      await sandbox.close();
      rmSync(store, { recursive: true, force: true });
    },
  };
}
