import type { Logger } from 'pino';
import type { ShopBook } from '../../definitions/after-sale/shop-book.ts';
import type { PayoutLedger, RefundLedger } from '../../definitions/ports.ts';
import type { Engine } from '../../engine/runtime/engine.ts';

/** A verified delivery. `timestamp`: when it happened out there, which is not the order in which news arrive. */
export interface News { id: string; shopId: string; type: string; timestamp: string; data: Record<string, unknown> }

export interface NewsParts { engine: Engine; book: ShopBook; ledger: RefundLedger; payouts: PayoutLedger; log: Logger }

/** Takes one kind of news in, inside the transaction that stores its id. False: it concerns nothing we know. */
export type NewsHandler = (news: News, parts: NewsParts) => Promise<boolean>;
