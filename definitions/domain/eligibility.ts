import { entryState, type EntryState } from './entry-state.ts';
import { describe, type DomainErrorCode } from './errors.ts';
import { available, earlierOf, ledgerOf } from './ledger.ts';
import { quote } from './quote.ts';
import { reasonsFor } from './reasons.ts';
import { statusForbids } from './status-types.ts';
import { ticketTypes, type Order, type Policy, type TicketFacts, type TicketType } from './types.ts';
import { unitsLeft } from './units-left.ts';
import { typeWindow } from './windows.ts';

/** Whether one type can be applied for on one line. */
export interface TypeEligibility {
  lineId: string;
  type: TicketType;
  allowed: boolean;
  /** Why not, and the same in words. */
  code?: DomainErrorCode;
  message?: { zh: string; en: string };
  /** The open ticket in the way. */
  ticket?: string;
  maxUnits: number;
  /** Minor units for `maxUnits` of this line alone; 0 for types without money. */
  maxAmount: number;
  /** Codes of the reasons that are offered. */
  reasons: string[];
  /** ISO 8601: when the window closes, once it runs. */
  closesAt?: string;
}

export interface Eligibility {
  entries: { lineId: string; state: EntryState }[];
  types: TypeEligibility[];
}

/** What may be applied for on each line now, how much, and why not (sections 2, 3). */
export function eligibility(order: Order, tickets: readonly TicketFacts[], policy: Policy, now: string): Eligibility {
  const types = order.lines.flatMap((line) =>
    ticketTypes.map((type) => typeEligibility(order, line.id, type, tickets, policy, now)));
  const entries = order.lines.map((line) => ({
    lineId: line.id,
    state: entryState(line.id, tickets, types.filter((entry) => entry.lineId === line.id).map((entry) => entry.code)),
  }));
  return { entries, types };
}

function typeEligibility(
  order: Order, lineId: string, type: TicketType, tickets: readonly TicketFacts[], policy: Policy, now: string,
): TypeEligibility {
  const left = unitsLeft(order, lineId, tickets, policy);
  const window = typeWindow(order, type, policy, now);
  const code = statusForbids(order.status, type)
    ?? (left.code === 'already_refunded' || left.code === 'open_ticket_exists' ? left.code : undefined)
    ?? (policy.types[type] ? undefined : 'type_not_offered')
    ?? (window.open ? undefined : 'window_closed')
    ?? left.code;
  const base = { lineId, type, ...(window.closesAt ? { closesAt: window.closesAt } : {}) };
  if (code) {
    const ticket = code === left.code && left.ticket ? { ticket: left.ticket } : {};
    return { ...base, allowed: false, code, message: describe(code), ...ticket, maxUnits: 0, maxAmount: 0, reasons: [] };
  }
  return {
    ...base,
    allowed: true,
    maxUnits: left.max,
    maxAmount: maxAmount(order, lineId, type, left.max, tickets, policy),
    reasons: reasonsFor(order, type, policy, now).map((reason) => reason.code),
  };
}

function maxAmount(
  order: Order, lineId: string, type: TicketType, units: number, tickets: readonly TicketFacts[], policy: Policy,
): number {
  if (type !== 'refund_only' && type !== 'return_refund') return 0;
  return quote({
    order,
    policy: { freight: policy.freight },
    refunded: earlierOf(order, tickets),
    request: { lines: [{ lineId, quantity: units }] },
    available: available(order, ledgerOf(order, tickets)),
  }).max;
}
