import type { TicketSummaryData } from '../../definitions/after-sale/ticket-facts.ts';
import type { Opener } from '../../definitions/domain/ticket-type.ts';
import type { Worker } from '../../engine/runtime/may-work.ts';
import type { Actor as RecordedActor } from '../../engine/store/save-ticket.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import type { Actor } from '../auth/actor.ts';

/** How a caller is written on the timeline. */
export function recorded(actor: Actor): RecordedActor {
  if (actor.kind === 'buyer') return { type: 'buyer', name: actor.name, ...(actor.buyerId ? { id: actor.buyerId } : {}) };
  if (actor.kind === 'key') return { type: 'system', name: actor.name };
  return { type: 'user', name: actor.name, ...(actor.userId ? { id: actor.userId } : {}) };
}

/** For whom a caller applies: an API key speaks for the shop and its buyers. */
export function openerOf(actor: Actor): Opener {
  return actor.kind === 'key' ? 'system' : actor.kind === 'user' ? 'agent' : 'buyer';
}

/** An API key works as its shop's owner does: it is the shop's own system. */
export function worker(actor: Actor): Worker {
  return { actor: recorded(actor), roles: actor.kind === 'key' ? ['owner', ...actor.roles] : actor.roles, groups: actor.groups };
}

/** Buyers see the tickets of the orders that they proved to be theirs. */
export function maySeeTicket(actor: Actor, row: Pick<TicketRow, 'order_number' | 'summary'>): boolean {
  return actor.kind !== 'buyer' || ((actor.orderNumbers ?? []).includes(row.order_number) && !isInternal(row));
}

/** Of a type that is the shop's own matter: buyers never see that there is such a ticket. */
export function isInternal({ summary }: Pick<TicketRow, 'summary'>): boolean {
  return (summary as unknown as TicketSummaryData).type.internal === true;
}

/** 138****6027; short numbers vanish. */
export function maskPhone(phone: string): string | null {
  const digits = phone.trim();
  return digits.length < 7 ? null : `${digits.slice(0, 3)} **** ${digits.slice(-4)}`;
}
