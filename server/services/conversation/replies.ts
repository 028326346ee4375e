import type { Actor } from '../../auth/actor.ts';
import { replyVariables } from '../../contracts/entities/canned-reply.ts';
import type { CannedReply, SaveCannedReply } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import { recorded } from '../actors.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from '../tickets/detail.ts';
import { fill, unknownPlaces } from './fill.ts';
import { replyValues } from './values.ts';

/** How many a shop may keep; more nobody finds. */
const MOST = 300;

interface ReplyRow { reply_id: string; title: string; body: string }

/** The shop's canned replies by title; filled from the ticket that is named. @throws AppError not_found, for the ticket */
export async function listReplies(parts: Parts, actor: Actor, ticket: string | undefined): Promise<{ items: CannedReply[] }> {
  const rows = await parts.store.db()('canned_reply').where({ shop_id: actor.shopId }).orderBy(['title', 'reply_id']).select('reply_id', 'title', 'body') as ReplyRow[];
  const values = ticket === undefined ? undefined : await replyValues(parts, actor, await readTicket(parts, actor, ticket));
  return { items: rows.map(({ reply_id: id, title, body }) => ({ id, title, body, ...(values ? fill(body, values) : {}) })) };
}

/** Makes it or puts it in place of the former one. @throws AppError reply_variable_unknown · too_many_replies */
export async function saveReply({ store, engine }: Parts, actor: Actor, id: string, { title, body }: SaveCannedReply): Promise<CannedReply> {
  const [unknown] = unknownPlaces(body);
  if (unknown !== undefined) throw new AppError('reply_variable_unknown', { params: { name: `{${unknown}}`, allowed: replyVariables.map((name) => `{${name}}`).join(' ') } });
  return store.tx(async () => {
    const kept = await store.db()('canned_reply').where({ shop_id: actor.shopId }).select('reply_id') as { reply_id: string }[];
    if (kept.length >= MOST && !kept.some((row) => row.reply_id === id)) throw new AppError('too_many_replies', { params: { most: MOST } });
    await store.db()('canned_reply').insert({ shop_id: actor.shopId, reply_id: id, title: title.trim(), body, changed_by: JSON.stringify(recorded(actor)), updated_at: engine.now() })
      .onConflict(['shop_id', 'reply_id']).merge(['title', 'body', 'changed_by', 'updated_at']);
    return { id, title: title.trim(), body };
  });
}

/** @throws AppError not_found */
export async function removeReply({ store }: Parts, { shopId }: Actor, id: string): Promise<void> {
  const gone = await store.db()('canned_reply').where({ shop_id: shopId, reply_id: id }).delete();
  if (gone === 0) throw new AppError('not_found');
}
