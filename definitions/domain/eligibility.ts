import { quoteRequest } from './check-request.ts';
import { entryState, type EntryState } from './entry-state.ts';
import { describe, type DomainErrorCode } from './errors.ts';
import { offering } from './offering.ts';
import { reasonsFor } from './reasons.ts';
import { movesMoney, type TicketType } from './ticket-type.ts';
import { unitsLeft, type Asked, type UnitsLeft } from './units-left.ts';

/** Whether one type can be applied for on one line. */
export interface TypeEligibility {
  lineId: string;
  /** Code of the type. */
  type: string;
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

export interface LineEntry { lineId: string; state: EntryState }

export interface Eligibility {
  /** What the buyer's after-sale button of each line says. */
  entries: LineEntry[];
  types: TypeEligibility[];
}

/** What may be applied for on each line now, how much, and why not (sections 2, 3): for whoever asks, of the types that the shop has. */
export function eligibility(asked: Asked, types: readonly TicketType[], now: string): Eligibility {
  return {
    entries: lineEntries(asked, types, now),
    types: asked.order.lines.flatMap((line) => types.map((type) => typeEligibility(asked, type, line.id, now))),
  };
}

/** What the buyer's after-sale button of each line says, whoever asks. */
export function lineEntries(asked: Omit<Asked, 'opener'>, types: readonly TicketType[], now: string): LineEntry[] {
  const buyer: Asked = { ...asked, opener: 'buyer' };
  return asked.order.lines.map((line) => ({
    lineId: line.id,
    state: entryState(line.id, asked.tickets, types.map((type) => ({ type, code: refusal(buyer, type, unitsLeft(buyer, type, line.id), now) }))),
  }));
}

/** What is over says so before anything else; then what the shop offers, then whether anything is left. */
function refusal(asked: Asked, type: TicketType, left: UnitsLeft, now: string): DomainErrorCode | undefined {
  const offer = offering(asked, type, now);
  if (offer.code && offer.code !== 'window_closed') return offer.code;
  if (left.code === 'already_refunded' || left.code === 'open_ticket_exists') return left.code;
  return offer.code ?? left.code;
}

function typeEligibility(asked: Asked, type: TicketType, lineId: string, now: string): TypeEligibility {
  const left = unitsLeft(asked, type, lineId);
  const code = refusal(asked, type, left, now);
  const { closesAt } = offering(asked, type, now);
  const base = { lineId, type: type.code, ...(closesAt ? { closesAt } : {}) };
  if (code) {
    const ticket = code === left.code && left.ticket ? { ticket: left.ticket } : {};
    return { ...base, allowed: false, code, message: describe(code), ...ticket, maxUnits: 0, maxAmount: 0, reasons: [] };
  }
  return {
    ...base,
    allowed: true,
    maxUnits: left.max,
    maxAmount: movesMoney(type) ? quoteRequest(asked.order, asked.tickets, asked.policy, { type, lines: [{ lineId, quantity: left.max }] }).max : 0,
    reasons: reasonsFor(asked.order, type.code, asked.policy, now).map((reason) => reason.code),
  };
}
