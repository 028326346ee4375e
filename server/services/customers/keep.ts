import { customersOf, type CustomerRow } from '../../../definitions/store/customers.ts';
import { newId } from '../../../engine/store/new-id.ts';
import type { Actor as RecordedActor } from '../../../engine/store/save-ticket.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';
import { locate, type Located } from './locate.ts';

export type RecordKind = 'note' | 'tagged' | 'blocked' | 'unblocked' | 'phone_shown' | 'merged';

/** What an act does to a file: fields that change, and its entry in the record. */
export interface FileAct { kind: RecordKind; data: Record<string, unknown>; change?: Partial<Pick<CustomerRow, 'tags' | 'blocked'>> }

/**
 * Does `act` to the buyer's file under its lock, which is made or merged first where that is needed, so that from now on every identity leads to
 * this one. Answers its id. @throws AppError not_found
 */
export async function keep(parts: Parts, shopId: string, ref: string, by: RecordedActor, act: (file: CustomerRow) => FileAct): Promise<string> {
  const { store, engine } = parts;
  return store.tx(async () => {
    const now = engine.now();
    const file = await oneFile(parts, shopId, await locate(parts, shopId, ref), by, now);
    const { kind, data, change } = act(file);
    await store.db()('customer').where({ shop_id: shopId, customer_id: file.customer_id })
      .update({ updated_at: now, ...(change?.tags ? { tags: change.tags } : {}), ...(change?.blocked === undefined ? {} : { blocked: change.blocked && JSON.stringify(change.blocked) }) });
    await record(parts, shopId, file.customer_id, kind, data, by, now);
    return file.customer_id;
  });
}

async function record({ store }: Parts, shopId: string, customerId: string, kind: RecordKind, data: object, by: RecordedActor, now: string): Promise<void> {
  await store.db()('customer_record').insert({ shop_id: shopId, record_id: newId(now), customer_id: customerId, kind, data: JSON.stringify(data), made_by: JSON.stringify(by), at: now });
}

/** The oldest file takes over the others; a buyer without an identity of their own cannot have one. */
async function oneFile(parts: Parts, shopId: string, { identities, files, newest }: Located, by: RecordedActor, now: string): Promise<CustomerRow> {
  const { store } = parts;
  if (identities.length === 0) throw new AppError('not_found');
  const id = files[0]?.customer_id ?? newId(now);
  if (files.length === 0) await store.db()('customer').insert({ shop_id: shopId, customer_id: id, name: newest.buyer_name, tags: [], blocked: null, created_at: now, updated_at: now });
  // two people who write at once: whoever is second waits here for the first, and then finds the file that the first made
  await store.db()('customer_identity').insert(identities.map(({ kind, value }) => ({ shop_id: shopId, kind, value, customer_id: id }))).onConflict(['shop_id', 'kind', 'value']).ignore();
  const [oldest, ...others] = await customersOf(store, shopId, identities);
  if (!oldest) throw new AppError('not_found');
  if (![oldest, ...others].some((file) => file.customer_id === id)) await store.db()('customer').where({ shop_id: shopId, customer_id: id }).delete();
  for (const other of others) await takeOver(parts, shopId, oldest.customer_id, other, by, now);
  const locked = await store.db()<CustomerRow>('customer').where({ shop_id: shopId, customer_id: oldest.customer_id }).forUpdate().first() as CustomerRow | undefined;
  if (!locked) throw new AppError('not_found');
  return locked;
}

async function takeOver(parts: Parts, shopId: string, id: string, other: CustomerRow, by: RecordedActor, now: string): Promise<void> {
  const db = parts.store.db();
  await db('customer_identity').where({ shop_id: shopId, customer_id: other.customer_id }).update({ customer_id: id });
  await db('customer_record').where({ shop_id: shopId, customer_id: other.customer_id }).update({ customer_id: id });
  const into = await db<CustomerRow>('customer').where({ shop_id: shopId, customer_id: id }).forUpdate().first() as CustomerRow;
  const blocked = into.blocked ?? other.blocked;
  await db('customer').where({ shop_id: shopId, customer_id: id }).update({ tags: [...new Set([...into.tags, ...other.tags])], blocked: blocked && JSON.stringify(blocked) });
  await db('customer').where({ shop_id: shopId, customer_id: other.customer_id }).delete();
  await record(parts, shopId, id, 'merged', { name: other.name }, by, now);
}
