import { entryState, type EntryState } from './entry-state.ts';
import { answer } from './refusal.ts';
import type { TicketType } from './ticket-type.ts';
import type { TicketFacts } from './types.ts';
import type { Asked } from './units-left.ts';

/** A line's way into after-sale, as the shop's own pages show it to the buyer. */
export interface EntryPoint {
  lineId: string;
  state: EntryState;
  /** Codes of the types that the buyer may apply for. */
  types: string[];
  /** The ticket to look at: the open one, else the last. */
  ticket?: string;
  /** ISO 8601: when the last of these types closes; absent when one of them does not close, or none is left. */
  closesAt?: string;
}

/** The buyer's entry point of every line, whoever asks (section 2). */
export function entryPoints(asked: Omit<Asked, 'opener'>, types: readonly TicketType[], now: string): EntryPoint[] {
  const buyer: Asked = { ...asked, opener: 'buyer' };
  return asked.order.lines.map(({ id }) => {
    const answers = types.map((type) => ({ type, ...answer(buyer, type, id, now) }));
    const allowed = answers.filter(({ code }) => code === undefined);
    const ticket = ticketOf(id, asked.tickets);
    const closing = allowed.map(({ closesAt }) => closesAt).filter((at) => at !== undefined).toSorted();
    return {
      lineId: id,
      state: entryState(id, asked.tickets, answers),
      types: allowed.map(({ type }) => type.code),
      ...(ticket ? { ticket } : {}),
      ...(closing.length > 0 && closing.length === allowed.length ? { closesAt: closing.at(-1)! } : {}),
    };
  });
}

function ticketOf(lineId: string, tickets: readonly TicketFacts[]): string | undefined {
  const own = tickets.filter((ticket) => ticket.lines.some((line) => line.lineId === lineId))
    .toSorted((a, b) => Date.parse(a.appliedAt) - Date.parse(b.appliedAt));
  return (own.findLast((ticket) => ticket.state === 'open') ?? own.at(-1))?.number;
}
