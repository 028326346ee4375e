import { define } from './define.ts';

/** Return freight insurance: the insurer pays the buyer, up to the insured limit. */
export const insuranceClaim = define({
  id: 'insurance-claim',
  label: { zh: '运费险理赔', en: 'Claim the freight insurance' },
  description: {
    zh: '为寄回运费向保险方报案，最多赔到保额；赔付由保险方直接给买家。',
    en: 'Claims the return freight from the insurer, up to the insured limit; the insurer pays the buyer directly.',
  },
  icon: 'shield',
  input: {
    type: 'object', required: ['orderNumber', 'limit', 'currency'], additionalProperties: false,
    properties: {
      orderNumber: { type: 'string', minLength: 1 }, limit: { type: 'integer', minimum: 1 }, currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      /** 0: the buyer did not say. */
      cost: { type: ['integer', 'null'], minimum: 0 }, trackingNo: { type: ['string', 'null'] },
    },
  },
  output: { type: 'object', required: ['claimNo', 'amount'], additionalProperties: false, properties: { claimNo: { type: 'string' }, amount: { type: 'integer', minimum: 0 } } },
  retry: { attempts: 12, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'insurance',
  async run({ orderNumber, limit, currency, cost, trackingNo }, { shopId, ticketId, ticketNumber, idempotencyKey, ports, signal }) {
    const claim = await ports.insurance.openClaim({
      shopId, externalId: idempotencyKey, signal, orderNumber, ticketNumber, limit, currency, ...(cost ? { cost } : {}), ...(trackingNo ? { trackingNo } : {}),
    });
    await ports.orders.noteClaim(shopId, ticketId, claim);
    return claim;
  },
});
