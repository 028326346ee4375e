import type { Actor } from '../auth/actor.ts';
import type {
  BlockCustomer, Call, CallSheet, CannedReply, Customer, CustomerSummary, Handover, HandoverBody, ListedRating, LogCall, Page, PageQuery, PlanTicket, RateTicket, Rating, RatingQuery,
  Register, SaveCannedReply, TicketPlan,
} from '../contracts/types.ts';
import type { Once } from './services.ts';

/** Talking with the buyer beside the messages: prepared words and calls. */
export interface ConversationService {
  /** `ticket`: uuid or number; then each reply comes with its places filled. */
  replies(actor: Actor, ticket: string | undefined): Promise<{ items: CannedReply[] }>;
  saveReply(actor: Actor, id: string, body: SaveCannedReply): Promise<CannedReply>;
  removeReply(actor: Actor, id: string): Promise<void>;
  callSheet(actor: Actor, id: string): Promise<CallSheet>;
  logCall(actor: Actor, id: string, body: LogCall, once: Once): Promise<Call>;
}

/** What the desk keeps of buyers. `ref`: the id of the file, or the number of any order of the buyer. */
export interface CustomerService {
  find(actor: Actor, q: string | undefined): Promise<{ items: CustomerSummary[] }>;
  read(actor: Actor, ref: string): Promise<Customer>;
  tag(actor: Actor, ref: string, tags: string[]): Promise<Customer>;
  note(actor: Actor, ref: string, text: string, once: Once): Promise<Customer>;
  block(actor: Actor, ref: string, body: BlockCustomer): Promise<Customer>;
  showPhone(actor: Actor, ref: string, ticket: string | undefined): Promise<{ phone: string }>;
}

/** The register of what is next, and handing it on. */
export interface HandoverService {
  register(actor: Actor): Promise<Register>;
  /** How far the caller read a ticket's record. */
  see(actor: Actor, id: string, seq: number): Promise<void>;
  plan(actor: Actor, id: string, body: PlanTicket): Promise<TicketPlan>;
  list(actor: Actor, query: PageQuery): Promise<Page<Handover>>;
  make(actor: Actor, body: HandoverBody, once: Once): Promise<Handover>;
  receive(actor: Actor, id: string): Promise<Handover>;
}

export interface RatingService {
  /** For buyers. */
  rate(actor: Actor, number: string, body: RateTicket, once: Once): Promise<Rating>;
  list(actor: Actor, query: RatingQuery): Promise<Page<ListedRating>>;
}
