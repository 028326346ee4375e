import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHarness, type Harness } from '../runtime/tests/harness.ts';
import { lockTicket } from './ticket.ts';

let h: Harness;
beforeAll(async () => { h = await createHarness(async () => ({})); });
afterAll(() => h.close());

test('whoever waited for the lock sees the state that the first one left, not the one from before it waited', async () => {
  const { store } = h.test;
  const { ticket_id: id } = await h.open(10);
  let wait: Promise<Awaited<ReturnType<typeof lockTicket>>> | undefined;
  await store.tx(async () => {
    const first = await lockTicket(store, h.shop.shopId, { ticketId: id });
    wait = store.outside(() => store.tx(() => lockTicket(store, h.shop.shopId, { ticketId: id })));
    // long enough for the second to stand before the lock
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    await store.db()('ticket').where({ shop_id: h.shop.shopId, ticket_id: id }).update({ version: 2 });
    await store.db()('ticket_state').where({ shop_id: h.shop.shopId, ticket_id: id }).update({ state: JSON.stringify({ ...first?.state, mark: 'first' }) });
  });
  const second = await wait;
  expect(second?.row.version).toBe(2);
  expect(second?.state.mark).toBe('first');
});
