import type { FileField } from '../forms/file-fields.ts';
import type { Command, State } from '../kernel/types.ts';
import type { Actor, NewEvent, NewJob, TimelineEntry } from '../store/save-ticket.ts';
import type { TicketKey, TicketRow } from '../store/ticket.ts';

/** The columns of a ticket that its domain derives after each command. */
export type TicketProjection = Partial<Pick<TicketRow, 'status_group' | 'requested' | 'approved' | 'refunded' | 'reason' | 'summary' | 'grp' | 'tags'>>;

/** One command's effect on one ticket, before it is written. */
export interface TicketChange {
  before: TicketRow | undefined;
  /** With the new status; the domain may not change it. */
  after: TicketRow;
  variables: Record<string, unknown>;
  state: State;
  /** Element ids of service tasks and user tasks that have just begun to wait, with the service id if any. */
  opened: { element: string; service?: string }[];
  actor: Actor;
  now: string;
}

/** What the domain adds to the transaction beside its own tables. */
export interface TicketSettlement {
  projection: TicketProjection;
  timeline: Pick<TimelineEntry, 'kind' | 'visibility' | 'data'>[];
  jobs: NewJob[];
  events: NewEvent[];
}

/** A decision about to be given to the kernel. `roles`: whose step it is; `fields`: what its form asks for, some of it only the domain can know; `files`: those of them that hold files. */
export interface Decision { element: string; roles: readonly string[]; form: string | undefined; fields: readonly string[]; files: readonly FileField[]; outcome: string | undefined; data: Record<string, unknown>; actor: Actor }

/**
 * What the engine does not know about its tickets. Every method runs inside the command's transaction; a thrown error
 * rolls everything back and reaches the caller as it is.
 */
export interface TicketDomain {
  /**
   * Read-only values for expressions: order, policy, shop. `ticket` is added by the engine. Called right behind the ticket's lock, before it
   * is known whether a command needs it, so it should be one statement.
   */
  environment(shopId: string, ticket: TicketKey): Promise<Record<string, unknown>>;
  /** What only decision tables read, and therefore is read only for them: facts of the buyer. */
  decisionFacts(ticket: TicketRow): Promise<Record<string, unknown>>;
  /** What of the environment is not as it was when the ticket was last written, and cannot be read later; undefined: nothing. */
  remember(environment: Record<string, unknown>, ticket: TicketRow): Record<string, unknown> | undefined;
  /** The part of an environment that `decisionFacts` gave. */
  factsIn(environment: Record<string, unknown>): Record<string, unknown>;
  /** What a ticket with these variables gives, in minor units of its currency; null before that is decided. */
  worth(variables: Record<string, unknown>): number | null;
  /** What expressions see of a version of the shop's rules: the `policy` of tickets that began with it. */
  rules(shopId: string, version: number): Promise<Record<string, unknown>>;
  /** How many photos or videos the rules ask for in a ticket like this, where a form leaves it to them. */
  filesNeeded(ticket: TicketRow, variables: Record<string, unknown>): Promise<number>;
  /** Checks and completes a person's decision (amounts, goods, evidence) before the kernel sees it. */
  decide(ticket: TicketRow, decision: Decision, variables: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Writes the domain's own rows (reservations, refunds) and derives the ticket's columns. */
  settle(change: TicketChange): Promise<TicketSettlement>;
  /** Status before the first status of the flow is reached. */
  firstStatus: string;
}

export type { Command };
