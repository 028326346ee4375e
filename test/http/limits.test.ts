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

/** Agreed at ¥90.00, sent, delivered and failed: in the talks an agent may not grant more than the limit. */
async function talking(): Promise<TicketDetail> {
  const { number, order } = await reviewed();
  const buyer = await server.shop.buyer({ number: order.number, buyer: { phone: '13800006027' } });
  await decide(agent, number, 'review', 'offer', { amount: 9_000 });
  await decide(buyer, number, 'considerOffer', 'accept_offer');
  await decide(buyer, number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${number}` });
  await server.settle();
  return decide(await server.shop.as('warehouse'), number, 'receive', 'not_arrived', { reasonText: '没有到货' });
}

const answer = (client: Client, ticket: TicketDetail, element: string, outcome: string, data: Record<string, unknown> = {}): Promise<Answer> =>
  client.ask('POST', `/work-items/${waiting(ticket, element).id}/complete`, { body: { outcome, data, version: ticket.version } });

describe('what a role may grant alone', () => {
  it('ends where a supervisor is asked: nothing is agreed to until then, and the buyer is told nothing', async () => {
    const { number, order } = await reviewed();

    const sent = await decide(agent, number, 'review', 'approve');
    const buyer = await server.shop.buyer({ number: order.number, buyer: { phone: '13800006027' } });
    const seen = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);

    expect(sent).toMatchObject({ status: 'pending_approval', statusGroup: 'pending_review', amounts: { approved: null }, money: { state: 'reserved' } });
    expect(sent.workItems).toMatchObject([{ element: 'superviseRefund', canWork: false, roles: ['supervisor'] }]);
    expect(seen.workItems).toEqual([]);
    expect(await decide(supervisor, number, 'superviseRefund', 'approve')).toMatchObject({ status: 'pending_return', amounts: { approved: 10_450 } });
  });

  it('sends an offer above it to the supervisor first, who may return it with a reason', async () => {
    const { number } = await reviewed();

    const sent = await decide(agent, number, 'review', 'offer', { amount: 10_001, reply: '少退一点' });
    const returned = await decide(supervisor, number, 'superviseRefund', 'return', { reasonText: '先看照片' });

    expect(sent.status).toBe('pending_approval');
    expect(returned.status).toBe('pending_review');
    expect(waiting(returned, 'review').data).toMatchObject({ supervisorNote: '先看照片' });
  });

  it('is approved for a supervisor who says nothing', async () => {
    const { number } = await reviewed();
    await decide(agent, number, 'review', 'approve');

    await server.advance('P2D');

    expect((await server.key.get<TicketDetail>(`/tickets/${number}`)).status).toBe('pending_return');
  });

  it('is known to the page before anybody decides, each with their own', async () => {
    const { number } = await reviewed();
    const limits = await Promise.all([agent, supervisor, server.key].map(async (client) => waiting(await client.get<TicketDetail>(`/tickets/${number}`), 'review').data.ownLimit ?? null));

    expect(limits).toEqual([10_000, null, null]);
  });

  it('cannot be talked up by whoever sends the decision', async () => {
    const { number } = await reviewed();

    expect(await decide(agent, number, 'review', 'approve', { ownLimit: 999_999 })).toMatchObject({ status: 'pending_approval' });
  });

  it('still refuses in a step that leads to no supervisor', async () => {
    const ticket = await talking();

    const problem = await expectRefusal(server, () => answer(agent, ticket, 'negotiate', 'offer', { amount: 10_200 }), 403, 'over_limit');

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
