import { createHash } from 'node:crypto';
import { Router } from 'express';
import { answering, problem, readCall, send } from './answer.ts';
import type { Callbacks } from './callbacks.ts';
import type { Fault, Faults } from './faults.ts';
import type { Collection } from './journal.ts';
import { once, type Once } from './once.ts';
import { takeFromStock, wantedOf, type Stock } from './stock.ts';

/** Goods ordered out of the warehouse, and with which parcel they left. */
export interface Outbound { merchant: string; externalId: string; documentNo: string; kind: string; parcel?: { courier: string; trackingNo: string } }

export interface OutboundParts extends Once { outbounds: Collection<Outbound>; stock: Collection<Stock>; faults: Faults; callbacks: Callbacks }

/** Kinds that become an order of their own in the ERP; a repaired thing only goes back to its owner. */
const ORDERED = ['exchange', 'resend', 'gift'];
const KINDS = [...ORDERED, 'repair_return'];

/** Plays the shipping side: `POST /outbounds` orders goods out, `POST /outbounds/:documentNo/shipments` lets them leave and tells. */
export function createOutbounds(parts: OutboundParts): Router {
  const { outbounds, faults } = parts;
  const router = Router();

  router.post('/outbounds', answering(faults, 'warehouse.outbound', ({ merchant, body }) => {
    const lines = wantedOf(body);
    if (!lines || !KINDS.includes(String(body.kind))) return problem(400, 'INVALID_PARAMETER', `An outbound is {externalId, orderNumber, kind, lines, address}; kind is one of ${KINDS.join(', ')}.`);
    return once(parts, merchant, 'outbound', body, () => {
      const externalId = String(body.externalId);
      const documentNo = numbered('CK', externalId);
      outbounds.put(documentNo, { merchant, externalId, documentNo, kind: String(body.kind) });
      takeFromStock(parts.stock, merchant, lines);
      return { documentNo, ...(ORDERED.includes(String(body.kind)) ? { orderNumber: numbered('S', externalId) } : {}) };
    });
  }));

  router.post('/outbounds/:documentNo/shipments', (request, response) => {
    const { params, body } = readCall(request);
    const known = outbounds.get(params.documentNo ?? '');
    if (!known) return send(response, problem(404, 'OUTBOUND_NOT_FOUND', 'No outbound document has this number.'));
    const parcel = known.parcel ?? { courier: String(body.courier ?? 'sandbox'), trackingNo: String(body.trackingNo ?? numbered('SD', known.documentNo)) };
    outbounds.put(known.documentNo, { ...known, parcel });
    announce(parts, { ...known, parcel }, parts.faults.take('warehouse.shipped', { documentNo: known.documentNo }));
    send(response, { status: 200, body: { ...known, parcel } });
  });

  router.get('/outbounds', (_request, response) => send(response, { status: 200, body: { items: outbounds.values() } }));
  return router;
}

function announce({ callbacks, now }: OutboundParts, { merchant, externalId, documentNo, parcel }: Outbound, fault: Fault | undefined): void {
  const news = { topic: 'warehouse' as const, type: 'outbound.shipped', timestamp: now(), data: { merchant, externalId, documentNo, ...parcel } };
  const first = callbacks.queue(news);
  if (fault?.kind === 'duplicate_callback') callbacks.queue({ ...news, id: first.id });
  // a system that lost its own record of having told sends the same news under a new id
  if (fault?.kind === 'told_again') callbacks.queue(news);
}

function numbered(prefix: string, of: string): string {
  return `${prefix}${createHash('sha256').update(of).digest('hex').slice(0, 12).toUpperCase()}`;
}
