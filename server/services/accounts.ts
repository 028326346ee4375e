import type { Store } from '../../engine/store/transaction.ts';
import type { ShopBook } from '../../definitions/after-sale/shop-book.ts';
import { findOrder, type OrderRow } from '../../definitions/store/orders.ts';
import type { Account, AccountService, BuyerAccount } from '../auth/ports.ts';
import type { Role } from '../auth/roles.ts';
import type { Actor } from '../auth/actor.ts';
import type { Shop } from '../contracts/types.ts';
import { maskPhone } from './actors.ts';
import { ordersOfSameBuyer, samePhone } from './same-buyer.ts';

interface PersonRow {
  shop_id: string; person_id: string; email: string; name: string; password_hash: string | null; roles: Role[]; groups: string[];
  locale: 'zh-CN' | 'en'; active: boolean;
}

export interface AccountParts { store: Store; book: ShopBook; /** The server runs as a demonstration. */ demo: boolean }

/** Who may come in, from people, API keys and orders. E-mail addresses are stored in lower case. */
export function createAccountService({ store, book, demo }: AccountParts): AccountService {
  const shopOf = async (shopId: string): Promise<Shop> => {
    const row = await book.shop(shopId);
    return { id: row.shop_id, slug: row.slug, name: row.name, timezone: row.timezone };
  };

  const account = async (row: PersonRow | undefined): Promise<Account | undefined> => {
    if (!row?.active) return undefined;
    const { person_id: id, name, email, roles, groups, locale } = row;
    return {
      actor: { shopId: row.shop_id, kind: 'user', name, roles, groups, userId: id },
      session: { user: { id, name, email, roles, groups, locale }, shop: await shopOf(row.shop_id), demo },
      passwordHash: row.password_hash ?? undefined,
    };
  };

  const buyer = async (order: OrderRow): Promise<BuyerAccount> => {
    const orders = await ordersOfSameBuyer(store, order);
    return {
      actor: { shopId: order.shop_id, kind: 'buyer', name: order.buyer_name, roles: ['buyer'], groups: [], buyerId: order.buyer_id, orderNumbers: orders },
      session: { buyer: { name: order.buyer_name, phoneMasked: maskPhone(order.buyer_phone) }, orders, shop: await shopOf(order.shop_id), demo },
    };
  };

  return {
    async byEmail(shop, email) {
      const address = email.trim().toLowerCase();
      if (shop === undefined) {
        const rows = await store.db()<PersonRow>('person').where({ email: address, active: true }).limit(2);
        return rows.length === 1 ? account(rows[0]) : undefined;
      }
      const shopId = await shopBySlug(store, shop);
      return shopId ? account(await store.db()<PersonRow>('person').where({ shop_id: shopId, email: address }).first()) : undefined;
    },

    async byId(shopId, userId) {
      return account(await store.db()<PersonRow>('person').where({ shop_id: shopId, person_id: userId }).first());
    },

    async byKey(hash, shopId) {
      const shop = shopId ?? (await shopByKey(store, hash));
      return shop ? keyActor(store, shop, hash) : undefined;
    },

    async buyerByPhone(shop, orderNumber, phone) {
      const shopId = await shopBySlug(store, shop);
      const order = shopId ? await findOrder(store, shopId, orderNumber) : undefined;
      return order && samePhone(order.buyer_phone, phone) ? buyer(order) : undefined;
    },

    async buyerByOrder(shopId, orderNumber) {
      const order = await findOrder(store, shopId, orderNumber);
      return order && buyer(order);
    },
  };
}

async function shopBySlug(store: Store, slug: string): Promise<string | undefined> {
  const row = await store.db()('shop_slug').where({ slug }).first('shop_id') as { shop_id: string } | undefined;
  return row?.shop_id;
}

async function shopByKey(store: Store, hash: string): Promise<string | undefined> {
  const row = await store.db()('api_key_shop').where({ hash }).first('shop_id') as { shop_id: string } | undefined;
  return row?.shop_id;
}

/** A key stands for the person it was made for: a blocked person's keys are dead. */
async function keyActor(store: Store, shopId: string, hash: string): Promise<Actor | undefined> {
  const { rows } = await store.db().raw<{ rows: { name: string; roles: Role[]; groups: string[] }[] }>(
    `select k.name, p.roles, p.groups from api_key k join person p on p.shop_id = k.shop_id and p.person_id = k.person_id
     where k.shop_id = ? and k.hash = ? and k.revoked_at is null and p.active`,
    [shopId, hash],
  );
  const key = rows[0];
  return key && { shopId, kind: 'key', name: key.name, roles: key.roles, groups: key.groups };
}
