import { define } from './define.ts';

/** Straight to the invoice desk of the shop's ERP: no order, no goods. */
export const resendInvoice = define({
  id: 'resend-invoice',
  label: { zh: '补开发票', en: 'Issue the invoice again' },
  description: { zh: '直接交给 ERP 的开票台，不建订单、不出库。', en: 'Goes straight to the ERP’s invoice desk: no order, no goods.' },
  icon: 'invoice',
  input: {
    type: 'object', required: ['orderNumber', 'invoice', 'amount', 'currency'], additionalProperties: false,
    properties: {
      orderNumber: { type: 'string', minLength: 1 }, amount: { type: 'integer', minimum: 0 }, currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      invoice: {
        type: 'object', required: ['title'],
        properties: { title: { type: 'string', minLength: 1 }, taxNumber: { type: ['string', 'null'] }, kind: { type: ['string', 'null'] }, email: { type: ['string', 'null'] } },
      },
    },
  },
  output: { type: 'object', required: ['invoiceNo'], additionalProperties: false, properties: { invoiceNo: { type: 'string' } } },
  retry: { attempts: 10, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'shop',
  async run({ orderNumber, invoice, amount, currency }, { shopId, ticketNumber, idempotencyKey, ports, signal }) {
    const { title, taxNumber, kind, email } = invoice;
    return ports.shop.resendInvoice({
      shopId, externalId: idempotencyKey, signal, orderNumber, ticketNumber, amount, currency,
      invoice: { title, ...(taxNumber ? { taxNumber } : {}), ...(kind ? { kind } : {}), ...(email ? { email } : {}) },
    });
  },
});
