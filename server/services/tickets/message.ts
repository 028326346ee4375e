import { writeNote } from '../../../engine/runtime/commands/write-note.ts';
import { listTimeline } from '../../../engine/store/timeline.ts';
import type { TicketRow } from '../../../engine/store/ticket.ts';
import type { Actor } from '../../auth/actor.ts';
import type { SendMessage, TimelineEntry } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Once } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from './detail.ts';
import { refuseUnknownFiles } from './known-files.ts';
import { timelineEntry } from './timeline.ts';
import { withFiles } from './timeline-files.ts';

type Link = NonNullable<SendMessage['links']>[number];

/**
 * Writes to the buyer or a note for colleagues, once a key; a buyer always writes to the shop.
 * @throws AppError not_found · message_empty · mention_unknown · link_unknown · form_invalid, for files that nobody uploaded
 */
export async function sendMessage(parts: Parts, actor: Actor, id: string, body: SendMessage, key: Once): Promise<TimelineEntry> {
  const { engine, store } = parts;
  const { row } = await readTicket(parts, actor, id);
  const visibility = actor.kind === 'buyer' ? 'buyer' : body.visibility;
  const files = body.files ?? [];
  if (body.text.trim() === '' && files.length === 0) throw new AppError('message_empty');
  await refuseUnknownFiles(parts, actor.shopId, 'files', files);
  const mentions = await mentioned(parts, actor.shopId, visibility, body.mentions ?? []);
  await refuseUnknownLinks(parts, row, visibility, body.links ?? []);
  const { seq } = await once(store, actor.shopId, 'tickets.message', key, { id, ...body }, engine.now(), async () => {
    const after = await writeNote(engine, actor.shopId, row.ticket_id, { text: body.text.trim(), files, visibility, mentions, links: body.links ?? [], actor: recorded(actor) });
    return { seq: after.next_seq - 1 };
  });
  const [entry] = await listTimeline(store, actor.shopId, row.ticket_id, { afterSeq: seq - 1, limit: 1 });
  if (!entry) throw new AppError('not_found');
  const [shown] = await withFiles(store, actor.shopId, [timelineEntry(entry, actor)]);
  return shown!;
}

async function mentioned({ store }: Parts, shopId: string, visibility: SendMessage['visibility'], ids: string[]): Promise<{ id: string; name: string }[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const people = await store.db()('person').where({ shop_id: shopId, active: true }).whereIn('person_id', wanted).select('person_id as id', 'name') as { id: string; name: string }[];
  if (visibility === 'buyer' || people.length < wanted.length) throw new AppError('mention_unknown');
  return people;
}

/** A buyer is only pointed to what is their own: orders and tickets under the same id of the same channel. */
async function refuseUnknownLinks({ store }: Parts, row: TicketRow, visibility: SendMessage['visibility'], links: readonly Link[]): Promise<void> {
  for (const { kind, number } of links) {
    const query = store.db()(kind === 'order' ? 'orders' : 'ticket').where({ shop_id: row.shop_id, number });
    const found = await (visibility === 'buyer' ? query.where({ channel: row.channel, buyer_id: row.buyer_id }) : query).first('number');
    if (!found) throw new AppError('link_unknown', { params: { number } });
  }
}
