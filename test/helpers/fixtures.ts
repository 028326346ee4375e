import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketType } from '../../definitions/domain/ticket-type.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { insertPolicy } from '../../definitions/store/policies.ts';
import type { Actor } from '../../server/auth/actor.ts';
import type { Role } from '../../server/auth/roles.ts';

/** Somewhere in the middle of the sample data. */
export const NOON = '2026-11-19T04:00:00.000Z';

export interface TestPerson { id: string; name: string; email: string; roles: Role[]; groups: string[] }

/** One person for each role of the desk. */
export const staff: Record<Exclude<Role, 'buyer'>, { name: string; groups: string[] }> = {
  agent: { name: '林佳怡', groups: ['after-sale-1'] },
  supervisor: { name: '陈志远', groups: ['after-sale-1'] },
  warehouse: { name: '赵国强', groups: ['warehouse'] },
  finance: { name: '孙丽', groups: ['finance'] },
  technician: { name: '何建军', groups: [] },
  platform: { name: '吴敏', groups: [] },
  ops: { name: '郑晓', groups: [] },
  developer: { name: '高翔', groups: [] },
  owner: { name: '沈若兰', groups: [] },
  partner: { name: '快修工坊', groups: [] },
};

export interface TestShop {
  shopId: string;
  slug: string;
  /** One person for each role, e-mail `<role>@<slug>.example`, without a password. */
  people: Record<keyof typeof staff, TestPerson>;
  /** The person of that role as authentication hands them to services. */
  as(role: keyof typeof staff): Actor;
}

/** A shop with the default policy (version 1) and its people, and nothing else. */
export async function createShop(store: Store, now: string = NOON): Promise<TestShop> {
  const shopId = uuid({ msecs: Date.parse(now) });
  const slug = `shop-${randomUUID().slice(0, 8)}`;
  const roles = Object.keys(staff) as (keyof typeof staff)[];
  const people = Object.fromEntries(roles.map((role) => [role, { id: uuid({ msecs: Date.parse(now) }), email: `${role}@${slug}.example`, roles: [role], ...staff[role] }])) as TestShop['people'];
  await store.tx(async () => {
    const db = store.db();
    await db('shop_slug').insert({ slug, shop_id: shopId });
    await db('shop').insert({ shop_id: shopId, slug, name: JSON.stringify({ zh: '木禾家居旗舰店', en: 'Muhe Home' }), timezone: 'Asia/Shanghai', currency: 'CNY', calendar: JSON.stringify(defaultCalendar), created_at: now });
    await insertPolicy(store, { shop_id: shopId, version: 1, document: defaultPolicy, created_at: now, created_by: '系统' });
    await db('person').insert(roles.map((role) => {
      const { id, email, name, groups } = people[role];
      return { shop_id: shopId, person_id: id, email, name, password_hash: null, roles: [role], groups, locale: 'zh-CN', active: true, created_at: now };
    }));
  });
  return {
    shopId, slug, people,
    as: (role) => ({ shopId, kind: 'user', name: people[role].name, roles: people[role].roles, groups: people[role].groups, userId: people[role].id }),
  };
}

/** Types of ticket that the shop has without a flow behind them, for tests of the rules alone. */
export async function giveTypes(store: Store, shop: TestShop, types: TicketType[]): Promise<void> {
  await store.db()('flow').insert(types.map(({ code, ...traits }) => ({
    shop_id: shop.shopId, flow_key: code.replaceAll('_', '-'), type: code, label: JSON.stringify({ zh: code }), description: JSON.stringify({ zh: '' }),
    ticket_type: JSON.stringify(traits), live_version: 1, created_at: NOON,
  })));
}

/** A buyer who proved to own these orders. */
export function buyerOf(shop: TestShop, buyerId: string, orderNumbers: string[]): Actor {
  return { shopId: shop.shopId, kind: 'buyer', name: '周沐阳', roles: ['buyer'], groups: [], buyerId, orderNumbers };
}
