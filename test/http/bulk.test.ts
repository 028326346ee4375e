import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkOption, BulkResult, Macro, People, TicketAct, TicketDetail, TicketPage, TicketSummary } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { copyTicket } from '../helpers/copy-tickets.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let agent: Client;
let supervisor: Client;
beforeAll(async () => {
  server = await startServer();
  agent = await server.shop.as('agent');
  supervisor = await server.shop.as('supervisor');
});
afterAll(() => server.stop());

type Seen = Pick<TicketDetail, 'id' | 'version'>;
const seen = (tickets: readonly Seen[]): Seen[] => tickets.map(({ id, version }) => ({ id, version }));
const bulk = (client: Client, tickets: readonly Seen[], acts: TicketAct[], headers: Record<string, string> = {}): Promise<BulkResult> => client.post<BulkResult>('/tickets/bulk', { tickets: seen(tickets), acts }, headers);
const undo = (client: Client, { id }: BulkResult): Promise<BulkResult> => client.post<BulkResult>(`/tickets/bulk/${id}/undo`, {});
const now = (ticket: Pick<TicketDetail, 'id'>): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${ticket.id}`);
const states = ({ items }: BulkResult): string[] => items.map(({ state, problem }) => problem?.code ?? state);

/** So many returns to review, each of an order of its own. */
async function toReview(count: number): Promise<TicketDetail[]> {
  const tickets: TicketDetail[] = [];
  for (let made = 0; made < count; made += 1) tickets.push(await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key))));
  return tickets;
}

describe('an act on many tickets', () => {
  it('does 497 of 500 and explains the three that others changed meanwhile', { timeout: 180_000 }, async () => {
    const [one] = await toReview(1) as [TicketDetail];
    await copyTicket(server, one.id, 499);
    const tickets: TicketSummary[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: TicketPage = await server.key.get<TicketPage>(`/tickets?limit=100&statusGroup=pending_review${cursor && `&cursor=${cursor}`}`);
      tickets.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(tickets).toHaveLength(500);
    const conflicts = [tickets[7]!, tickets[250]!, tickets[499]!];
    for (const { id } of conflicts) await server.key.post(`/tickets/${id}/suspend`, { reason: '等厂家回复' });

    const result = await bulk(agent, tickets, [{ kind: 'claim' }, { kind: 'tag', add: ['双十一'] }]);

    expect(result.done).toBe(497);
    expect(result.items.filter(({ state }) => state === 'refused').map(({ number, problem }) => ({ number, code: problem?.code }))).toEqual(conflicts.map(({ number }) => ({ number, code: 'stale_version' })));
    expect(result.items.find(({ state }) => state === 'refused')?.problem?.detail.zh).toContain('没有改动');
    expect((await server.key.get<TicketPage>('/tickets?tag=%E5%8F%8C%E5%8D%81%E4%B8%80&limit=1')).total).toBe(497);
    expect(await now(conflicts[0]!)).toMatchObject({ assignee: null, tags: [] });

    const undone = await undo(agent, result);
    expect(undone.items.filter(({ state }) => state === 'undone')).toHaveLength(497);
    expect((await server.key.get<TicketPage>('/tickets?tag=%E5%8F%8C%E5%8D%81%E4%B8%80&limit=1')).total).toBe(0);
    expect(await now(tickets[0]!)).toMatchObject({ assignee: null, tags: [], workItems: [expect.objectContaining({ assignee: null })] });
  });

  it('does all of its acts to a ticket or none', async () => {
    const [ticket] = await toReview(1) as [TicketDetail];

    const result = await bulk(supervisor, [ticket], [{ kind: 'tag', add: ['先不动'] }, { kind: 'suspend', reason: '等买家' }, { kind: 'complete', element: 'review', outcome: 'approve' }]);

    expect(states(result)).toEqual(['ticket_suspended']);
    expect(await now(ticket)).toMatchObject({ tags: [], status: 'pending_review', version: ticket.version });
  });

  it('sent again under its key does nothing twice and answers the same', async () => {
    const tickets = await toReview(2);
    const headers = { 'idempotency-key': randomUUID() };
    const acts: TicketAct[] = [{ kind: 'message', text: '已收到，今天处理', visibility: 'buyer' }];

    const first = await bulk(agent, tickets, acts, headers);
    const second = await bulk(agent, tickets, acts, headers);

    expect(second).toEqual(first);
    expect(await server.look("select 1 from timeline where ticket_id = ? and kind = 'message'", [tickets[0]!.id])).toHaveLength(1);
    expect(await agent.ask('POST', '/tickets/bulk', { body: { tickets: seen(tickets), acts: [{ kind: 'claim' }] }, headers })).toMatchObject({ status: 422, body: { code: 'idempotency_conflict' } });
  });

  it('asks for the right of each act, before any ticket is touched', async () => {
    const [ticket] = await toReview(1) as [TicketDetail];

    const answer = await agent.ask('POST', '/tickets/bulk', { body: { tickets: seen([ticket]), acts: [{ kind: 'tag', add: ['x'] }, { kind: 'assign', assignee: null }] } });

    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await now(ticket)).tags).toEqual([]);
  });

  it('names a ticket that there is not as one that failed', async () => {
    const [ticket] = await toReview(1) as [TicketDetail];
    expect(states(await bulk(agent, [{ id: randomUUID(), version: 1 }, ticket], [{ kind: 'claim' }]))).toEqual(['not_found', 'done']);
  });
});

describe('deciding many at once', () => {
  it('offers the outcomes with how many allow them, and takes each ticket\'s own most', async () => {
    const tickets = await toReview(3);
    await decide(server.key, tickets[2]!.number, 'review', 'approve');

    const { items } = await agent.post<{ items: BulkOption[] }>('/tickets/bulk/options', { tickets: tickets.map(({ id }) => id) });
    const approve = items.find(({ element, outcome }) => element === 'review' && outcome === 'approve');
    const result = await bulk(agent, tickets.slice(0, 2), [{ kind: 'complete', element: 'review', outcome: 'approve' }]);

    expect(approve).toMatchObject({ tickets: [tickets[0]!.id, tickets[1]!.id], left: [{ id: tickets[2]!.id, why: 'not_at_step' }] });
    expect(states(result)).toEqual(['done', 'done']);
    expect(result.undoUntil).toBeNull();
    expect(await now(tickets[0]!)).toMatchObject({ status: 'pending_return', amounts: { approved: 10_450 } });
    expect(await agent.ask('POST', `/tickets/bulk/${result.id}/undo`, {})).toMatchObject({ status: 409, body: { code: 'undo_over' } });
  });

  it('refuses an outcome that needs a reason without one', async () => {
    const [ticket] = await toReview(1) as [TicketDetail];
    expect(states(await bulk(agent, [ticket], [{ kind: 'complete', element: 'review', outcome: 'reject' }]))).toEqual(['form_invalid']);
    expect(states(await bulk(agent, [ticket], [{ kind: 'complete', element: 'review', outcome: 'reject', reasonText: '超过七天' }]))).toEqual(['done']);
  });
});

describe('taking it back', () => {
  it('gives each ticket back to whom it was taken from, and lets clocks run on', async () => {
    const tickets = await toReview(2);
    const people = (await server.key.get<People>('/people')).items;
    const [one, other] = [people[0]!, people[1]!];
    await server.key.post(`/tickets/${tickets[0]!.id}/reassign`, { assignee: one.id });

    const given = await bulk(supervisor, tickets, [{ kind: 'assign', assignee: other.id }, { kind: 'suspend', reason: '盘点' }]);
    expect(await now(tickets[0]!)).toMatchObject({ assignee: { id: other.id }, statusGroup: 'suspended' });
    await undo(supervisor, given);

    expect(await now(tickets[0]!)).toMatchObject({ assignee: { id: one.id }, statusGroup: 'pending_review' });
    expect(await now(tickets[1]!)).toMatchObject({ assignee: null, statusGroup: 'pending_review' });
  });

  it('leaves alone what somebody changed since, and says so', async () => {
    const tickets = await toReview(2);
    const people = (await server.key.get<People>('/people')).items;
    const given = await bulk(supervisor, tickets, [{ kind: 'assign', assignee: people[0]!.id }]);
    await server.key.post(`/tickets/${tickets[1]!.id}/reassign`, { assignee: people[1]!.id });

    const undone = await undo(supervisor, given);

    expect(states(undone)).toEqual(['undone', 'stale_version']);
    expect(await now(tickets[1]!)).toMatchObject({ assignee: { id: people[1]!.id } });
  });

  it('is for whoever did it, for five minutes', async () => {
    const [ticket] = await toReview(1) as [TicketDetail];
    const done = await bulk(agent, [ticket], [{ kind: 'tag', add: ['加急'] }]);

    expect(await supervisor.ask('POST', `/tickets/bulk/${done.id}/undo`, {})).toMatchObject({ status: 404 });
    await server.advance('PT6M');
    expect(await agent.ask('POST', `/tickets/bulk/${done.id}/undo`, {})).toMatchObject({ status: 409, body: { code: 'undo_over' } });
    expect((await now(ticket)).tags).toEqual(['加急']);
  });
});

describe('macros and tags', () => {
  it('are kept by a supervisor and seen by every agent', async () => {
    const id = randomUUID();
    const acts: TicketAct[] = [{ kind: 'tag', add: ['破损'] }, { kind: 'message', text: '请补一张照片', visibility: 'buyer' }];

    expect(await agent.ask('PUT', `/macros/${id}`, { body: { name: '要照片', acts } })).toMatchObject({ status: 403 });
    await supervisor.put(`/macros/${id}`, { name: '要照片', acts });
    expect((await agent.get<{ items: Macro[] }>('/macros')).items).toContainEqual({ id, name: '要照片', acts });
    expect(await supervisor.ask('DELETE', `/macros/${id}`, {})).toMatchObject({ status: 204 });
    expect((await agent.get<{ items: Macro[] }>('/macros')).items).toEqual([]);
  });

  it('offer a tag once it was used, until it is taken off the list', async () => {
    const [ticket] = await toReview(1) as [TicketDetail];
    await bulk(agent, [ticket], [{ kind: 'tag', add: ['老客户'] }]);

    const names = async (): Promise<string[]> => (await agent.get<{ items: { name: string }[] }>('/tags')).items.map(({ name }) => name);
    expect(await names()).toContain('老客户');
    await supervisor.ask('DELETE', `/tags/${encodeURIComponent('老客户')}`, {});
    expect(await names()).not.toContain('老客户');
    expect((await now(ticket)).tags).toEqual(['老客户']);
  });
});
