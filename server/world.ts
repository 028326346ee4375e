import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Settings } from './config/settings.ts';
import type { ServerClock } from './clock.ts';
import { createSandboxPorts, type OutsidePorts } from './connectors/index.ts';
import { createUnconfiguredPorts } from './connectors/unconfigured.ts';
import { createSandbox, type Sandbox } from './sandbox/index.ts';
import { postCallback } from './sandbox/post-callback.ts';

/** The outside world as this server sees it: nothing, a sandbox elsewhere, or in the demo a sandbox of its own. */
export interface World { ports: OutsidePorts; sandbox: Sandbox | undefined; webhookSecret: string }

/** The secret of the sandbox's callbacks: as set, or made once and kept in the data folder. */
function webhookSecret(settings: Settings): string {
  if (settings.sandboxSecret) return settings.sandboxSecret;
  mkdirSync(settings.dataDir, { recursive: true });
  const path = join(settings.dataDir, 'webhook-secret');
  if (!existsSync(path)) writeFileSync(path, `whsec_${randomBytes(32).toString('base64')}`, { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/** @param url where this server answers, known once it listens: the sandbox posts its callbacks there */
export function createWorld(settings: Settings, clock: ServerClock, url: () => string): World {
  const secret = webhookSecret(settings);
  if (settings.sandboxUrl) return { ports: createSandboxPorts({ baseUrl: settings.sandboxUrl }), sandbox: undefined, webhookSecret: secret };
  if (!settings.demo) return { ports: createUnconfiguredPorts(), sandbox: undefined, webhookSecret: secret };
  const sandbox = createSandbox({
    store: join(settings.dataDir, 'sandbox'), now: clock.now,
    onCallback: (callback) => postCallback(`${url()}/api/webhooks/sandbox`, secret)(callback),
  });
  const ports = lazily(() => createSandboxPorts({ baseUrl: `${url()}/sandbox`, publicUrl: '/sandbox' }));
  return { ports, sandbox, webhookSecret: secret };
}

/** The address is known only after listening; the first call comes later than that, whoever took hold of a port before. */
function lazily(make: () => OutsidePorts): OutsidePorts {
  let made: OutsidePorts | undefined;
  const port = <K extends keyof OutsidePorts>(name: K): OutsidePorts[K] => new Proxy({} as OutsidePorts[K], {
    get: (_target, method) => (...call: unknown[]): unknown => {
      const system: object = (made ??= make())[name];
      return Reflect.apply(Reflect.get(system, method) as (...all: unknown[]) => unknown, system, call);
    },
  });
  return { gateway: port('gateway'), warehouse: port('warehouse'), courier: port('courier'), shop: port('shop'), insurance: port('insurance') };
}
