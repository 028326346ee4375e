import { randomUUID } from 'node:crypto';
import type { Policy } from '../../definitions/domain/types.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { hashPassword } from '../../server/auth/passwords.ts';
import type { Role } from '../../server/auth/roles.ts';
import { createShop } from '../../server/install/shop.ts';
import { scheduleReconciliation } from '../../server/jobs/reconcile.ts';
import { staff } from './fixtures.ts';
import { LOOK } from './query-log.ts';

/** A shop with a person for each role, and how they sign in. */
export interface MadeShop { id: string; slug: string; email(role: Exclude<Role, 'buyer'>): string; password: string }

const PASSWORD = 'reflow-test';
const TIMEZONE = 'Asia/Shanghai';
const FIRST = 'first-shop';
/** When the shop of the prepared databases was made. */
const MADE_AT = '2026-01-01T00:00:00.000Z';

/** A shop of its own with everything that ships, which takes seconds. */
export async function makeShop(store: Store, policy: Policy, now: string, slug = `shop-${randomUUID().slice(0, 8)}`): Promise<MadeShop> {
  const passwordHash = await hashPassword(PASSWORD);
  const id = await createShop(store, {
    slug, name: { zh: '木禾家居旗舰店', en: 'Muhe Home' }, timezone: TIMEZONE, currency: 'CNY', calendar: defaultCalendar, policy,
    people: Object.entries(staff).map(([role, { name, groups }]) => ({ email: `${role}@${slug}.example`, name, roles: [role], groups, locale: 'zh-CN' as const, passwordHash })),
  }, now);
  return made(id, slug);
}

/** The shop that prepared databases begin with. */
export async function makeFirstShop(store: Store): Promise<void> {
  await makeShop(store, defaultPolicy, MADE_AT, FIRST);
}

/** That shop in a copy of a prepared database, as if it had been made now and with this policy. */
export async function takeFirstShop(store: Store, policy: Policy, now: string): Promise<MadeShop> {
  const db = store.db();
  const { shop_id: id } = await db('shop_slug').where({ slug: FIRST }).first('shop_id') as { shop_id: string };
  await db.raw(`${LOOK} do $$ declare c record; begin
    for c in select attrelid::regclass as owner, attname from pg_attribute join pg_class r on r.oid = attrelid
      where r.relkind = 'r' and r.relnamespace = 'public'::regnamespace and atttypid = 'timestamptz'::regtype and attnum > 0 and not attisdropped
    loop execute format('update %s set %I = %L where %I = %L', c.owner, c.attname, '${now}', c.attname, '${MADE_AT}'); end loop; end $$`);
  await db('policy').where({ shop_id: id, version: 1 }).update({ document: JSON.stringify(policy) });
  await scheduleReconciliation(store, id, TIMEZONE, now);
  return made(id, FIRST);
}

function made(id: string, slug: string): MadeShop {
  return { id, slug, email: (role) => `${role}@${slug}.example`, password: PASSWORD };
}
