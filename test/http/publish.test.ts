import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowDetail, FlowDraft, FlowScenario, Page, PublishingState, PublishRequest, Replay, ReplayedTicket, TicketDetail, VersionDetail } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { expectRefusal } from './nothing-changed.ts';

let server: TestServer;
let ops: Client;
let developer: Client;
let owner: Client;
beforeAll(async () => {
  server = await startServer();
  [ops, developer, owner] = [await server.shop.as('ops'), await server.shop.as('developer'), await server.shop.as('owner')];
});
afterAll(() => server.stop());

const shipped = readFileSync(new URL('../../definitions/flows/refund-only/flow.bpmn', import.meta.url), 'utf8');

/** The shipped flow with one thing changed. @throws Error when there is nothing to change, so that no case goes stale */
function changed(from: string, to: string): string {
  if (!shipped.includes(from)) throw new Error(`The shipped flow has no ${from}.`);
  return shipped.replace(from, to);
}

const lonelyTask = '<bpmn:userTask id="lonely" name="没人来" reflow:nameEn="Nobody comes"><bpmn:extensionElements><reflow:people roles="agent" /></bpmn:extensionElements></bpmn:userTask></bpmn:process>';

describe('publishing refuses, names the step, and leaves the live version alone', () => {
  it.each([
    ['XML that breaks off', () => shipped.slice(0, shipped.length / 2)],
    ['something that is no BPMN', () => '<html><body>flow</body></html>'],
    ['an entity that would be read from elsewhere', () => shipped.replace('<bpmn:definitions', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><bpmn:definitions')],
    ['a reflow attribute that does not exist', () => changed('reflow:form="review"', 'reflow:form="review" reflow:colour="red"'), 'review'],
    ['a step that nothing leads to', () => changed('</bpmn:process>', lonelyTask), 'lonely'],
    ['a form that does not exist', () => changed('reflow:form="review"', 'reflow:form="revue"'), 'review'],
    ['a service that does not exist', () => changed('reflow:service="stop-shipment"', 'reflow:service="stop-the-world"'), 'stopShipment'],
    ['people of a role that does not exist', () => changed('<reflow:people roles="agent,supervisor"', '<reflow:people roles="agent,wizard"')],
    ['a condition that is no FEEL', () => shipped.replace(/(<bpmn:conditionExpression[^>]*>)[^<]*/, '$1=outcome = = "approve"')],
    ['the process of another flow', () => shipped.replaceAll('"refund-only"', '"refund-more"')],
  ] as [string, () => string, string?][])('%s', async (_what, xml, element) => {
    const problem = await expectRefusal(server, () => server.key.ask('POST', '/flows/refund-only/publish', { body: { xml: xml() } }), 422, 'flow_invalid');

    expect(problem.errors).toEqual(expect.arrayContaining([expect.objectContaining({ ...(element ? { path: element } : {}), code: expect.stringMatching(/\S/), message: expect.stringMatching(/\S/) })]));
  });

  it('a form whose schema is none', async () => {
    const forms = [{ key: 'review', title: { zh: '审核' }, schema: { type: 'thing' }, ui: {}, labels: {} }];

    await expectRefusal(server, () => server.key.ask('POST', '/flows/refund-only/publish', { body: { xml: shipped, forms } }), 422, 'flow_invalid');
  });
});

/** Somebody saves this change of the live version as the draft; answers its revision. */
async function drafted(client: Client, key: string, from: string | RegExp, to: string): Promise<number> {
  const draft = await client.get<FlowDraft>(`/flows/${key}/draft`);
  const xml = draft.xml.replace(from, to);
  if (xml === draft.xml) throw new Error(`${key} has no ${String(from)}.`);
  return (await client.put<{ revision: number }>(`/flows/${key}/draft`, { xml, revision: draft.revision, takeOver: true })).revision;
}

const state = (key: string, client = ops): Promise<PublishingState> => client.get(`/flows/${key}/publishing`);
const discard = async (key: string): Promise<void> => {
  const { revision } = await state(key);
  await ops.ask('DELETE', `/flows/${key}/draft?revision=${revision}`);
};
const ask = (key: string, revision: number, more: object = {}): Promise<PublishRequest> => ops.post(`/flows/${key}/publish-requests`, { revision, note: '改了审核', ...more });
const publish = (client: Client, key: string, more: object = {}) => (async () => {
  const draft = await client.get<FlowDraft>(`/flows/${key}/draft`);
  return client.ask('POST', `/flows/${key}/publish`, { body: { xml: draft.xml, draftRevision: draft.revision, note: '改了', ...more } });
})();

describe('a version that changes where money goes', () => {
  const key = 'refund-only';

  it('says which steps these are, and is not published by one person alone', async () => {
    await drafted(ops, key, 'name="客服审核"', 'name="客服看一眼"');
    const before = await state(key);
    expect(before.money).toContainEqual({ element: 'review', label: expect.objectContaining({ zh: '客服看一眼' }) });
    expect(before.fourEyes).toMatchObject({ rule: 'auto', needed: true });
    expect(before.fourEyes.others.length).toBeGreaterThan(0);
    const draft = await ops.get<FlowDraft>(`/flows/${key}/draft`);
    const problem = await expectRefusal(server, () => ops.ask('POST', `/flows/${key}/publish`, { body: { xml: draft.xml, draftRevision: draft.revision } }), 409, 'approval_needed');
    expect(problem.detail).toContain('客服看一眼');
  });

  it('is published when another person who may publish approves, not by whoever asked, nor by a key; both names are on the version', async () => {
    const request = await ask(key, (await state(key)).revision);
    expect(request).toMatchObject({ state: 'waiting', mine: true, version: null });
    expect((await expectRefusal(server, () => ops.ask('POST', `/publish-requests/${request.id}/approve`), 403, 'own_request')).detail).toContain(request.askedBy);
    await expectRefusal(server, () => server.key.ask('POST', `/publish-requests/${request.id}/approve`), 403, 'forbidden');
    expect((await state(key, developer)).request).toMatchObject({ id: request.id, mine: false });
    expect(await developer.post<PublishRequest>(`/publish-requests/${request.id}/approve`)).toMatchObject({ state: 'published', version: 2 });
    const version = await ops.get<VersionDetail>(`/flows/${key}/versions/2`);
    expect(version).toMatchObject({ state: 'published', note: '改了审核', former: 1, running: 0, publishedBy: request.askedBy });
    expect(version.publications).toEqual([expect.objectContaining({ kind: 'published', former: 1, askedBy: request.askedBy, approvedBy: expect.stringMatching(/\S/) })]);
    expect(version.publications[0]?.approvedBy).not.toBe(request.askedBy);
    expect((await ops.get<FlowDraft>(`/flows/${key}/draft`)).revision).toBe(0);
    await expectRefusal(server, () => developer.ask('POST', `/publish-requests/${request.id}/approve`), 409, 'request_over');
  });

  it('is not approved as something else than what was asked for, and may be refused or withdrawn', async () => {
    const first = await ask(key, await drafted(ops, key, 'name="客服看一眼"', 'name="客服看两眼"'));
    const revision = await drafted(ops, key, 'name="客服看两眼"', 'name="客服看三眼"');
    await expectRefusal(server, () => developer.ask('POST', `/publish-requests/${first.id}/approve`), 409, 'draft_changed');
    const second = await ask(key, revision);
    expect((await state(key)).request?.id).toBe(second.id);
    await expectRefusal(server, () => developer.ask('POST', `/publish-requests/${first.id}/approve`), 409, 'request_over');
    expect(await developer.post<PublishRequest>(`/publish-requests/${second.id}/refuse`, { reason: '名称不清楚' })).toMatchObject({ state: 'refused', reason: '名称不清楚' });
    const third = await ask(key, revision);
    expect(await ops.post<PublishRequest>(`/publish-requests/${third.id}/withdraw`)).toMatchObject({ state: 'withdrawn' });
    await discard(key);
  });

  it('needs nobody where the owner says so, and is recorded as approved by whoever published; nobody else may say so', async () => {
    expect((await ops.ask('PUT', '/four-eyes', { body: { rule: 'never' } })).status).toBe(403);
    await owner.put('/four-eyes', { rule: 'never' });
    await drafted(ops, key, 'name="客服看一眼"', 'name="客服审核"');
    expect((await state(key)).fourEyes).toMatchObject({ rule: 'never', needed: false });
    expect(await publish(ops, key)).toMatchObject({ status: 201, body: { version: 3 } });
    const [record] = (await state(key)).publications;
    expect(record).toMatchObject({ version: 3, approvedBy: record?.askedBy });
    expect(record?.money.length).toBeGreaterThan(0);
    await owner.put('/four-eyes', { rule: 'auto' });
  });
});

describe('a version whose scenarios come out otherwise than they say', () => {
  const key = 'refund-only';
  const rejecting = changed('outcome = "reject"<', 'outcome = "reject" or outcome = "approve"<');

  it('is published by nobody, neither a person nor a key, at once nor later; each scenario that fails is named with where it parts', async () => {
    const problem = await expectRefusal(server, () => server.key.ask('POST', `/flows/${key}/publish`, { body: { xml: rejecting } }), 422, 'scenarios_failed');
    const errors = problem.errors as { path: string; code: string; message: string }[];
    expect(errors.length).toBeGreaterThan(1);
    const scenarios = (await server.key.get<{ items: FlowScenario[] }>(`/flows/${key}/versions/1/scenarios`)).items.map((one) => one.key);
    for (const { path, code, message } of errors) {
      expect(scenarios).toContain(path);
      expect(code).toMatch(/^[a-z-]+$/);
      expect(message).toMatch(/：.+[。”]/);
    }
    await ops.put(`/flows/${key}/draft`, { xml: rejecting, revision: 0, takeOver: true });
    const { revision } = await state(key);
    await expectRefusal(server, () => developer.ask('POST', `/flows/${key}/publish`, { body: { xml: rejecting, draftRevision: revision } }), 422, 'scenarios_failed');
    await expectRefusal(server, () => ops.ask('POST', `/flows/${key}/publish-requests`, { body: { revision, note: '改了审核' } }), 422, 'scenarios_failed');
    await discard(key);
  });

  it('is published with scenarios that tell it as it is', async () => {
    const other = '/flows/resend-invoice';
    const { xml, scenarios: [first] } = await ops.get<FlowDraft>(`${other}/draft`);
    if (!first) throw new Error('The shipped flow has no scenario.');
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    const scenarios = (then: FlowScenario['scenario']['then']) => [{ key: '01', scenario: { ...first.scenario, then } }];
    const problem = await expectRefusal(server, () => server.key.ask('POST', `${other}/publish`, { body: { xml, scenarios: scenarios({ path: ['nowhere'] }) } }), 422, 'scenarios_failed');
    expect(problem.errors).toEqual([{ path: '01', code: 'path-other', message: expect.stringContaining(first.scenario.name.zh) }]);
    expect(await server.key.post(`${other}/publish`, { xml, scenarios: scenarios(first.scenario.then) })).toEqual({ version: 2 });
  });

  it('does not go live at its time when the rules that its scenarios play by have changed meanwhile', async () => {
    const other = 'wrong-item';
    const revision = await drafted(ops, other, /(<bpmn:process [^>]*name=")/, '$1我们的');
    await ask(other, revision, { publishAt: new Date(Date.parse(server.now()) + 3_600_000).toISOString() });
    const { document } = await ops.get<{ document: { clocks: object } }>('/policy');
    await ops.put('/policy', { document: { ...document, clocks: { ...document.clocks, review: 'P9D' } } });
    await server.advance('PT2H');
    await server.settle();
    expect(await state(other)).toMatchObject({ live: 1, request: { state: 'failed', reason: 'scenarios_failed' } });
    await ops.put('/policy', { document });
    await discard(other);
  });
});

describe('publishing what touches no money', () => {
  it('needs one person', async () => {
    await drafted(ops, 'repair', 'name="维修派单"', 'name="上门维修"');
    expect(await state('repair')).toMatchObject({ money: [], fourEyes: { needed: false } });
    expect(await publish(ops, 'repair')).toMatchObject({ status: 201, body: { version: 2 } });
    expect((await state('repair')).publications[0]).toMatchObject({ version: 2, former: 1, approvedBy: null, replay: null });
  });

  it('is told when somebody was first, and replaces that only knowingly', async () => {
    await drafted(ops, 'repair', 'name="上门维修"', 'name="维修服务"');
    const { xml } = await ops.get<FlowDraft>('/flows/repair/draft');
    await server.key.post('/flows/repair/publish', { xml: xml.replace('name="维修服务"', 'name="维修一"'), note: '抢先' });
    expect((await state('repair')).newer).toMatchObject({ version: 3, note: '抢先' });
    const draft = await ops.get<FlowDraft>('/flows/repair/draft');
    const problem = await expectRefusal(server, () => ops.ask('POST', '/flows/repair/publish', { body: { xml: draft.xml, draftRevision: draft.revision } }), 409, 'newer_version');
    expect(problem).toMatchObject({ current: { version: 3 }, detail: expect.stringContaining('3') });
    expect(await publish(ops, 'repair', { replaces: 3 })).toMatchObject({ status: 201, body: { version: 4 } });
  });

  it('waits for its time, and says so when it can no longer be published then', async () => {
    const late = new Date(Date.parse(server.now()) + 3_600_000).toISOString();
    const revision = await drafted(ops, 'repair', 'name="维修服务"', 'name="夜里维修"');
    await expectRefusal(server, () => ops.ask('POST', '/flows/repair/publish-requests', { body: { revision, note: '过去', publishAt: '2020-01-01T00:00:00Z' } }), 422, 'time_is_past');
    expect(await ask('repair', revision, { publishAt: late })).toMatchObject({ state: 'scheduled', publishAt: late });
    expect((await state('repair')).live).toBe(4);
    await server.advance('PT2H');
    expect(await state('repair')).toMatchObject({ live: 5, request: { state: 'published', version: 5 } });
    const later = new Date(Date.parse(server.now()) + 3_600_000).toISOString();
    await ask('repair', await drafted(ops, 'repair', 'name="夜里维修"', 'name="清晨维修"'), { publishAt: later });
    await discard('repair');
    await server.advance('PT2H');
    expect(await state('repair')).toMatchObject({ live: 5, request: { state: 'failed', reason: 'draft_changed' } });
  });

  it('is taken back in one step: the version before is live again, tickets that have begun stay, and numbers go on', async () => {
    expect((await state('repair')).former).toBe(4);
    await expectRefusal(server, () => ops.ask('POST', '/flows/repair/rollback', { body: { from: 4, to: 3, note: '错了' } }), 409, 'newer_version');
    await expectRefusal(server, () => ops.ask('POST', '/flows/repair/rollback', { body: { from: 5, to: 9, note: '错了' } }), 404, 'not_found');
    expect(await ops.post('/flows/repair/rollback', { from: 5, to: 4, note: '夜里没有人' })).toEqual({ version: 4 });
    const after = await state('repair');
    expect(after).toMatchObject({ live: 4, former: 3, publications: [expect.objectContaining({ kind: 'rolled_back', version: 4, former: 5, note: '夜里没有人' }), expect.anything(), expect.anything(), expect.anything(), expect.anything()] });
    expect((await ops.get<FlowDetail>('/flows/repair')).versions.filter((version) => version.state === 'published').map(({ version }) => version)).toEqual([4]);
    await drafted(ops, 'repair', 'name="维修服务"', 'name="维修派单"');
    expect(await publish(ops, 'repair')).toMatchObject({ status: 201, body: { version: 6 } });
  });
});

describe('a replay of finished tickets', () => {
  const ended: Record<string, string> = {};
  beforeAll(async () => {
    for (const outcome of ['approve', 'approve', 'reject']) {
      const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key), { type: 'refund_only', reason: 'not_liked' }));
      await decide(server.key, number, 'review', outcome, outcome === 'reject' ? { reasonText: '不符合' } : {});
      await server.settle();
      ended[number] = outcome;
    }
    // rejected tickets end when the buyer says no more
    await server.advance('P40D');
    await server.settle();
  });

  async function replayed(body: object = {}): Promise<Replay> {
    const { id } = await ops.post<Replay>('/flows/refund-only/replays', body);
    await server.settle();
    return ops.get<Replay>(`/replays/${id}`);
  }

  it('finds nothing that differs on the version that they had', async () => {
    expect(await replayed()).toMatchObject({ state: 'done', total: 3, done: 3, same: 3, other: 0, cannot: 0, revision: 0, groups: [] });
  });

  it('finds those that go another way, where they part, and which tickets these are; writes nothing about them', async () => {
    const outside = await server.look('select count(*) as n from refund');
    await drafted(ops, 'refund-only', 'outcome = "reject"<', 'outcome = "reject" or outcome = "approve"<');
    const replay = await replayed({ tickets: 50 });
    expect(replay).toMatchObject({ state: 'done', total: 3, same: 1, other: 2, cannot: 0 });
    expect(replay.groups).toHaveLength(1);
    expect(replay.groups[0]).toMatchObject({ tickets: 2, after: { label: expect.objectContaining({ zh: '客服审核' }) }, currency: 'CNY' });
    const { items } = await ops.get<Page<ReplayedTicket>>(`/replays/${replay.id}/tickets?group=${encodeURIComponent(replay.groups[0]!.id)}`);
    expect(items.map(({ number }) => number).toSorted()).toEqual(Object.keys(ended).filter((number) => ended[number] === 'approve').toSorted());
    expect(await server.look('select count(*) as n from refund')).toEqual(outside);
    expect((await ops.get<{ items: Replay[] }>('/flows/refund-only/replays')).items.map(({ id }) => id)).toContain(replay.id);
    expect(await ops.post<Replay>(`/replays/${replay.id}/cancel`)).toMatchObject({ state: 'done' });
    await discard('refund-only');
  });

  it('is refused on a draft that cannot be read', async () => {
    await ops.put('/flows/refund-only/draft', { xml: '<half', revision: 0, takeOver: true });
    await expectRefusal(server, () => ops.ask('POST', '/flows/refund-only/replays', { body: {} }), 422, 'flow_invalid');
    await discard('refund-only');
  });
});
