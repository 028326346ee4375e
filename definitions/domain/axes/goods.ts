import type { TypeTraits } from '../ticket-type.ts';
import { movesMoney, takesUnits } from '../ticket-type.ts';
import type { MoneyState, RequestLine, TicketFacts } from '../types.ts';

/** Where goods of a ticket are, and what came of them, in the order of a ticket's life. */
export const goodsStates = [
  'no_return', 'requested', 'in_transit', 'received_good', 'received_damaged', 'missing', 'not_ours', 'sent_out', 'refunded', 'replaced', 'repaired',
] as const;
export type GoodsState = (typeof goodsStates)[number];

/** What becomes of goods that came back. */
export const dispositions = ['restock', 'hold', 'write_off', 'back_to_buyer'] as const;
export type Disposition = (typeof dispositions)[number];

/** Units of a line that are in one state. */
export interface Pieces { lineId: string; state: GoodsState; quantity: number; disposition?: Disposition }

/** What the warehouse counted of one line. */
export interface InspectedLine { lineId: string; good?: number; damaged?: number; missing?: number; notOurs?: number; disposition?: string; photos?: string[] }

export interface GoodsFacts {
  type: TypeTraits;
  lines: readonly RequestLine[];
  ticket: TicketFacts['state'];
  money: MoneyState;
  inspection: readonly InspectedLine[];
  /** A parcel is on its way back; one has gone out to the buyer. */
  sentBack: boolean;
  sentOut: boolean;
  replaced: boolean;
  repaired: boolean;
}

/**
 * The goods axis: for every line where its units are (they add up to what is asked for), then what came of them (money back, a new one, a
 * repair), which does not undo where they are. Derived from facts alone, whatever the status of the ticket is called.
 */
export function goodsAxis(facts: GoodsFacts): Pieces[] {
  return facts.lines.flatMap(({ lineId, quantity }) => {
    const cameOf = outcomes(facts).map((state): Pieces => ({ lineId, state, quantity }));
    const where = places(facts, lineId, quantity);
    const still = where.every(({ state }) => state === 'no_return' || state === 'requested');
    return still && cameOf.length > 0 ? cameOf : [...where, ...cameOf];
  });
}

function places(facts: GoodsFacts, lineId: string, quantity: number): Pieces[] {
  if (!facts.type.goods.back) return [{ lineId, state: 'no_return', quantity }];
  const counted = facts.inspection.find((line) => line.lineId === lineId);
  if (counted) return split(counted).filter((pieces) => pieces.quantity > 0);
  if (facts.sentBack) return [{ lineId, state: 'in_transit', quantity }];
  return [{ lineId, state: facts.ticket === 'open' ? 'requested' : 'no_return', quantity }];
}

/** Missing pieces go nowhere; what is not ours can only go back. */
function split({ lineId, good = 0, damaged = 0, missing = 0, notOurs = 0, disposition }: InspectedLine): Pieces[] {
  const known = dispositions.find((code) => code === disposition);
  const then = known ? { disposition: known } : {};
  return [
    { lineId, state: 'received_good', quantity: good, ...then }, { lineId, state: 'received_damaged', quantity: damaged, ...then },
    { lineId, state: 'missing', quantity: missing }, { lineId, state: 'not_ours', quantity: notOurs, ...(known === 'back_to_buyer' ? then : {}) },
  ];
}

function outcomes({ type, money, sentOut, replaced, repaired }: GoodsFacts): GoodsState[] {
  const found: GoodsState[] = [];
  if (movesMoney(type) && takesUnits(type) && money === 'succeeded') found.push('refunded');
  if (repaired) found.push('repaired');
  if (replaced) found.push('replaced');
  if (sentOut && !replaced && !repaired) found.push('sent_out');
  return found;
}

/** The one state that stands for a line: what came of it, else what is wrong with it, else where it is. */
export function headline(pieces: readonly Pieces[]): GoodsState {
  const order: GoodsState[] = ['replaced', 'repaired', 'refunded', 'sent_out', 'not_ours', 'missing', 'received_damaged', 'received_good', 'in_transit', 'requested'];
  return order.find((state) => pieces.some((entry) => entry.state === state)) ?? 'no_return';
}

/** Units by state over all lines, in the order of a ticket's life. */
export function goodsSums(pieces: readonly Pieces[]): { state: GoodsState; quantity: number }[] {
  return goodsStates.map((state) => ({ state, quantity: pieces.filter((entry) => entry.state === state).reduce((sum, entry) => sum + entry.quantity, 0) }))
    .filter(({ quantity }) => quantity > 0);
}
