import type { Store } from '../../../engine/store/transaction.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Rating } from '../../contracts/types.ts';

const DAY_MS = 86_400_000;
/** After so many days a buyer remembers too little. */
const OPEN_DAYS = 30;

/** `agent`: who had the ticket at its end. */
export interface RatingRow { shop_id: string; ticket_id: string; agent: string | null; score: number; tags: string[]; text: string; at: string }

/** The ticket's rating; null before there is one. */
export async function ratingOf(store: Store, shopId: string, ticketId: string): Promise<Rating | null> {
  const row = await store.db()<RatingRow>('rating').where({ shop_id: shopId, ticket_id: ticketId }).first() as RatingRow | undefined;
  return row ? ratingView(row) : null;
}

/** Whether a ticket without a rating may be given one. */
export function isRatable(row: Pick<TicketRow, 'is_open' | 'closed_at'>, now: string): boolean {
  return !row.is_open && row.closed_at !== null && Date.parse(now) - Date.parse(row.closed_at) <= OPEN_DAYS * DAY_MS;
}

export function ratingView({ score, tags, text, at }: RatingRow): Rating {
  return { score, tags: tags as Rating['tags'], text, at };
}
