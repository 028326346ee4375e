import { quoteRequest } from './check-request.ts';
import { entryPoints, type EntryPoint } from './entry-point.ts';
import { describe, type DomainErrorCode } from './errors.ts';
import { reasonsFor } from './reasons.ts';
import { answer } from './refusal.ts';
import { movesMoney, type TicketType } from './ticket-type.ts';
import type { Asked } from './units-left.ts';

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

export interface Eligibility {
  /** The buyer's entry point of each line. */
  entries: EntryPoint[];
  types: TypeEligibility[];
}

/** What may be applied for on each line now, how much, and why not (sections 2, 3): for whoever asks, of the types that the shop has. */
export function eligibility(asked: Asked, types: readonly TicketType[], now: string): Eligibility {
  return {
    entries: entryPoints(asked, types, now),
    types: asked.order.lines.flatMap((line) => types.map((type) => typeEligibility(asked, type, line.id, now))),
  };
}

function typeEligibility(asked: Asked, type: TicketType, lineId: string, now: string): TypeEligibility {
  const { code, ticket, max, closesAt } = answer(asked, type, lineId, now);
  const base = { lineId, type: type.code, ...(closesAt ? { closesAt } : {}) };
  if (code) return { ...base, allowed: false, code, message: describe(code), ...(ticket ? { ticket } : {}), maxUnits: 0, maxAmount: 0, reasons: [] };
  return {
    ...base,
    allowed: true,
    maxUnits: max,
    maxAmount: movesMoney(type) ? quoteRequest(asked.order, asked.tickets, asked.policy, { type, lines: [{ lineId, quantity: max }] }).max : 0,
    reasons: reasonsFor(asked.order, type.code, asked.policy, now).map((reason) => reason.code),
  };
}
