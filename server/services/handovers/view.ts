import type { Actor } from '../../auth/actor.ts';
import type { Handover } from '../../contracts/types.ts';
import { groupLabel } from '../groups.ts';
import type { Parts } from '../parts.ts';
import { peopleNames } from '../people-names.ts';

export interface HandoverRow { shop_id: string; handover_id: string; from_id: string; to_id: string | null; to_group: string | null; summary: string; at: string }
interface LineRow { handover_id: string; words: Handover['lines'][number] }
interface ReceiptRow { handover_id: string; person_id: string; read_at: string }

/** Hand-overs with their lines and who read them, as this reader sees them. */
export async function handoverViews({ store }: Parts, actor: Actor, rows: readonly HandoverRow[]): Promise<Handover[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.handover_id);
  const of = (table: string) => store.db()(table).where({ shop_id: actor.shopId }).whereIn('handover_id', ids);
  const lines = await of('handover_line').orderBy('place').select('handover_id', 'words') as LineRow[];
  const receipts = await of('handover_receipt').orderBy('read_at').select('handover_id', 'person_id', 'read_at') as ReceiptRow[];
  const names = await peopleNames(store, actor.shopId, [...rows.flatMap((row) => [row.from_id, row.to_id ?? []].flat()), ...receipts.map((row) => row.person_id)]);
  const person = (id: string): { id: string; name: string } => ({ id, name: names.get(id) ?? '' });
  return rows.map((row) => {
    const read = receipts.filter((one) => one.handover_id === row.handover_id);
    const mine = isFor(row, actor);
    return {
      id: row.handover_id, from: person(row.from_id), to: row.to_id ? person(row.to_id) : null, toGroup: row.to_group ? { code: row.to_group, label: groupLabel(row.to_group) } : null,
      summary: row.summary, at: row.at, lines: lines.filter((one) => one.handover_id === row.handover_id).map((one) => one.words),
      receipts: read.map((one) => ({ name: names.get(one.person_id) ?? '', at: one.read_at })), mine, unread: mine && !read.some((one) => one.person_id === actor.userId),
    };
  });
}

/** Whether a hand-over is meant for this person: by name, or because it is one of their groups'; what one gave away oneself is not. */
export function isFor(row: Pick<HandoverRow, 'from_id' | 'to_id' | 'to_group'>, actor: Actor): boolean {
  if (!actor.userId || row.from_id === actor.userId) return false;
  return row.to_id === actor.userId || (row.to_group !== null && actor.groups.includes(row.to_group));
}
