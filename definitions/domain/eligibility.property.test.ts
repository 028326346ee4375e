import fc from 'fast-check';
import { describe, it } from 'vitest';
import { defaultPolicy } from '../policies/default-policy.ts';
import { aTicket, anOrder, types } from './builders.ts';
import { checkRequest, type TicketRequest } from './check-request.ts';
import { eligibility, type TypeEligibility } from './eligibility.ts';
import { DomainError } from './errors.ts';
import { orderStatuses } from './order-schema.ts';
import { movesMoney, openers } from './ticket-type.ts';
import type { TicketFacts } from './types.ts';
import type { Asked } from './units-left.ts';

const known = Object.values(types);
const now = '2026-11-19T04:00:00Z';

const ticket = fc.record({
  type: fc.constantFrom(...known), line: fc.constantFrom('L1', 'L2'), units: fc.integer({ min: 1, max: 3 }), end: fc.constantFrom('open', 'paid', 'withdrawn', 'rejected'),
  stage: fc.constantFrom<TicketFacts['stage']>('before_shipment', 'after_shipment'),
}).map(({ type, line, units, end, stage }): TicketFacts => aTicket({
  type, stage, lines: [{ lineId: line, quantity: line === 'L1' ? units : 1 }], rejected: end === 'rejected',
  state: end === 'open' ? 'open' : end === 'paid' ? 'completed' : 'withdrawn',
  money: !movesMoney(type) ? 'none' : end === 'open' ? 'reserved' : end === 'paid' ? 'succeeded' : 'released',
  amount: movesMoney(type) && (end === 'open' || end === 'paid') ? 100 : 0,
}));

/** Also more units than a line has: refunds made elsewhere may overlap with a ticket's. */
const tickets = fc.array(ticket, { maxLength: 4 });

const asked: fc.Arbitrary<Asked> = fc.record({
  order: fc.record({ status: fc.constantFrom(...orderStatuses), days: fc.integer({ min: 0, max: 500 }) }).map(({ status, days }) => {
    const at = new Date(Date.parse(now) - days * 86_400_000).toISOString();
    return anOrder({ status, deliveredAt: status === 'awaiting_shipment' ? undefined : at, ...(status === 'completed' ? { completedAt: at } : {}) });
  }),
  tickets,
  opener: fc.constantFrom(...openers),
  policy: fc.record({ refused: fc.constantFrom('exchange', 'repair', 'none'), attempts: fc.integer({ min: 0, max: 2 }) }).map(({ refused, attempts }) => (
    { ...defaultPolicy, types: { [refused]: false }, attempts: { beforeShipment: attempts, afterShipment: attempts, afterRejection: 1 } })),
});

/** What the rules say when exactly that is asked for; undefined: they take it. */
function submitted(given: Asked, entry: TypeEligibility, quantity: number): string | undefined {
  const type = known.find(({ code }) => code === entry.type)!;
  const reason = defaultPolicy.reasons.find(({ code }) => code === entry.reasons[0]);
  const request: TicketRequest = {
    type, lines: [{ lineId: entry.lineId, quantity }], reason: reason?.code ?? 'none', evidence: 20,
    ...(type.amount === 'stated' ? { amount: entry.maxAmount } : {}),
  };
  try {
    checkRequest(given, request, now);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('what is offered', () => {
  it('is what a request may ask for, up to the last unit and cent; what is refused is refused for the same reason', () => {
    fc.assert(fc.property(asked, (given) => {
      for (const entry of eligibility(given, known, now).types) {
        const { allowed, code, maxUnits, reasons } = entry;
        const at = `${entry.type} ${entry.lineId}`;
        if (!allowed && submitted(given, entry, 1) !== code) throw new Error(`${at}: refused as ${code}, submitting says ${submitted(given, entry, 1)}`);
        if (!allowed || reasons.length === 0) continue;
        if (submitted(given, entry, maxUnits) !== undefined) throw new Error(`${at}: offered, submitting says ${submitted(given, entry, maxUnits)}`);
        if (submitted(given, entry, maxUnits + 1) !== 'too_many_units') throw new Error(`${at}: more than offered is taken`);
      }
    }), { numRuns: 5_000 });
  });

  it('is open at the entry point exactly where a buyer may apply for something', () => {
    fc.assert(fc.property(asked, (given) => {
      const { entries, types: offers } = eligibility({ ...given, opener: 'buyer' }, known, now);
      for (const entry of entries) {
        const open = offers.filter(({ lineId, allowed }) => allowed && lineId === entry.lineId).map(({ type }) => type);
        if (entry.types.join() !== open.join()) throw new Error(`${entry.lineId}: ${entry.types.join()} instead of ${open.join()}`);
        const pressed = given.tickets.some((own) => own.type.units === 'taken' && own.state === 'open' && own.lines.some(({ lineId }) => lineId === entry.lineId));
        const may = entry.state === 'apply' || entry.state === 'reapply';
        if (may !== (open.length > 0 && !pressed)) throw new Error(`${entry.lineId}: ${entry.state} with ${open.join()}`);
      }
    }), { numRuns: 2_000 });
  });
});
