import type { FromSchema } from 'json-schema-to-ts';
import type { openBuyerSession } from './buyer/open-session.ts';
import type { quoteForBuyer } from './buyer/quote.ts';
import type { BodyOf, QueryOf, ResultOf } from './contract.ts';
import type { readClock } from './demo/read-clock.ts';
import type { listDemoPeople } from './demo/list-people.ts';
import type { moveClock } from './demo/move-clock.ts';
import type { entities } from './entities/index.ts';
import type { countTickets } from './tickets/counts.ts';
import type { listTickets } from './tickets/list.ts';
import type { sendMessage } from './tickets/message.ts';
import type { openTicket } from './tickets/open.ts';
import type { reassignTicket } from './tickets/reassign.ts';
import type { suspendTicket } from './tickets/suspend.ts';
import type { withdrawTicket } from './tickets/withdraw.ts';
import type { readTimeline } from './tickets/timeline.ts';
import type { completeWorkItem } from './work-items/complete.ts';
import type { listWorkItems } from './work-items/list.ts';
import type { publishFlow } from './flows/publish.ts';
import type { readHealth } from './health/read.ts';
import type { listIncidents } from './incidents/list.ts';
import type { batchOrders } from './orders/batch.ts';
import type { linkBuyer } from './orders/link.ts';
import type { listOrders } from './orders/list.ts';
import type { listPeople } from './people/list.ts';
import type { listTicketTypes } from './policy/list-types.ts';
import type { listReasons } from './policy/reasons.ts';
import type { openSession } from './sessions/open.ts';

/** The API's words as TypeScript types, inferred from the contracts. Types only, so front ends may import this file. */

type Entity<Name extends keyof typeof entities> = FromSchema<(typeof entities)[Name]>;

export type { QuoteInput } from '../../definitions/domain/types.ts';
export type { ErrorCode } from '../http/error-catalogue.ts';
export type { Permission } from '../auth/permissions.ts';
export type { Role } from '../auth/roles.ts';

export type Label = Entity<'Label'>;
export type File = Entity<'File'>;
export type FlowSummary = Entity<'FlowSummary'>;
export type FlowDetail = Entity<'FlowDetail'>;
export type FlowVersion = Entity<'FlowVersion'>;
export type Form = Entity<'Form'>;
export type Import = Entity<'Import'>;
export type Incident = Entity<'Incident'>;
export type Order = Entity<'Order'>;
export type OrderDetail = Entity<'OrderDetail'>;
export type OrderInput = Entity<'OrderInput'>;
export type OrderReceipt = Entity<'OrderReceipt'>;
export type OrderSummary = Entity<'OrderSummary'>;
export type Eligibility = Entity<'Eligibility'>;
export type LineEntry = Entity<'LineEntry'>;
export type Refundable = Entity<'Refundable'>;
export type RelatedTicket = Entity<'RelatedTicket'>;
export type Session = Entity<'Session'>;
export type BuyerSession = Entity<'BuyerSession'>;
export type Person = Entity<'Person'>;
export type PersonRef = Entity<'PersonRef'>;
export type Group = Entity<'Group'>;
export type Shop = Entity<'Shop'>;
export type Policy = Entity<'Policy'>;
export type ReasonEntry = Entity<'ReasonEntry'>;
export type Problem = Entity<'Problem'>;
export type BreakdownLine = Entity<'BreakdownLine'>;
export type LineQuantity = Entity<'LineQuantity'>;
export type Quote = Entity<'Quote'>;
export type OrderQuoteInput = Entity<'OrderQuoteInput'>;
export type Due = Entity<'Due'>;
export type TicketLine = Entity<'TicketLine'>;
export type TicketSummary = Entity<'TicketSummary'>;
export type TicketDetail = Entity<'TicketDetail'>;
export type TicketType = Entity<'TicketType'>;
export type TypeTraits = Entity<'TypeTraits'>;
export type TimelineEntry = Entity<'TimelineEntry'>;
export type WorkItem = Entity<'WorkItem'>;

/** A page of a list; `nextCursor` null on the last. */
export interface Page<T> { items: T[]; nextCursor: string | null }
export interface PageQuery { cursor?: string; limit: number }

export type Health = ResultOf<typeof readHealth>;
export type DemoPeople = ResultOf<typeof listDemoPeople>;
export type DemoClock = ResultOf<typeof readClock>;
export type MoveClock = BodyOf<typeof moveClock>;
export type SignIn = BodyOf<typeof openSession>;
export type BuyerSignIn = BodyOf<typeof openBuyerSession>;
export type People = ResultOf<typeof listPeople>;
export type OrderQuery = QueryOf<typeof listOrders>;
export type OrderBatch = BodyOf<typeof batchOrders>;
export type BuyerLink = ResultOf<typeof linkBuyer>;
export type BuyerQuoteInput = BodyOf<typeof quoteForBuyer>;
export type OpenTicket = BodyOf<typeof openTicket>;
export type TicketQuery = QueryOf<typeof listTickets>;
export type TicketPage = ResultOf<typeof listTickets>;
export type TicketCountQuery = QueryOf<typeof countTickets>;
export type TicketCounts = ResultOf<typeof countTickets>;
export type TimelineQuery = QueryOf<typeof readTimeline>;
export type SendMessage = BodyOf<typeof sendMessage>;
export type WithdrawTicket = BodyOf<typeof withdrawTicket>;
export type SuspendTicket = BodyOf<typeof suspendTicket>;
export type ReassignTicket = BodyOf<typeof reassignTicket>;
export type WorkItemQuery = QueryOf<typeof listWorkItems>;
export type CompleteWorkItem = BodyOf<typeof completeWorkItem>;
export type PublishFlow = BodyOf<typeof publishFlow>;
export type IncidentQuery = QueryOf<typeof listIncidents>;
export type TicketTypes = ResultOf<typeof listTicketTypes>;
export type ReasonQuery = QueryOf<typeof listReasons>;
