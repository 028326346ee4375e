import type { Store } from '../../engine/store/transaction.ts';
import type { OrderRow } from '../../definitions/store/orders.ts';

/** More orders than a buyer looks through; the newest are kept. */
const MOST_ORDERS = 200;
const SHORTEST_PHONE = 7;

/** Digits without the country code of mainland numbers, or nothing for a number that platforms have masked. */
function digits(phone: string): string {
  if (phone.includes('*')) return '';
  return phone.replaceAll(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

/** Whether two spellings name one phone. A masked or missing number is nobody's proof. */
export function samePhone(stored: string, given: string): boolean {
  return digits(stored).length >= SHORTEST_PHONE && digits(stored) === digits(given);
}

/** An id that names one buyer: marketplaces export some as `t**1`, which many buyers share. */
function identifies(id: string): boolean {
  return id !== '' && !id.includes('*');
}

/**
 * Numbers of the orders that surely belong to this order's buyer, newest first: same channel and buyer id; where the id says
 * nothing, the same phone; where that says nothing either, this order alone.
 */
export async function ordersOfSameBuyer(store: Store, order: OrderRow): Promise<string[]> {
  const query = store.db()('orders').where({ shop_id: order.shop_id, channel: order.channel }).orderBy('placed_at', 'desc').limit(MOST_ORDERS);
  if (identifies(order.buyer_id)) query.where({ buyer_id: order.buyer_id });
  else if (digits(order.buyer_phone).length >= SHORTEST_PHONE) query.where({ buyer_phone: order.buyer_phone });
  else return [order.number];
  const numbers = (await query.select('number') as { number: string }[]).map((row) => row.number);
  return numbers.includes(order.number) ? numbers : [order.number, ...numbers];
}
