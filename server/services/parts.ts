import type { Logger } from 'pino';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { Database } from '../../engine/store/database.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { ShopBook } from '../../definitions/after-sale/shop-book.ts';
import type { ServerClock } from '../clock.ts';

/** What services are made of. */
export interface Parts {
  database: Database;
  store: Store;
  engine: Engine;
  book: ShopBook;
  clock: ServerClock;
  log: Logger;
}
