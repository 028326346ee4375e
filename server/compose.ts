import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { createLinkedOrders } from '../definitions/after-sale/linked-orders.ts';
import { createOrderLedger } from '../definitions/after-sale/order-ledger.ts';
import { createChargeBook } from '../definitions/after-sale/charge-book.ts';
import { createLossBook } from '../definitions/after-sale/loss-book.ts';
import { createPayoutLedger } from '../definitions/after-sale/payout-ledger.ts';
import { createRefundLedger } from '../definitions/after-sale/refund-ledger.ts';
import type { Ports } from '../definitions/ports.ts';
import { engineJobHandlers } from '../engine/jobs/handlers.ts';
import { Runner } from '../engine/jobs/runner.ts';
import { createServiceJobs } from '../engine/jobs/service-job.ts';
import { openIncident } from '../engine/runtime/commands/open-incident.ts';
import { openDatabase, type Database } from '../engine/store/database.ts';
import { releaseLeases } from '../engine/store/job.ts';
import { migrate } from '../engine/store/migrate.ts';
import { createStore } from '../engine/store/transaction.ts';
import { createClock } from './clock.ts';
import { createCompletionCodes } from './completion-codes.ts';
import { sessionSecret } from './config/secret.ts';
import type { Settings } from './config/settings.ts';
import { createEngine } from './engine.ts';
import { createApp } from './http/app.ts';
import { startHousekeeping } from './housekeeping.ts';
import { registerFirstKey } from './install/first-key.ts';
import { upgradeShops } from './install/upgrade.ts';
import { installDemo } from './install/demo.ts';
import { createLogger } from './log.ts';
import { createNotifier } from './notifier.ts';
import { loadServiceTasks } from './plug-ins/load-service-tasks.ts';
import { storedOffset } from './services/demo.ts';
import { createEvents } from './services/events.ts';
import { createServices } from './services/index.ts';
import type { Parts } from './services/parts.ts';
import { askChargeJob } from './jobs/ask-charge.ts';
import { givePayoutJob } from './jobs/give-payout.ts';
import { figureMailJob } from './jobs/figure-mail.ts';
import { sendMailJob } from './jobs/send-mail.ts';
import { createMailer } from './mail/mailer.ts';
import { publishScheduledJob } from './jobs/publish-scheduled.ts';
import { orderStateJob } from './jobs/order-state.ts';
import { reconcileJob } from './jobs/reconcile.ts';
import { exportTicketsJob } from './jobs/export-tickets.ts';
import { importOrdersJob } from './jobs/import-orders.ts';
import { createWorld, type World } from './world.ts';

export const VERSION = '0.1.0';

export interface Running {
  /** Where it answers, for example `http://127.0.0.1:3000`. */
  url: string;
  parts: Parts;
  runner: Runner;
  stop(): Promise<void>;
}

const LEASE_MS = 15_000;
/** Longer than proxies and other callers keep an idle connection: who ends it first must be the one that sends on it. */
const KEEP_ALIVE_MS = 75_000;
const DEFAULT_BACKOFF = 'PT5S';
const JOBS_AT_ONCE = 16;

async function openReady(settings: Settings, open: typeof openDatabase): Promise<Database> {
  const database = await open({
    dataDir: settings.dataDir,
    ...(settings.databaseUrl ? { url: settings.databaseUrl } : {}), ...(settings.listenDatabaseUrl ? { listenUrl: settings.listenDatabaseUrl } : {}),
  });
  await migrate(database, settings.databaseUrl);
  return database;
}

/**
 * Builds the whole program from its settings and starts it. Everything it opens is closed by `stop`.
 * @param open how the database is opened; tests begin with a prepared one and listen to its SQL
 */
export async function start(settings: Settings, open = openDatabase): Promise<Running> {
  const log = createLogger(settings.logLevel);
  const database = await openReady(settings, open);
  const store = createStore(database.knex);
  const clock = createClock(settings.demo ? await storedOffset({ store }) : 0);
  const extraTasks = settings.serviceTasksDir === undefined ? [] : await loadServiceTasks(settings.serviceTasksDir);
  const { engine, book } = createEngine(store, clock, log, { executor: settings.executor, sendsMail: settings.smtpUrl !== undefined, extraTasks });
  const parts: Parts = { database, store, engine, book, clock, log };

  let url = '';
  let ready = false;
  const world = createWorld(settings, clock, () => url);
  const own = { notifier: createNotifier(engine), refunds: createRefundLedger(engine), orders: createOrderLedger(engine, book), payouts: createPayoutLedger(engine), charges: createChargeBook(engine), losses: createLossBook(engine), linkedOrders: createLinkedOrders(engine), completionCodes: createCompletionCodes(sessionSecret(settings)) };
  // assigned, not spread: the outside ports learn their address after the server listens
  const ports: Ports = Object.assign(Object.create(world.ports) as World['ports'], own);
  const services = createServiceJobs(engine, ports);
  const mailer = settings.smtpUrl ? createMailer(settings.smtpUrl, settings.mailFrom) : undefined;
  const mailHost = settings.mailFrom.replace(/^.*@|>$/g, '');
  // a long import lets go after its batch, so that stopping takes no longer than one
  const stopping = new AbortController();
  const runner = new Runner({
    store, now: clock.now, log, leaseMs: LEASE_MS, concurrency: JOBS_AT_ONCE, random: Math.random,
    handlers: { ...engineJobHandlers(engine, stopping.signal), service: services.handler, import: importOrdersJob(parts, stopping.signal), export: exportTicketsJob(parts, stopping.signal), payout: givePayoutJob(parts, ports), charge: askChargeJob(parts, ports), publish: publishScheduledJob(parts), 'order-state': orderStateJob(parts, ports), reconcile: reconcileJob(parts, ports), ...(mailer ? { mail: sendMailJob(parts, mailer, { host: mailHost, publicUrl: settings.publicUrl }), 'figure-mail': figureMailJob(parts, mailer, { host: mailHost, publicUrl: settings.publicUrl }) } : {}) },
    firstBackoff: (job) => (typeof job.payload.backoff === 'string' ? job.payload.backoff : (engine.services.get(String(job.payload.service))?.retry.backoff ?? DEFAULT_BACKOFF)),
    onDead: async (job, code, message) => { if (job.ticket_id) await openIncident(engine, { ...job, ticket_id: job.ticket_id }, code, message); },
  });
  const events = await createEvents({ database, store, clock, log, onJob: (at) => runner.wakeAt(at), onGap: () => runner.wake(), onClock: (offset) => { clock.setOffset(offset); runner.wake(); } });

  const app = express();
  app.disable('x-powered-by');
  if (world.sandbox) app.use('/sandbox', world.sandbox.router);
  app.use(createApp(createServices(parts, { runner, events: events.service, looking: events.looking, ports, demo: settings.demo, version: VERSION, webhookSecret: world.webhookSecret, ready: () => ready }), {
    version: VERSION, logger: log, sessionSecret: sessionSecret(settings), publicUrl: settings.publicUrl, trustProxy: settings.trustProxy,
    checkResponses: settings.nodeEnv !== 'production', dist: fileURLToPath(new URL('../dist', import.meta.url)),
  }));
  const server = await listen(app, settings);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  await upgradeShops(store, clock.now());
  if (settings.demo) await installDemo({ parts, runner, sandbox: world.sandbox, ports });
  if (settings.apiKey) await registerFirstKey(store, settings.apiKey, clock.now());
  world.sandbox?.start();
  if (database.embedded) await releaseLeases(store, clock.now());
  const housekeeping = startHousekeeping(parts);
  runner.start();
  ready = true;
  return {
    url, parts, runner,
    async stop() {
      stopping.abort();
      housekeeping.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => resolve()); });
      await runner.stop();
      mailer?.close();
      await world.sandbox?.close();
      await events.stop();
      await database.close();
    },
  };
}

async function listen(app: express.Express, settings: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen({ port: settings.port, ...(settings.host ? { host: settings.host } : {}) });
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Error(`Port ${settings.port} is in use. Stop the program that uses it, or set PORT to another.`) : error));
  });
}
