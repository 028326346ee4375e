import type { Readable } from 'node:stream';
import type { Actor } from '../auth/actor.ts';
import type { AccountService, SessionStore } from '../auth/ports.ts';
import type {
  ChangePerson, NewPerson, DecidedAnswer, DecisionDetail, DecisionProblem, DecisionReplay, DecisionSummary, DecisionVersion, DutyAnswer, EvaluateDecision, GroupDetail, Person, PublishDecision, SaveGroup,
  SetDuty,
  CloseIncident, Compensation, CompensationQuery, CompleteWorkItem, DecideCompensation, DemoClock, DemoPeople, DifferenceRef, File, FlowDetail,
  FlowScenario, FlowSummary, Form, GiveCompensation, Health, NoticePage, NoticeSettings, Import, Incident, IncidentQuery, ChargeQuery, ListedCharge, LossDocument, LossQuery, MoveClock, OpenTicket, Order, OrderDetail,
  OrderEntries, OrderInput, OrderQuery, OrderQuoteInput, OrderReceipt, OrderSummary, Page, PageQuery, People, Policy, PolicyVersions, PublishFlow, Quote, QuoteInput,
  ReasonEntry, ReasonQuery, ServiceTaskCard, ReassignTicket, Reconciliation, ReconciliationDetail, SendMessage, SettleCompensation, SuspendTicket, TicketCountQuery,
  TicketCounts, TicketDetail, TicketPage, TicketQuery, TicketTypes, TimelineEntry, TimelineQuery, WithdrawTicket, WorkItem, WorkItemQuery,
} from '../contracts/types.ts';
import type { EventService } from '../live/hub.ts';
import type { ConversationService, CustomerService, HandoverService, RatingService } from './conversation-services.ts';
import type { FlowDraftService } from './flow-draft-service.ts';
import type { FlowFiguresService } from './flow-figures-service.ts';
import type { DeskService } from './desk-service.ts';
import type { ExportService } from './export-service.ts';
import type { PartnerService } from './partner-service.ts';
import type { FigureService } from './figure-service.ts';
import type { KnowledgeService } from './knowledge-service.ts';
import type { PresenceService } from './presence-service.ts';
import type { PublishingService, ReplayService } from './publishing-service.ts';
import type { MigrationService, RepairService } from './change-services.ts';
import type { TimeService } from './time-services.ts';

/** What a caller may send with an operation that creates or pays: the same key means the same act, done once and answered twice. */
export interface Once { idempotencyKey?: string }

/** Bytes that came in, already measured and sniffed. */
export interface Upload { name: string; type: string; size: number; bytes: Buffer }

/** Bytes that go out. */
export interface Download { name: string; type: string; size: number; bytes: Buffer | Readable }

/** A webhook as it arrived; the signature covers `body` byte for byte. */
export interface IncomingWebhook { kind: string; shopId: string | undefined; headers: Record<string, string>; body: Buffer }

/**
 * What HTTP asks of the rest of the program: one method per operation. Inputs are validated against the contract before they come here;
 * every result must fit the contract's response. A refusal is an `AppError`. What the actor may not see does not exist for them: `not_found`.
 * Methods that buyers reach too (`actor.kind === 'buyer'`) show and accept only what is theirs and marked for them.
 */
export interface Services {
  health(): Promise<Health>;
  demo: {
    /** False: both operations answer `demo_only`. */
    enabled: boolean;
    /** Whom anyone may sign in as. */
    people(): Promise<DemoPeople>;
    clock(): Promise<DemoClock>;
    move(actor: Actor, body: MoveClock): Promise<DemoClock>;
  };
  /** ISO 8601, the clock that the product lives by. */
  now(): string;
  sessions: SessionStore;
  accounts: AccountService;
  people: {
    /** `all`: also those who were shut out. */
    list(actor: Actor, all?: boolean): Promise<People>;
    /** With the password that is shown once. */
    add(actor: Actor, body: NewPerson): Promise<{ person: Person; password: string }>;
    resetPassword(actor: Actor, id: string): Promise<{ password: string }>;
    changeOwnPassword(actor: Actor, body: { current: string; next: string }): Promise<void>;
    change(actor: Actor, id: string, body: ChangePerson): Promise<Person>;
    duty(actor: Actor, id: string, body: SetDuty): Promise<DutyAnswer>;
  };
  groups: {
    list(actor: Actor): Promise<{ items: GroupDetail[] }>;
    save(actor: Actor, code: string, body: SaveGroup): Promise<GroupDetail>;
  };
  decisions: {
    list(actor: Actor): Promise<{ items: DecisionSummary[] }>;
    read(actor: Actor, key: string): Promise<DecisionDetail>;
    versions(actor: Actor, key: string): Promise<{ items: DecisionVersion[] }>;
    readVersion(actor: Actor, key: string, version: number): Promise<{ version: DecisionVersion; table: DecisionDetail['table'] }>;
    dmn(actor: Actor, key: string, version: number): Promise<string>;
    fromDmn(actor: Actor, body: { xml: string }): Promise<Pick<DecisionDetail, 'table' | 'problems'>>;
    publish(actor: Actor, key: string, body: PublishDecision): Promise<{ version: number; problems: DecisionProblem[] }>;
    evaluate(actor: Actor, key: string, body: EvaluateDecision): Promise<DecidedAnswer>;
    replay(actor: Actor, key: string, body: { table: DecisionDetail['table'] }): Promise<DecisionReplay>;
  };
  quotes: {
    make(actor: Actor, body: QuoteInput): Promise<Quote>;
    /** Also for buyers. */
    forOrder(actor: Actor, orderNumber: string, body: OrderQuoteInput): Promise<Quote>;
  };
  orders: {
    /** Also for buyers. */
    list(actor: Actor, query: OrderQuery): Promise<Page<OrderSummary>>;
    /** Also for buyers. */
    read(actor: Actor, number: string): Promise<OrderDetail>;
    /** What the shop's own pages show of every line. */
    entries(actor: Actor, number: string): Promise<OrderEntries>;
    upsert(actor: Actor, number: string, body: OrderInput): Promise<OrderReceipt>;
    /** All or none, in one transaction. */
    batch(actor: Actor, orders: Order[], once: Once): Promise<{ items: OrderReceipt[] }>;
  };
  imports: {
    /** Stores the files (orders, and their lines where the export has two) and starts reading them in the background. */
    start(actor: Actor, uploads: Upload[], once: Once): Promise<{ id: string }>;
    list(actor: Actor, query: PageQuery): Promise<Page<Import>>;
    read(actor: Actor, id: string): Promise<Import>;
  };
  tickets: {
    /** Also for buyers. */
    open(actor: Actor, body: OpenTicket, once: Once): Promise<TicketDetail>;
    /** Also for buyers. */
    list(actor: Actor, query: TicketQuery): Promise<TicketPage>;
    counts(actor: Actor, query: TicketCountQuery): Promise<TicketCounts>;
    /** `id`: uuid or number. Also for buyers. */
    read(actor: Actor, id: string): Promise<TicketDetail>;
    /** Oldest first. Also for buyers. */
    timeline(actor: Actor, id: string, query: TimelineQuery): Promise<Page<TimelineEntry>>;
    /** Also for buyers. */
    message(actor: Actor, id: string, body: SendMessage, once: Once): Promise<TimelineEntry>;
    /** Also for buyers. */
    withdraw(actor: Actor, id: string, body: WithdrawTicket): Promise<TicketDetail>;
    suspend(actor: Actor, id: string, body: SuspendTicket): Promise<TicketDetail>;
    /** Also for buyers: each side gives time to the other. */
    extendClock(actor: Actor, id: string, wait: string, body: { by: string; reason: string; version?: number }): Promise<TicketDetail>;
    /** For buyers: once for each clock of theirs. */
    askForTime(actor: Actor, id: string, wait: string, body: { reason: string }): Promise<TicketDetail>;
    resume(actor: Actor, id: string, body: WithdrawTicket): Promise<TicketDetail>;
    reassign(actor: Actor, id: string, body: ReassignTicket): Promise<TicketDetail>;
  };
  desk: DeskService;
  conversation: ConversationService;
  customers: CustomerService;
  handovers: HandoverService;
  ratings: RatingService;
  notices: {
    list(actor: Actor, query: PageQuery): Promise<NoticePage>;
    /** Without `ids`: all. */
    read(actor: Actor, ids: string[] | undefined): Promise<{ unread: number }>;
    settings(actor: Actor): Promise<NoticeSettings>;
    saveSettings(actor: Actor, mailOff: NoticeSettings['mailOff']): Promise<NoticeSettings>;
  };
  workItems: {
    list(actor: Actor, query: WorkItemQuery): Promise<Page<WorkItem>>;
    doneToday(actor: Actor): Promise<{ tickets: number }>;
    claim(actor: Actor, id: string): Promise<WorkItem>;
    release(actor: Actor, id: string): Promise<WorkItem>;
    /** Also for buyers. */
    complete(actor: Actor, id: string, body: CompleteWorkItem, once: Once): Promise<TicketDetail>;
  };
  files: {
    /** Also for buyers. */
    put(actor: Actor, upload: Upload): Promise<File>;
    /** Also for buyers. */
    get(actor: Actor, id: string): Promise<Download>;
    /** The small version of a picture. Also for buyers. */
    thumbnail(actor: Actor, id: string): Promise<Download>;
  };
  flows: {
    list(actor: Actor): Promise<{ items: FlowSummary[] }>;
    read(actor: Actor, key: string): Promise<FlowDetail>;
    xml(actor: Actor, key: string, version: number): Promise<string>;
    forms(actor: Actor, key: string, version: number): Promise<{ items: Form[] }>;
    scenarios(actor: Actor, key: string, version: number): Promise<{ items: FlowScenario[] }>;
    setState(actor: Actor, key: string, stopped: boolean): Promise<{ stopped: boolean }>;
    publish(actor: Actor, key: string, body: PublishFlow, once: Once): Promise<{ version: number }>;
  };
  flowDrafts: FlowDraftService;
  publishing: PublishingService;
  replays: ReplayService;
  flowFigures: FlowFiguresService;
  /** What flows may call. */
  serviceTasks(): ServiceTaskCard[];
  repairs: RepairService;
  migrations: MigrationService;
  incidents: {
    list(actor: Actor, query: IncidentQuery): Promise<Page<Incident>>;
    retry(actor: Actor, id: string, once: Once, reason?: string): Promise<Incident>;
    close(actor: Actor, id: string, body: CloseIncident, once: Once): Promise<Incident>;
  };
  compensations: {
    /** `id`: uuid or number of a ticket. */
    give(actor: Actor, id: string, body: GiveCompensation, once: Once): Promise<{ items: Compensation[] }>;
    list(actor: Actor, query: CompensationQuery): Promise<Page<Compensation>>;
    decide(actor: Actor, no: string, body: DecideCompensation, once: Once): Promise<Compensation>;
    settle(actor: Actor, no: string, body: SettleCompensation, once: Once): Promise<Compensation>;
  };
  charges: {
    list(actor: Actor, query: ChargeQuery): Promise<Page<ListedCharge>>;
    /** The whole payment, once. */
    giveBack(actor: Actor, no: string, note: string, once: Once): Promise<ListedCharge>;
  };
  finance: {
    losses(actor: Actor, query: LossQuery): Promise<Page<LossDocument>>;
    bookLoss(actor: Actor, no: string, note: string): Promise<LossDocument>;
    reconciliations(actor: Actor, query: PageQuery): Promise<Page<Reconciliation>>;
    reconciliation(actor: Actor, day: string): Promise<ReconciliationDetail>;
    /** Asks the gateway now. */
    reconcile(actor: Actor, day: string): Promise<ReconciliationDetail>;
    resolve(actor: Actor, difference: DifferenceRef, note: string): Promise<ReconciliationDetail>;
  };
  times: TimeService;
  policy: {
    read(actor: Actor): Promise<Policy>;
    versions(actor: Actor): Promise<PolicyVersions>;
    readVersion(actor: Actor, version: number): Promise<Policy>;
    /** The JSON Schema of the document. */
    schema(): Record<string, unknown>;
    types(actor: Actor): Promise<TicketTypes>;
    /** Also for buyers. */
    reasons(actor: Actor, query: ReasonQuery): Promise<{ items: ReasonEntry[] }>;
  };
  exports: ExportService;
  partner: PartnerService;
  figures: FigureService;
  knowledge: KnowledgeService;
  presence: PresenceService;
  events: EventService;
  /** The same, narrowed to the tickets of one buyer. */
  buyerEvents(actor: Actor): EventService;
  webhooks: {
    /** Checks the signature, stores the delivery once by its id, and hands it on. */
    receive(webhook: IncomingWebhook): Promise<{ received: boolean }>;
  };
}

