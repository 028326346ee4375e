import type { ShopType } from '../../definitions/store/shop-types.ts';
import type { TicketType } from '../contracts/types.ts';

/** A type as pages and the shop's own systems see it. */
export function typeView({ code, label, description, rank: _rank, stopped: _stopped, ...traits }: ShopType): TicketType {
  return { code, label, description, ...traits };
}
