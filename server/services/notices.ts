import type { Label } from '../../engine/kernel/types.ts';
import { countUnread, listNotices, markRead, type ListedNotice } from '../../engine/store/notice.ts';
import type { Actor } from '../auth/actor.ts';
import type { Notice, NoticeSettings } from '../contracts/types.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import type { Parts } from './parts.ts';

const LIST = 'notices';
const MOST_UNREAD = 100;

/** What each person of the shop is told, and what of it by e-mail. */
export function createNoticeService({ store, engine }: Pick<Parts, 'store' | 'engine'>): Services['notices'] {
  const unread = (actor: Actor, me: string): Promise<number> => countUnread(store, actor.shopId, me, MOST_UNREAD);

  const settings = async ({ shopId }: Actor, me: string): Promise<NoticeSettings> => {
    const row = await store.db()('person').where({ shop_id: shopId, person_id: me }).first('email', 'mail_off') as { email: string; mail_off: NoticeSettings['mailOff'] };
    return { email: row.email, mailOff: row.mail_off, mailSent: engine.sendsMail ?? false };
  };

  return {
    async list(actor, { cursor, limit = 20 }) {
      const me = personOf(actor);
      const [before] = readCursor(LIST, 1, cursor) ?? [];
      const rows = await listNotices(store, actor.shopId, me, before === undefined ? undefined : String(before), limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map(noticeView), nextCursor: rows.length > limit && last ? makeCursor(LIST, [last.notice_id]) : null, unread: await unread(actor, me) };
    },

    async read(actor, ids) {
      const me = personOf(actor);
      await markRead(store, actor.shopId, me, ids, engine.now());
      return { unread: await unread(actor, me) };
    },

    settings: (actor) => settings(actor, personOf(actor)),

    async saveSettings(actor, mailOff) {
      const me = personOf(actor);
      await store.db()('person').where({ shop_id: actor.shopId, person_id: me }).update({ mail_off: [...new Set(mailOff)] });
      return settings(actor, me);
    },
  };
}

/** Notices belong to people: an API key has none. @throws AppError forbidden */
function personOf(actor: Actor): string {
  if (!actor.userId) throw new AppError('forbidden', { params: { permission: 'session.read' } });
  return actor.userId;
}

function noticeView({ notice_id: id, kind, at, read_at: readAt, ticket_id: ticketId, number, made_by: by, data }: ListedNotice): Notice {
  return {
    id, kind, at, read: readAt !== null, ticket: { id: ticketId, number }, by: by.type === 'user' || by.type === 'buyer' ? by.name : null,
    ...(typeof data.text === 'string' && data.text !== '' ? { text: data.text } : {}),
    ...(data.targetLabel ? { promise: data.targetLabel as Label } : {}), ...(typeof data.dueAt === 'string' ? { dueAt: data.dueAt } : {}),
  };
}
