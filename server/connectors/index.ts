import type { Ports } from '../../definitions/ports.ts';
import { createSandboxCourier } from './sandbox-courier.ts';
import { createSandboxGateway, type ConnectorOptions } from './sandbox-gateway.ts';
import { createSandboxShop } from './sandbox-shop.ts';
import { createSandboxWarehouse } from './sandbox-warehouse.ts';

/** The ports that reach outside systems; the host adds its own books and the notifier. */
export type OutsidePorts = Pick<Ports, 'gateway' | 'warehouse' | 'courier' | 'shop'>;

/** Every outside system played by one sandbox. */
export function createSandboxPorts(options: ConnectorOptions): OutsidePorts {
  return {
    gateway: createSandboxGateway(options),
    warehouse: createSandboxWarehouse(options),
    courier: createSandboxCourier(options),
    shop: createSandboxShop(options),
  };
}
