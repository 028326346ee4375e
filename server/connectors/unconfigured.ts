import type { OutsidePorts } from './index.ts';
import { FinalError } from '../../engine/service-tasks/define.ts';

function refuse(system: string): () => Promise<never> {
  return async () => { throw new FinalError(`No ${system} is connected. Set SANDBOX_URL to try it out, or add a connector.`); };
}

/** Without a connected outside world nothing pretends to succeed: each call becomes an incident that says what is missing. */
export function createUnconfiguredPorts(): OutsidePorts {
  return {
    gateway: { submitRefund: refuse('payment gateway'), queryRefund: refuse('payment gateway'), createCharge: refuse('payment gateway'), queryCharge: refuse('payment gateway'), listMovements: refuse('payment gateway') },
    warehouse: {
      stopPush: refuse('warehouse'), intercept: refuse('warehouse'), createInbound: refuse('warehouse'), createLossDocument: refuse('warehouse'),
      checkStock: refuse('warehouse'), createOutbound: refuse('warehouse'),
    },
    courier: { subscribe: refuse('courier'), bookPickup: refuse('courier'), recall: refuse('courier') },
    shop: { sendOrderEffect: refuse('shop system'), sendOrderState: refuse('shop system'), resendInvoice: refuse('shop system'), handleOrder: refuse('shop system'), grant: refuse('shop system') },
    insurance: { openClaim: refuse('insurer') },
  };
}
