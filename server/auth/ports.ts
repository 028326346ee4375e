import type { BuyerSession, Session } from '../contracts/types.ts';
import type { Actor } from './actor.ts';

/** A stored session. `data` is opaque JSON of at most a few hundred bytes. */
export interface SessionRow { shopId: string; id: string; data: Record<string, unknown>; /** ISO 8601 */ expiresAt: string }

/** Where sessions live; every look-up names the shop, so it goes to that shop's own database. */
export interface SessionStore {
  /** Undefined when there is none, or it has expired. */
  get(shopId: string, id: string): Promise<SessionRow | undefined>;
  /** Inserts or replaces. */
  set(row: SessionRow): Promise<void>;
  destroy(shopId: string, id: string): Promise<void>;
}

/** A person with what sign-in needs. `passwordHash` is an argon2id string; undefined: this person cannot sign in by password. */
export interface Account { actor: Actor; session: Session; passwordHash: string | undefined }

/** A buyer of one order, with all orders that the same buyer has in this shop. */
export interface BuyerAccount { actor: Actor; session: BuyerSession }

/** Who may come in. Nothing here compares passwords: that is the business of authentication. */
export interface AccountService {
  /** By e-mail, case-insensitive. Without a shop slug: the person's only shop. Undefined when unknown, ambiguous or blocked. */
  byEmail(shop: string | undefined, email: string): Promise<Account | undefined>;
  /** Read on every request of a session, so that a blocked person or a lost role counts at once. */
  byId(shopId: string, userId: string): Promise<Account | undefined>;
  /** By sha256 (hex) of the API key. `shopId` is there when the key names its shop (`rf_…`); other keys are found by hash alone. */
  byKey(hash: string, shopId: string | undefined): Promise<Actor | undefined>;
  /** By shop slug, order number and the phone left with the order (digits compared). Undefined when any differs. */
  buyerByPhone(shop: string, orderNumber: string, phone: string): Promise<BuyerAccount | undefined>;
  /** By an order that a signed link or a session vouches for. */
  buyerByOrder(shopId: string, orderNumber: string): Promise<BuyerAccount | undefined>;
}
