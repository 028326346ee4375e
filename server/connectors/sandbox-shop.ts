import type { ShopSystem } from '../../definitions/ports.ts';
import { answerOf } from './request-json.ts';
import { createPost } from './sandbox-call.ts';
import type { ConnectorOptions } from './sandbox-gateway.ts';

const isAccepted = answerOf({ type: 'object' } as const);

/** The shop's own system, played by the sandbox. */
export function createSandboxShop(options: ConnectorOptions): ShopSystem {
  const post = createPost(options);
  return {
    async sendOrderEffect(call) { await post('/shop/order-effects', { ...call }, isAccepted); },
  };
}
