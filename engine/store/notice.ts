import { statement } from './statement.ts';
import type { Actor } from './save-ticket.ts';
import type { Store } from './transaction.ts';

/** What a person of the shop is told about: given a ticket · named in a note · a promise broken · the buyer has answered. */
export const noticeKinds = ['assigned', 'mentioned', 'service_level_breached', 'buyer_answered'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface NoticeRow {
  shop_id: string; notice_id: string; person_id: string; kind: NoticeKind; ticket_id: string; data: Record<string, unknown>; made_by: Actor;
  at: string; read_at: string | null; mailed_at: string | null;
}

export type NewNotice = Pick<NoticeRow, 'notice_id' | 'person_id' | 'kind' | 'ticket_id' | 'data' | 'made_by'>;

const insert = statement('notice_insert', `
insert into notice (shop_id, notice_id, person_id, kind, ticket_id, data, made_by, at)
select :shop::uuid, x.notice_id, x.person_id, x.kind, x.ticket_id, x.data, x.made_by, :now::timestamptz
from jsonb_to_recordset(:rows::jsonb) as x(notice_id uuid, person_id uuid, kind text, ticket_id uuid, data jsonb, made_by jsonb)`);

/** Writes the notices; it travels with the commit. */
export async function insertNotices(store: Store, shopId: string, rows: readonly NewNotice[], now: string): Promise<void> {
  if (rows.length > 0) await store.later(insert(store.db(), { shop: shopId, rows: JSON.stringify(rows), now }));
}

/** A notice with what an e-mail about it says: its ticket and the address of its reader. */
export interface Addressed extends NoticeRow { number: string; order_number: string; email: string; locale: string; active: boolean; mail_off: string[] }

export async function findAddressed(store: Store, shopId: string, noticeId: string): Promise<Addressed | undefined> {
  return store.db()('notice').where({ 'notice.shop_id': shopId, notice_id: noticeId })
    .join('person', (on) => void on.on('person.shop_id', 'notice.shop_id').on('person.person_id', 'notice.person_id'))
    .join('ticket', (on) => void on.on('ticket.shop_id', 'notice.shop_id').on('ticket.ticket_id', 'notice.ticket_id'))
    .first('notice.*', 'ticket.number', 'ticket.order_number', 'person.email', 'person.locale', 'person.active', 'person.mail_off') as Promise<Addressed | undefined>;
}

export async function markMailed(store: Store, shopId: string, noticeId: string, now: string): Promise<void> {
  await store.db()('notice').where({ shop_id: shopId, notice_id: noticeId }).update({ mailed_at: now });
}

export type ListedNotice = NoticeRow & { number: string };

/** A person's notices, newest first, before `before`. */
export async function listNotices(store: Store, shopId: string, personId: string, before: string | undefined, limit: number): Promise<ListedNotice[]> {
  const query = store.db()('notice').where({ 'notice.shop_id': shopId, person_id: personId })
    .join('ticket', (on) => void on.on('ticket.shop_id', 'notice.shop_id').on('ticket.ticket_id', 'notice.ticket_id'))
    .orderBy('notice_id', 'desc').limit(limit).select('notice.*', 'ticket.number');
  return (before ? query.where('notice_id', '<', before) : query) as unknown as Promise<ListedNotice[]>;
}

/** Counted up to `most`. */
export async function countUnread(store: Store, shopId: string, personId: string, most: number): Promise<number> {
  const [row] = await store.db().from(store.db()('notice').where({ shop_id: shopId, person_id: personId }).whereNull('read_at').limit(most).select('shop_id').as('unread')).count('* as count');
  return Number(row?.['count'] ?? 0);
}

/** Marks these as read, or all. */
export async function markRead(store: Store, shopId: string, personId: string, ids: readonly string[] | undefined, now: string): Promise<void> {
  const unread = store.db()('notice').where({ shop_id: shopId, person_id: personId }).whereNull('read_at');
  await (ids ? unread.whereIn('notice_id', [...ids]) : unread).update({ read_at: now });
}
