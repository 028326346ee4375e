import { createHash } from 'node:crypto';
import { Router } from 'express';
import { answering, problem, readCall, send } from './answer.ts';
import type { Callbacks } from './callbacks.ts';
import type { Faults } from './faults.ts';
import type { Collection } from './journal.ts';
import { once, type Once } from './once.ts';

export interface Invoice { merchant: string; externalId: string; invoiceNo: string; url?: string }

export interface InvoiceParts extends Once { invoices: Collection<Invoice>; faults: Faults; callbacks: Callbacks }

/** Plays the invoice desk: `POST /invoices` asks for one, `POST /invoices/:invoiceNo/issue` issues it and tells where it can be read. */
export function createInvoices(parts: InvoiceParts): Router {
  const { invoices, faults, callbacks, now } = parts;
  const router = Router();

  router.post('/invoices', answering(faults, 'shop.invoice', ({ merchant, body }) => once(parts, merchant, 'invoice', body, () => {
    const externalId = String(body.externalId);
    const invoiceNo = `FP${createHash('sha256').update(externalId).digest('hex').slice(0, 12).toUpperCase()}`;
    invoices.put(invoiceNo, { merchant, externalId, invoiceNo });
    return { invoiceNo };
  })));

  router.post('/invoices/:invoiceNo/issue', (request, response) => {
    const { params } = readCall(request);
    const known = invoices.get(params.invoiceNo ?? '');
    if (!known) return send(response, problem(404, 'INVOICE_NOT_FOUND', 'No invoice has this number.'));
    const issued = { ...known, url: `https://invoice.example/${known.invoiceNo}.pdf` };
    invoices.put(known.invoiceNo, issued);
    callbacks.queue({ topic: 'warehouse', type: 'invoice.issued', timestamp: now(), data: { ...issued } });
    send(response, { status: 200, body: issued });
  });
  return router;
}
