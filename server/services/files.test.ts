import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextTicketNumber, openTicket } from '../../engine/runtime/commands/open-ticket.ts';
import { writeNote } from '../../engine/runtime/commands/write-note.ts';
import { createHarness, type Harness } from '../../engine/runtime/tests/harness.ts';
import { createShop, buyerOf, NOON } from '../../test/helpers/fixtures.ts';
import type { Actor } from '../auth/actor.ts';
import type { Services } from '../http/services.ts';
import { createFileService } from './files.ts';

let h: Harness;
let files: Services['files'];
let buyer: Actor;
const photo = { name: '面单.pdf', type: 'application/pdf', size: 4, bytes: Buffer.from([0xff, 0xd8, 0x00, 0xd9]) };

beforeAll(async () => {
  h = await createHarness(async () => ({}));
  files = createFileService({ store: h.test.store, now: () => NOON });
  buyer = buyerOf(h.shop, 'b1', ['O1']);
});
afterAll(() => h.close());

/** A ticket on order O1 with these files as evidence. */
async function open(evidence: string[]): Promise<string> {
  const [order] = await h.test.look<{ order_id: string }>('select order_id from orders where number = \'O1\'');
  const row = await openTicket(h.engine, h.shop.shopId, await nextTicketNumber(h.engine, h.shop.shopId, 'Asia/Shanghai'), {
    type: 'small', variables: { request: { amount: 100, evidence } }, searchable: [], opened: { visibility: 'buyer', data: {} },
    row: { order_id: order?.order_id ?? '', order_number: 'O1', channel: 'own', buyer_id: 'b1', buyer_name: '周', buyer_phone: '', reason: 'r', requested: 100, currency: 'CNY', summary: {}, tags: [], policy_version: 1 },
  }, { type: 'user', name: '林佳怡' });
  return row.ticket_id;
}

describe('a file', () => {
  test('comes back byte for byte, with its name, type, size and sha256 on record', async () => {
    const put = await files.put(h.shop.as('agent'), photo);
    expect(put).toEqual({ id: expect.any(String), name: '面单.pdf', type: 'application/pdf', size: 4 });
    const got = await files.get(h.shop.as('warehouse'), put.id);
    expect({ ...got, bytes: [...got.bytes as Buffer] }).toEqual({ name: '面单.pdf', type: 'application/pdf', size: 4, bytes: [0xff, 0xd8, 0x00, 0xd9] });
    const [row] = await h.test.look('select sha256, uploaded_by from file where file_id = ?', [put.id]);
    expect(row).toEqual({ sha256: createHash('sha256').update(photo.bytes).digest('hex'), uploaded_by: { type: 'user', name: '林佳怡', id: h.shop.people.agent.id } });
  });

  test('of another shop, and one that never was, do not exist', async () => {
    const put = await files.put(h.shop.as('agent'), photo);
    const other = await createShop(h.test.store);
    await expect(files.get(other.as('owner'), put.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(files.get(h.shop.as('owner'), uuid())).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a buyer reads', () => {
  test('what they uploaded, also before there is a ticket', async () => {
    const put = await files.put(buyer, photo);
    expect((await files.get(buyer, put.id)).size).toBe(4);
  });

  test('not what another buyer uploaded, even under the same buyer id', async () => {
    const put = await files.put(buyerOf(h.shop, 'b1', ['O9']), photo);
    await expect(files.get(buyer, put.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('evidence of a request that the shop filed for them', async () => {
    const put = await files.put(h.shop.as('agent'), photo);
    await expect(files.get(buyer, put.id)).rejects.toMatchObject({ code: 'not_found' });
    await open([put.id]);
    expect((await files.get(buyer, put.id)).size).toBe(4);
    await expect(files.get(buyerOf(h.shop, 'b2', ['O2']), put.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('what a message shows them, not what an internal note holds', async () => {
    const [shown, kept] = [await files.put(h.shop.as('agent'), photo), await files.put(h.shop.as('agent'), photo)];
    const ticket = await open([]);
    const actor = { type: 'user' as const, name: '林佳怡' };
    await writeNote(h.engine, h.shop.shopId, ticket, { text: '请看', files: [shown.id], visibility: 'buyer', actor });
    await writeNote(h.engine, h.shop.shopId, ticket, { text: '内部', files: [kept.id], visibility: 'internal', actor });
    expect((await files.get(buyer, shown.id)).size).toBe(4);
    await expect(files.get(buyer, kept.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});
