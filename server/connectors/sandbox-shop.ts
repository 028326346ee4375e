import type { ShopSystem } from '../../definitions/ports.ts';
import { answerOf } from './request-json.ts';
import { createPost } from './sandbox-call.ts';
import type { ConnectorOptions } from './options.ts';

const isAccepted = answerOf({ type: 'object' } as const);
const isInvoice = answerOf({ type: 'object', required: ['invoiceNo'], properties: { invoiceNo: { type: 'string', minLength: 1 } } } as const);
const isReferenced = answerOf({ type: 'object', required: ['reference'], properties: { reference: { type: 'string' } } } as const);

/** The shop's own system, played by the sandbox. */
export function createSandboxShop(options: ConnectorOptions): ShopSystem {
  const post = createPost(options);
  return {
    async sendOrderEffect(call) { await post('/shop/order-effects', { ...call }, isAccepted); },
    async sendOrderState(call) { await post('/shop/order-states', { ...call }, isAccepted); },
    async resendInvoice(call) { return { invoiceNo: (await post('/shop/invoices', { ...call }, isInvoice)).invoiceNo }; },
    async handleOrder(call) { return { reference: (await post('/shop/order-acts', { ...call }, isReferenced)).reference }; },
    async grant(call) { return { reference: (await post('/shop/grants', { ...call }, isReferenced)).reference }; },
  };
}
