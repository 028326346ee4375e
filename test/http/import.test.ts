import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import expected from '../../definitions/import/samples/qianniu/expected.json' with { type: 'json' };
import type { Import, OrderDetail, Page, TicketDetail } from '../../server/contracts/types.ts';
import { decide, waiting } from '../helpers/after-sale.ts';
import type { TestFile } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const samples = new URL('../../definitions/import/samples/qianniu/', import.meta.url);
const file = (name: string): TestFile => ({ name, bytes: readFileSync(new URL(name, samples)), type: 'text/csv' });
const files = [file('ExportOrderList.csv'), file('ExportOrderDetailList.csv')];

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

/** Uploads as ops do and waits for the end. */
async function imported(): Promise<Import> {
  const ops = await server.shop.as('ops');
  const { id } = await ops.upload<{ id: string }>('/orders/import', ...files);
  await server.settle();
  return ops.get<Import>(`/imports/${id}`);
}

it('an export of 千牛 comes in as its orders, and each bad row is named by its order and column', async () => {
  const result = await imported();

  expect(result).toMatchObject({ state: 'done', total: expected.orders, good: expected.good, bad: expected.bad });
  expect(result.problems.map(({ number, column }) => [number ?? '', column ?? 'columns'])).toEqual(expected.problems);
  expect((await server.key.get<Page<OrderDetail>>('/orders?limit=100')).nextCursor).toEqual(expect.any(String));
  expect(await server.look('select 1 from orders')).toHaveLength(expected.good);
});

it('a second import of the same files changes nothing', async () => {
  const before = await server.look('select number, hash, updated_at from orders order by number');

  expect(await imported()).toMatchObject({ good: expected.good, bad: expected.bad });

  expect(await server.look('select number, hash, updated_at from orders order by number')).toEqual(before);
});

it('an imported order is returned and refunded like any other, to the whole cent that was paid', async () => {
  const [{ number } = { number: '' }] = await server.look<{ number: string }>(`select number from orders where status = 'awaiting_receipt' order by number limit 1`);
  const order = await server.key.get<OrderDetail>(`/orders/${number}`);
  const lines = order.lines.map(({ id, quantity }) => ({ lineId: id, quantity }));
  const ticket = await server.key.post<TicketDetail>('/tickets', { type: 'return_refund', orderNumber: number, lines, reason: 'not_wanted', received: true });

  await decide(server.key, ticket.number, 'review', 'approve');
  await decide(server.key, ticket.number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: 'ZT20261122' });
  await server.settle();
  await decide(server.key, ticket.number, 'receive', 'sign');
  await server.settle();
  const signed = await server.key.get<TicketDetail>(`/tickets/${ticket.number}`);
  if (signed.workItems.some(({ element }) => element === 'inboundByHand')) await decide(server.key, ticket.number, 'inboundByHand', 'skip');
  const inspecting = await server.key.get<TicketDetail>(`/tickets/${ticket.number}`);
  await decide(server.key, ticket.number, 'inspect', 'pass', waiting(inspecting, 'inspect').data);
  await server.settle();

  const { refunds } = await server.outside.ledger();
  expect(await server.key.get<TicketDetail>(`/tickets/${ticket.number}`)).toMatchObject({ status: 'completed', amounts: { refunded: order.paid - order.freight } });
  expect(refunds.reduce((sum, { amount, payouts }) => sum + amount * payouts, 0)).toBe(order.paid - order.freight);
});
