import { DateTime } from 'luxon';
import type { Actor } from '../../auth/actor.ts';
import type { Parts } from '../parts.ts';

/** How many tickets this person ended a step of since midnight in the shop's hours; nobody in particular ended none. */
export async function doneToday({ store, engine, book }: Parts, actor: Actor): Promise<{ tickets: number }> {
  if (!actor.userId) return { tickets: 0 };
  const { timezone } = await book.shop(actor.shopId);
  const midnight = DateTime.fromISO(engine.now(), { zone: timezone }).startOf('day').toUTC().toISO();
  const [row] = await store.db()('work_item').where({ shop_id: actor.shopId }).whereNotNull('closed_by').whereRaw(`closed_by ->> 'id' = ?`, [actor.userId]).where('closed_at', '>=', midnight)
    .countDistinct('ticket_id as n') as { n: number }[];
  return { tickets: Number(row?.n ?? 0) };
}
