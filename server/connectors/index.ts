import type { Ports } from '../../definitions/ports.ts';
import { createSandboxCourier } from './sandbox-courier.ts';
import type { ConnectorOptions } from './options.ts';
import { createSandboxGateway } from './sandbox-gateway.ts';
import { createSandboxInsurance } from './sandbox-insurance.ts';
import { createSandboxShop } from './sandbox-shop.ts';
import { createSandboxWarehouse } from './sandbox-warehouse.ts';

/** The ports that reach outside systems; the host adds its own books and the notifier. */
export type OutsidePorts = Pick<Ports, 'gateway' | 'warehouse' | 'courier' | 'shop' | 'insurance'>;

/** Every outside system played by one sandbox. */
export function createSandboxPorts(options: ConnectorOptions): OutsidePorts {
  return {
    gateway: createSandboxGateway(options),
    warehouse: createSandboxWarehouse(options),
    courier: createSandboxCourier(options),
    shop: createSandboxShop(options),
    insurance: createSandboxInsurance(options),
  };
}
