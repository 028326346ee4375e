import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderDetail, TicketDetail } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Answer } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** Two of the three mugs, and all three. */
const TWO = 10_450;

// several connections at once exist on a PostgreSQL server only
describe.skipIf(!process.env.TEST_DATABASE_URL)('requests at the same instant', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startServer(); });
  afterAll(() => server.stop());

  const refundable = async (number: string): Promise<OrderDetail['refundable']> => (await server.key.get<OrderDetail>(`/orders/${number}`)).refundable;
  const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort();

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('for the same units: exactly one gets them (round %i)', async () => {
    const order = await placed(server.key);
    const buyer = await server.shop.buyer(order);
    const body = twoMugs(order);

    const answers = await Promise.all([buyer.ask('POST', '/buyer/tickets', { body }), server.key.ask('POST', '/tickets', { body }), buyer.ask('POST', '/buyer/tickets', { body }), server.key.ask('POST', '/tickets', { body })]);

    expect(statuses(answers)).toEqual([201, 422, 422, 422]);
    expect(await server.look('select 1 from reservation r join ticket t on t.ticket_id = r.ticket_id where t.order_number = ?', [order.number])).toHaveLength(1);
    expect(await refundable(order.number)).toMatchObject({ reserved: TWO });
  });

  it('for different units of one order: both get theirs, and together no more than was paid', async () => {
    const order = await placed(server.key);
    const ask = (lineId: string, quantity: number): Promise<Answer> => server.key.ask('POST', '/tickets', { body: twoMugs(order, { lines: [{ lineId, quantity }] }) });

    const answers = await Promise.all([ask('L1', 3), ask('L2', 1)]);

    expect(statuses(answers)).toEqual([201, 201]);
    expect(await refundable(order.number)).toEqual({ amount: 28_300 - 15_676 - 11_424, reserved: 15_676 + 11_424, refunded: 0 });
  });

  it('with one idempotency key: all of them get the one ticket', async () => {
    const order = await placed(server.key);
    const headers = { 'idempotency-key': `same-${order.number}` };

    const tickets = await Promise.all([1, 2, 3, 4].map(() => server.key.post<TicketDetail>('/tickets', twoMugs(order), headers)));

    expect(new Set(tickets.map(({ id }) => id)).size).toBe(1);
    expect(await server.look('select 1 from ticket where order_number = ?', [order.number])).toHaveLength(1);
  });

  it('that decide one step: one counts, the other is told what is true now, and the money leaves once', async () => {
    const order = await placed(server.key);
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }));
    const people = [await server.shop.as('agent'), await server.shop.as('supervisor')];

    const answers = await Promise.all(people.map((person) => person.ask('POST', `/work-items/${ticket.workItems[0]?.id}/complete`, { body: { outcome: 'approve', data: {}, version: ticket.version } })));
    await server.settle();

    expect(statuses(answers)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'work_item_closed', current: { number: ticket.number } });
    const refunds = (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(ticket.number));
    expect(refunds).toMatchObject([{ amount: TWO, payouts: 1, submissions: 1 }]);
  });

  it('to withdraw and to approve: either the money leaves or the request is withdrawn, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await placed(server.key);
      const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }));
      const buyer = await server.shop.buyer(order);

      const outcomes = await Promise.allSettled([decide(server.key, ticket.number, 'review', 'approve'), buyer.post(`/buyer/tickets/${ticket.number}/withdraw`, {})]);
      await server.settle();

      const { status } = await server.key.get<TicketDetail>(`/tickets/${ticket.number}`);
      const refunds = (await server.outside.ledger()).refunds.filter(({ refundNo }) => refundNo.startsWith(`${ticket.number}-`));
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect([status, refunds.length]).toEqual(outcomes[0]?.status === 'fulfilled' ? ['completed', 1] : ['withdrawn', 0]);
    }
  });
});
