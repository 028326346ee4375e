import type { IncomingHttpHeaders } from 'node:http';
import { listDemoPeople } from '../../contracts/demo/list-people.ts';
import { moveClock } from '../../contracts/demo/move-clock.ts';
import { readClock } from '../../contracts/demo/read-clock.ts';
import { streamEvents } from '../../contracts/events/stream.ts';
import { readHealth } from '../../contracts/health/read.ts';
import { receiveWebhook } from '../../contracts/webhooks/receive.ts';
import { openStream } from '../../live/stream.ts';
import { bind, bindEvents, type Binding } from '../binding.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { HttpSettings } from '../settings.ts';

export function operationBindings({ stream }: HttpSettings): Binding[] {
  return [
    bind(readHealth, (services) => services.health()),
    bind(listDemoPeople, (services) => demoOf(services).people()),
    bind(readClock, (services) => demoOf(services).clock()),
    bind(moveClock, (services, { actor, body }) => demoOf(services).move(actor, body)),
    bindEvents(streamEvents, (services, { actor }, req, res) => openStream(services.events, actor.shopId, req, res, stream)),
    bind(receiveWebhook, (services, { params, query, headers, body }) =>
      services.webhooks.receive({ kind: params.kind, shopId: query.shop, headers: single(headers), body })),
  ];
}

function demoOf(services: Services): Services['demo'] {
  if (!services.demo.enabled) throw new AppError('demo_only');
  return services.demo;
}

/** Header values as one text each, as signature libraries want them. */
function single(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}
