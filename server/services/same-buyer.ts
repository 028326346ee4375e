import { namesOneBuyer, phoneDigits } from '../../definitions/domain/buyer-identity.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { OrderRow } from '../../definitions/store/orders.ts';

/** More orders than a buyer looks through; the newest are kept. */
const MOST_ORDERS = 200;

/** Whether two spellings name one phone. A masked or missing number is nobody's proof. */
export function samePhone(stored: string, given: string): boolean {
  return phoneDigits(stored) !== '' && phoneDigits(stored) === phoneDigits(given);
}

/**
 * Numbers of the orders that surely belong to this order's buyer, newest first: same channel and buyer id; where the id says
 * nothing, the same phone; where that says nothing either, this order alone.
 */
export async function ordersOfSameBuyer(store: Store, order: OrderRow): Promise<string[]> {
  const query = store.db()('orders').where({ shop_id: order.shop_id, channel: order.channel }).orderBy('placed_at', 'desc').limit(MOST_ORDERS);
  if (namesOneBuyer(order.buyer_id)) query.where({ buyer_id: order.buyer_id });
  else if (phoneDigits(order.buyer_phone)) query.where({ buyer_phone: order.buyer_phone });
  else return [order.number];
  const numbers = (await query.select('number') as { number: string }[]).map((row) => row.number);
  return numbers.includes(order.number) ? numbers : [order.number, ...numbers];
}
