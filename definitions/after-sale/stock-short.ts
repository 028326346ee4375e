import type { Engine } from '../../engine/runtime/engine.ts';
import { DomainError } from '../domain/errors.ts';
import { findOrder } from '../store/orders.ts';
import { findType } from '../store/shop-types.ts';
import { applyForAfterSale, takeNumber } from './apply.ts';
import type { ShopBook } from './shop-book.ts';

const TYPE = 'out_of_stock';

/** A sold article of which the warehouse has too few. `quantity`: how many of the order's units are short; absent: all. */
export interface ShortStock { orderNumber: string; sku: string; quantity?: number }

/**
 * Opens an out-of-stock ticket for each line of the order with this article (M20). A line that a ticket has already, an order that left, or a
 * shop that does not offer the type opens none. Call inside the transaction that takes the news in. Returns the numbers of the new tickets.
 */
export async function openForShortStock(engine: Engine, book: ShopBook, shopId: string, { orderNumber, sku, quantity }: ShortStock): Promise<string[]> {
  const order = await findOrder(engine.store, shopId, orderNumber);
  const type = findType(await book.types(shopId), TYPE);
  if (!order || !type || type.stopped) return [];
  const opened: string[] = [];
  let left = quantity ?? Number.POSITIVE_INFINITY;
  for (const line of order.document.lines.filter((one) => one.sku === sku)) {
    const units = Math.min(left, line.quantity);
    if (units <= 0) break;
    const application = { type, lines: [{ lineId: line.id, quantity: units }], reason: line.gift ? 'gift_short' : 'stock_short' };
    const number = await openOne(engine, () => takeNumber(engine, book, shopId), (no) => applyForAfterSale(engine, book, order, no, application, { type: 'system', name: 'warehouse' }));
    if (number) opened.push(number);
    left -= units;
  }
  return opened;
}

/** A rule that says no takes back what this one line did, and nothing else. */
async function openOne(engine: Engine, take: () => Promise<string>, apply: (number: string) => Promise<unknown>): Promise<string | undefined> {
  try {
    return await engine.store.savepoint(async () => {
      const number = await take();
      await apply(number);
      return number;
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    engine.log.info({ why: error.code }, 'short stock opened no ticket');
    return undefined;
  }
}
