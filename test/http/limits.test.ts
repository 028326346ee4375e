import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Answer, Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { expectRefusal } from './nothing-changed.ts';

/** An agent may grant ¥100.00 alone, a supervisor anything; two mugs are worth ¥104.50. */
let server: TestServer;
let agent: Client;
let supervisor: Client;
beforeAll(async () => {
  server = await startServer({ policy: { limits: { agent: { refund: 10_000, compensation: 0 }, supervisor: { refund: null, compensation: 0 } } } });
  [agent, supervisor] = [await server.shop.as('agent'), await server.shop.as('supervisor')];
});
afterAll(() => server.stop());

async function reviewed(): Promise<TicketDetail> {
  return server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
}

const answer = (client: Client, ticket: TicketDetail, element: string, outcome: string, data: Record<string, unknown> = {}): Promise<Answer> =>
  client.ask('POST', `/work-items/${waiting(ticket, element).id}/complete`, { body: { outcome, data, version: ticket.version } });

describe('what a role may grant alone', () => {
  it('is not exceeded by approving what was asked for, nor by offering it', async () => {
    const ticket = await reviewed();

    const problem = await expectRefusal(server, () => answer(agent, ticket, 'review', 'approve'), 403, 'over_limit');
    await expectRefusal(server, () => answer(agent, ticket, 'review', 'offer', { amount: 10_001, reply: '少退一点' }), 403, 'over_limit');

    expect(problem.detail).toContain('CNY 100.00');
  });

  it('reaches as far as the limit', async () => {
    const { number } = await reviewed();

    expect(await decide(agent, number, 'review', 'offer', { amount: 10_000, reply: '少退一点' })).toMatchObject({ status: 'negotiating' });
  });

  it('is a supervisor\'s to exceed; afterwards the agent goes on with what was granted', async () => {
    const { number, id } = await reviewed();

    expect(await decide(supervisor, number, 'review', 'approve')).toMatchObject({ status: 'pending_return', amounts: { approved: 10_450 } });
    expect(await agent.post<TicketDetail>(`/tickets/${id}/suspend`, { reason: '买家出差' })).toMatchObject({ statusGroup: 'suspended' });
  });

  it('does not bind the buyer who accepts, the deadline, the platform, or the shop\'s own system', async () => {
    const [offered, silent, ruled, own] = [await reviewed(), await reviewed(), await reviewed(), await reviewed()];
    await decide(supervisor, offered.number, 'review', 'offer', { amount: 10_300, reply: '少退一点' });
    await decide(agent, ruled.number, 'review', 'reject', { reasonText: '不符合' });
    const buyer = await server.shop.buyer({ number: ruled.order.number, buyer: { phone: '13800006027' } });
    await decide(buyer, ruled.number, 'change', 'escalate');
    await decide(await server.shop.buyer({ number: offered.order.number, buyer: { phone: '13800006027' } }), offered.number, 'considerOffer', 'accept_offer');
    await decide(server.key, own.number, 'review', 'approve');
    await server.advance('P3D');
    await decide(await server.shop.as('platform'), ruled.number, 'rule', 'refund', { amount: 10_450, fault: 'seller', goods: 'keep', reasonText: '照片可信' });
    await server.settle();

    const approved = await Promise.all([offered, silent, ruled, own].map(async ({ number }) => (await server.key.get<TicketDetail>(`/tickets/${number}`)).amounts.approved));
    expect(approved).toEqual([10_300, 10_450, 10_450, 10_450]);
  });
});
