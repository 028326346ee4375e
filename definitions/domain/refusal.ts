import type { DomainErrorCode } from './errors.ts';
import { offering } from './offering.ts';
import type { TicketType } from './ticket-type.ts';
import { unitsLeft, type Asked } from './units-left.ts';

/** The answer for one type on one line. No code: it can be applied for, up to `max` units. */
export interface Answer {
  code?: DomainErrorCode;
  /** The open ticket in the way. */
  ticket?: string;
  /** Units. */
  max: number;
  /** ISO 8601: when the window closes, once it runs. */
  closesAt?: string;
}

/**
 * Whether a type can be applied for on a line: what the shop does not offer at all says so first, then what is over or in progress, then
 * the window, then the attempts.
 * @throws DomainError unknown_line
 */
export function answer(asked: Asked, type: TicketType, lineId: string, now: string): Answer {
  const { code: offered, ...window } = offering(asked, type, now);
  const left = unitsLeft(asked, type, lineId);
  if (offered && offered !== 'window_closed') return { code: offered, max: 0, ...window };
  if (left.code && left.code !== 'attempts_used_up') return { ...left, ...window };
  return offered ? { code: offered, max: 0, ...window } : { ...left, ...window };
}
