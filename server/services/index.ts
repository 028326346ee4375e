import type { Ports } from '../../definitions/ports.ts';
import type { Runner } from '../../engine/jobs/runner.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { eventsOfBuyer } from '../live/buyer-events.ts';
import type { EventService } from '../live/hub.ts';
import type { Events } from './events.ts';
import { createAccountService } from './accounts.ts';
import { createChargeService } from './charges.ts';
import { createCompensationService } from './compensations.ts';
import { createConversationService } from './conversation/index.ts';
import { createCustomerService } from './customers/index.ts';
import { createDeskService } from './desk.ts';
import { createDemoService } from './demo.ts';
import { createDecisionService } from './decisions.ts';
import { createExportService } from './exports.ts';
import { createFigureService } from './figures/index.ts';
import { createKnowledgeService } from './knowledge/index.ts';
import { createFileService } from './files.ts';
import { createFlowDraftService } from './flow-drafts/index.ts';
import { createFlowFiguresService } from './flow-figures/index.ts';
import { createFlowService } from './flows.ts';
import { createImportService } from './imports.ts';
import { createFinanceService } from './finance.ts';
import { createHandoverService } from './handovers/index.ts';
import { createIncidentService } from './incidents.ts';
import { createNoticeService } from './notices.ts';
import { createOrderService } from './orders.ts';
import { createMigrationService } from './migrations.ts';
import type { Parts } from './parts.ts';
import { listPeople } from './people.ts';
import { createPolicyService } from './policy.ts';
import { createPartnerService } from './partner.ts';
import { createPresenceService } from './presence.ts';
import { createPublishingService } from './publishing/index.ts';
import { createReplayService } from './publishing/replays.ts';
import { createQuoteService } from './quotes.ts';
import { createRatingService } from './ratings/index.ts';
import { listServiceTasks } from './service-tasks.ts';
import { createSessionStore } from './sessions.ts';
import { createStaffService } from './staff.ts';
import { createTicketActs } from './tickets/acts.ts';
import { ticketDetail } from './tickets/detail.ts';
import { countTickets, listTickets } from './tickets/list.ts';
import { createRepairs } from './tickets/repairs.ts';
import { readTimeline } from './tickets/timeline.ts';
import { createTimeService } from './times/index.ts';
import { createWebhookService } from './webhooks.ts';
import { createWorkItemService } from './work-items.ts';

export interface ServiceOptions { runner: Runner; events: EventService; looking: Events['looking']; ports: Ports; demo: boolean; version: string; webhookSecret: string; /** False while the demo shop is being set up. */ ready: () => boolean }

/** What HTTP asks for, over the engine and its store. */
export function createServices(parts: Parts, options: ServiceOptions): Services {
  const { store, book, engine } = parts;
  const { now } = engine;
  const staff = createStaffService(parts);
  return {
    async health() {
      if (!options.ready()) throw new AppError('unavailable');
      await parts.database.knex.raw('select 1');
      return { status: 'ok', version: options.version, database: 'ok', now: now(), demo: options.demo };
    },
    demo: createDemoService(parts, options.demo, options.runner),
    now,
    sessions: createSessionStore({ store, now: parts.clock.real }),
    accounts: createAccountService({ store, book, demo: options.demo }),
    people: { list: (actor, all) => listPeople(store, actor, all), change: staff.change, duty: staff.duty, add: staff.add, resetPassword: staff.resetPassword, changeOwnPassword: staff.changeOwnPassword },
    groups: { list: staff.list, save: staff.save },
    decisions: createDecisionService(parts),
    quotes: createQuoteService(parts),
    orders: createOrderService(parts),
    imports: createImportService(parts),
    tickets: {
      ...createTicketActs(parts),
      list: (actor, query) => listTickets(parts, actor, query),
      counts: (actor, query) => countTickets(parts, actor, query),
      read: (actor, id) => ticketDetail(parts, actor, id),
      timeline: (actor, id, query) => readTimeline(parts, actor, id, query),
    },
    desk: createDeskService(parts),
    conversation: createConversationService(parts),
    customers: createCustomerService(parts),
    handovers: createHandoverService(parts),
    ratings: createRatingService(parts),
    exports: createExportService(parts),
    figures: createFigureService(parts),
    knowledge: createKnowledgeService(parts),
    partner: createPartnerService(parts),
    presence: createPresenceService(parts, options.looking),
    notices: createNoticeService(parts),
    workItems: createWorkItemService(parts),
    files: createFileService({ store, now }),
    flows: createFlowService(parts),
    flowDrafts: createFlowDraftService(parts),
    publishing: createPublishingService(parts),
    replays: createReplayService(parts),
    flowFigures: createFlowFiguresService(parts),
    serviceTasks: () => listServiceTasks(engine),
    repairs: createRepairs(parts),
    migrations: createMigrationService(parts),
    incidents: createIncidentService(parts, options.ports),
    compensations: createCompensationService(parts),
    charges: createChargeService(parts),
    finance: createFinanceService(parts, options.ports),
    times: createTimeService(parts),
    policy: createPolicyService({ store, book, now }),
    events: options.events,
    buyerEvents: (actor) => eventsOfBuyer(options.events, store, actor),
    webhooks: createWebhookService(parts, { ledger: options.ports.refunds, payouts: options.ports.payouts, secret: options.webhookSecret }),
  };
}
