import { define } from './define.ts';

const place = {
  type: 'object', required: ['name', 'phone', 'detail'],
  properties: { name: { type: 'string' }, phone: { type: 'string' }, region: { type: 'string' }, detail: { type: 'string' } },
} as const;

/** The courier fetches the return at the buyer's door; the booking brings the tracking number. */
export const bookPickup = define({
  id: 'book-pickup',
  label: { zh: '预约上门取件', en: 'Book a pickup' },
  description: { zh: '向快递预约上门取件，得到运单号和取件码。', en: 'Books a pickup with the courier and brings the tracking number and the pickup code.' },
  icon: 'pickup',
  input: {
    type: 'object', required: ['from', 'to'], additionalProperties: false,
    properties: { from: place, to: place, pickupAt: { type: ['string', 'null'] } },
  },
  output: {
    type: 'object', required: ['courier', 'trackingNo', 'pickupCode'], additionalProperties: false,
    properties: { courier: { type: 'string' }, trackingNo: { type: 'string' }, pickupCode: { type: 'string' } },
  },
  retry: { attempts: 8, backoff: 'PT10S' },
  timeoutMs: 15_000,
  connector: 'courier',
  async run({ from, to, pickupAt }, { shopId, idempotencyKey, ports, signal }) {
    return ports.courier.bookPickup({ shopId, externalId: idempotencyKey, signal, from: pick(from), to: pick(to), ...(pickupAt ? { pickupAt } : {}) });
  },
});

/** Only what the courier needs of an address leaves the house. */
function pick({ name, phone, region, detail }: { name: string; phone: string; region?: string; detail: string }) {
  return { name, phone, detail, ...(region ? { region } : {}) };
}
