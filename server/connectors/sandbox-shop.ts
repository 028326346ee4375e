import type { ShopSystem } from '../../definitions/ports.ts';
import { answerOf } from './request-json.ts';
import { createPost } from './sandbox-call.ts';
import type { ConnectorOptions } from './options.ts';

const isAccepted = answerOf({ type: 'object' } as const);
const isInvoice = answerOf({ type: 'object', required: ['invoiceNo'], properties: { invoiceNo: { type: 'string', minLength: 1 } } } as const);
const isGranted = answerOf({ type: 'object', required: ['reference'], properties: { reference: { type: 'string' } } } as const);

/** The shop's own system, played by the sandbox. */
export function createSandboxShop(options: ConnectorOptions): ShopSystem {
  const post = createPost(options);
  return {
    async sendOrderEffect(call) { await post('/shop/order-effects', { ...call }, isAccepted); },
    async resendInvoice(call) { return { invoiceNo: (await post('/shop/invoices', { ...call }, isInvoice)).invoiceNo }; },
    async grant(call) { return { reference: (await post('/shop/grants', { ...call }, isGranted)).reference }; },
  };
}
