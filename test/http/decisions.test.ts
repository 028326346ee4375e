import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import type { DecidedAnswer, DecisionDetail, DecisionReplay, DecisionSummary, DecisionVersion, GroupDetail, People, TicketDetail } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

const fault = loadDecisions().find(({ key }) => key === 'fault')!;

describe('decision tables', () => {
  it('are there from the start, with who asks them', async () => {
    const { items } = await server.key.get<{ items: DecisionSummary[] }>('/decisions');
    expect(items.map(({ key, version }) => [key, version])).toEqual(loadDecisions().map(({ key }) => [key, 1]));
    const { table, problems } = await server.key.get<DecisionDetail>('/decisions/fault');
    expect([table, problems]).toEqual([fault, []]);
  });

  it('are tried on data, on a ticket, and before they are published', async () => {
    const told = await server.key.post<DecidedAnswer>('/decisions/fault/evaluate', { variables: { request: { reason: 'quality' }, inspection: [{ lineId: 'L1', good: 1, notOurs: 1 }] } });
    expect(told).toMatchObject({ answer: { rule: 'not-ours', fault: 'buyer' }, hits: [{ rule: 'not-ours' }] });
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    expect(await server.key.post<DecidedAnswer>('/decisions/fault/evaluate', { ticket: ticket.number })).toMatchObject({ answer: { rule: 'policy', fault: 'buyer' }, inputs: { reason: 'not_wanted' }, looked: [{ rule: 'not-ours', failed: 'cameBack' }, { rule: 'policy' }] });
    const mine = { ...fault, rules: fault.rules.map((rule) => ({ ...rule, enabled: true })) };
    expect(await server.key.post<DecidedAnswer>('/decisions/fault/evaluate', { table: mine, ticket: ticket.number, variables: { request: { reason: 'damaged' } } })).toMatchObject({ answer: { rule: 'broken-on-the-way', fault: 'courier' } });
  });

  it('see what the shop knows of the buyer: orders, other tickets, how often money went back, tags', async () => {
    const order = await placed(server.key);
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    const facts = async () => (await server.key.post<DecidedAnswer>('/decisions/auto-approval/evaluate', { ticket: ticket.number })).inputs;
    expect(await facts()).toMatchObject({ refundRate: 0, tags: [], amount: ticket.amounts.requested });
    const other = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, { ...mugs(), buyer: order.buyer }), { type: 'refund_only', reason: 'not_liked' }));
    await decide(server.key, other.number, 'review', 'approve');
    await server.settle();
    expect(await facts()).toMatchObject({ refundRate: 0.5 });
  });

  it('decide in the shipped flows: who pays the freight, and what a reviewer may give alone', async () => {
    const shop = await server.openShop();
    const [owner, agent] = [await shop.as('owner'), await shop.as('agent')];
    const review = async (): Promise<TicketDetail> => agent.get<TicketDetail>(`/tickets/${(await owner.post<TicketDetail>('/tickets', twoMugs(await placed(owner)))).number}`);
    const before = await review();
    expect(waiting(before, 'review').data).toMatchObject({ fault: 'buyer', freightBy: 'buyer' });
    const limits = loadDecisions().find(({ key }) => key === 'compensation-limits')!;
    const first = { id: 'not-wanted-is-ours', cells: ['"not_wanted"', '-'], results: ['"seller"'], annotation: { zh: '不想要也算我们的', en: 'Not wanted is ours too' } };
    await owner.put('/decisions/fault', { table: { ...fault, rules: [first, ...fault.rules] }, baseVersion: 1 });
    await owner.put('/decisions/compensation-limits', { table: { ...limits, rules: limits.rules.map((rule) => (rule.id === 'agent-refund' ? { ...rule, results: ['true', '9000'] } : rule.id === 'agent-points' ? { ...rule, results: ['true', '100'] } : rule)) }, baseVersion: 1 });

    const after = await review();
    expect(waiting(after, 'review').data).toMatchObject({ fault: 'seller', freightBy: 'seller', ownLimit: 9_000 });
    expect(await decide(agent, after.number, 'review', 'approve')).toMatchObject({ status: 'pending_approval' });
    expect(await agent.post(`/tickets/${after.number}/compensations`, { items: [{ kind: 'points', amount: 101 }] })).toMatchObject({ items: [{ state: 'proposed' }] });
    expect(waiting(await agent.get<TicketDetail>(`/tickets/${before.number}`), 'review').data).toMatchObject({ fault: 'buyer', ownLimit: 9_000 });
  });

  it('are tried, before they are published, on what they have decided: hits of each row, and the tickets that would be answered otherwise', async () => {
    const shop = await server.openShop();
    const [owner, ops] = [await shop.as('owner'), await shop.as('ops')];
    const opened = [await owner.post<TicketDetail>('/tickets', twoMugs(await placed(owner))), await owner.post<TicketDetail>('/tickets', twoMugs(await placed(owner), { reason: 'not_liked' }))];
    await server.settle();
    const same = await ops.post<DecisionReplay>('/decisions/fault/replay', { table: fault });
    expect(same).toMatchObject({ asked: 2, compared: 2, unknown: 0, groups: [] });
    expect(same.rules.filter(({ before, now }) => before > 0 || now > 0)).toEqual([{ rule: 'policy', before: 2, now: 2 }]);
    const first = { id: 'not-liked-is-ours', cells: ['"not_liked"', ...fault.inputs.slice(1).map(() => '-')], results: ['"seller"'] };
    const changed = await ops.post<DecisionReplay>('/decisions/fault/replay', { table: { ...fault, rules: [first, ...fault.rules] } });
    expect(changed.rules).toContainEqual({ rule: 'not-liked-is-ours', before: 0, now: 1 });
    expect(changed.groups).toMatchObject([{ before: { rules: ['policy'] }, now: { rules: ['not-liked-is-ours'], results: [['"seller"']] }, count: 1, tickets: [opened[1]!.number] }]);
    const broken = await ops.ask('POST', '/decisions/fault/replay', { body: { table: { ...fault, rules: [{ ...first, cells: first.cells.map(() => '> (') }] } } });
    expect([broken.status, broken.body]).toMatchObject([422, { code: 'decision_invalid' }]);
  });

  it('say why they have no answer', async () => {
    const { status, body } = await server.key.ask('POST', '/decisions/fault/evaluate', { body: { variables: { request: { reason: 7 } } } });
    expect([status, body]).toMatchObject([422, { code: 'decision_failed' }]);
  });

  it('are published as new versions; the same again makes none, and nobody overwrites what somebody else published', async () => {
    const mine = { ...fault, rules: [...fault.rules.slice(0, -1), { ...fault.rules.at(-1)!, annotation: { zh: '按政策', en: 'By the policy' } }] };
    expect(await server.key.put('/decisions/fault', { table: mine, note: '改说明', baseVersion: 1 })).toEqual({ version: 2, problems: [] });
    expect(await server.key.put('/decisions/fault', { table: mine })).toEqual({ version: 2, problems: [] });
    const { status, body } = await server.key.ask('PUT', '/decisions/fault', { body: { table: fault, baseVersion: 1 } });
    expect([status, body]).toMatchObject([409, { code: 'decision_changed' }]);
    const { items } = await server.key.get<{ items: DecisionVersion[] }>('/decisions/fault/versions');
    expect(items.map(({ version, state, note }) => [version, state, note])).toEqual([[2, 'published', '改说明'], [1, 'retired', 'shipped']]);
    expect(await server.key.get('/decisions/fault/versions/1')).toMatchObject({ table: fault });
  });

  it.each([
    ['a row that is too short', { ...fault, rules: [{ id: 'x', cells: ['-'], results: ['"buyer"'] }] }, 'fault', 'table-malformed'],
    ['a cell that would fill the memory', { ...fault, rules: [{ id: 'x', cells: ['for i in 1..100000000 return i', '-'], results: ['"buyer"'] }] }, 'x/reason', 'expression-range'],
    ['a value that the column does not have', { ...fault, rules: [{ id: 'x', cells: ['-', '-'], results: ['"nobody"'] }] }, 'x/fault', 'result-value'],
    ['the table of another key', { ...fault, key: 'guilt' }, 'guilt', 'key-differs'],
  ])('refuse %s, name the place, and stay as they are', async (_, table, path, code) => {
    const before = await server.key.get<DecisionDetail>('/decisions/fault');
    const { status, body } = await server.key.ask('PUT', '/decisions/fault', { body: { table } });
    expect([status, body]).toMatchObject([422, { code: 'decision_invalid', errors: [{ path, code }] }]);
    expect(await server.key.get('/decisions/fault')).toEqual(before);
  });

  it('go out as DMN and come back', async () => {
    const { body: xml, status } = await server.key.ask('GET', '/decisions/auto-approval/versions/1/dmn');
    expect(status).toBe(200);
    expect(await server.key.post('/decisions/from-dmn', { xml })).toMatchObject({ table: loadDecisions().find(({ key }) => key === 'auto-approval'), problems: [] });
    expect((await server.key.ask('POST', '/decisions/from-dmn', { body: { xml: '<x/>' } })).status).toBe(422);
  });

  it('are read by ops and not by agents', async () => {
    expect((await (await server.shop.as('ops')).ask('GET', '/decisions')).status).toBe(200);
    expect((await (await server.shop.as('agent')).ask('GET', '/decisions')).status).toBe(403);
  });
});

/** Id of the person with this role. */
async function personOf(role: string): Promise<string> {
  const { items } = await server.key.get<People>('/people');
  return items.find((person) => person.roles.join() === role)!.id;
}

describe('groups and people', () => {
  it('give out the work by their strategy once a supervisor says so', async () => {
    const supervisor = await server.shop.as('supervisor');
    const before = await supervisor.get<{ items: GroupDetail[] }>('/groups');
    expect(before.items.map(({ code, strategy }) => [code, strategy])).toEqual([['after-sale-1', 'manual'], ['finance', 'manual'], ['repair', 'manual'], ['warehouse', 'manual']]);
    const desk = before.items[0]!;
    const own = await personOf('agent');
    const agent = desk.members.find(({ id }) => id === own)!;
    await supervisor.put('/groups/after-sale-1', { label: desk.label, strategy: 'round_robin', members: [agent.id] });
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    expect(ticket).toMatchObject({ assignee: { id: agent.id }, group: { code: 'after-sale-1' } });
  });

  it('take no more work when off duty, and hand back what they have', async () => {
    const agent = await server.shop.as('agent');
    const id = await personOf('agent');
    const [desk] = (await agent.get<{ items: GroupDetail[] }>('/groups')).items;
    const { open } = desk!.members.find((member) => member.id === id)!;
    expect(await agent.put(`/people/${id}/duty`, { onDuty: false, handBack: true })).toEqual({ onDuty: false, handedBack: open });
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    expect(ticket.assignee).toBeNull();
    const after = (await agent.get<{ items: GroupDetail[] }>('/groups')).items[0]!;
    expect([after.members.find((member) => member.id === id)?.open, after.waiting]).toEqual([0, open + 1]);
    expect(await agent.put(`/people/${id}/duty`, { onDuty: true })).toEqual({ onDuty: true, handedBack: 0 });
  });

  it('let everybody set their own duty and nobody but a supervisor that of others', async () => {
    const id = await personOf('finance');
    expect((await (await server.shop.as('agent')).ask('PUT', `/people/${id}/duty`, { body: { onDuty: false } })).status).toBe(403);
    expect(await (await server.shop.as('supervisor')).put(`/people/${id}/duty`, { onDuty: false })).toEqual({ onDuty: false, handedBack: 0 });
    const { items } = await server.key.get<People>('/people');
    expect(items.find((person) => person.id === id)?.onDuty).toBe(false);
  });

  it('have skills and a share of the work', async () => {
    const id = await personOf('technician');
    const { status, body } = await (await server.shop.as('supervisor')).ask('PATCH', `/people/${id}`, { body: { skills: ['appliance'], capacity: 5, weight: 2 } });
    expect([status, body]).toMatchObject([200, { id, skills: ['appliance'], capacity: 5, weight: 2 }]);
    expect((await (await server.shop.as('supervisor')).ask('PATCH', `/people/${id}`, { body: { weight: 11 } })).status).toBe(400);
    expect((await (await server.shop.as('agent')).ask('PATCH', `/people/${id}`, { body: { weight: 3 } })).status).toBe(403);
  });
});
