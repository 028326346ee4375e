import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BegunFlow, FlowCase, FlowDraft, FlowFigures, FlowHeat, FlowMatches, FlowScenario, FlowSteps, FlowSummary, FlowTemplates, SavedDraft, SavedScenario, TicketDetail, TicketPage } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let ops: Client;
let developer: Client;
const tasks = mkdtempSync(join(tmpdir(), 'reflow-tasks-'));

/** A service task as a developer of a shop writes it, in a folder of their own. */
const ownTask = `export default ({ define }) => define({
  id: 'add-points', label: { zh: '加会员分', en: 'Add points' }, description: { zh: '给买家加会员分。', en: 'Adds points to the buyer.' }, icon: 'star',
  input: { type: 'object', required: ['points'], properties: { points: { type: 'integer' } } }, output: { type: 'object', properties: { balance: { type: 'integer' } } },
  retry: { attempts: 3, backoff: 'PT5S' }, timeoutMs: 5000, connector: 'members', run: async ({ points }) => ({ balance: 100 + points }),
});`;

beforeAll(async () => {
  writeFileSync(join(tasks, 'add-points.mjs'), ownTask);
  server = await startServer({ environment: { SERVICE_TASKS_DIR: tasks } });
  [ops, developer] = [await server.shop.as('ops'), await server.shop.as('developer')];
  // who must approve what moves money is another test's matter
  await (await server.shop.as('owner')).put('/four-eyes', { rule: 'never' });
});
afterAll(async () => {
  await server.stop();
  rmSync(tasks, { recursive: true });
});

const label = { zh: '退款乙', en: 'Refund B' };

async function draftOf(key: string): Promise<FlowDraft> {
  return (await ops.ask('GET', `/flows/${key}/draft`)).body as FlowDraft;
}

async function summaryOf(key: string): Promise<FlowSummary | undefined> {
  return ((await ops.ask('GET', '/flows')).body as { items: FlowSummary[] }).items.find((flow) => flow.key === key);
}

async function scenariosOf(key: string, version: number): Promise<FlowScenario[]> {
  return ((await ops.ask('GET', `/flows/${key}/versions/${version}/scenarios`)).body as { items: FlowScenario[] }).items;
}

describe('a draft', () => {
  it('is the live version until somebody changes it, grows with each save, and ends with its publication', async () => {
    const live = await draftOf('exchange');
    expect(live).toMatchObject({ revision: 0, editor: null, basedOn: 1, live: 1 });
    const xml = live.xml.replace('name="换货"', 'name="换一个"');
    expect(await ops.ask('PUT', '/flows/exchange/draft', { body: { xml, revision: 0 } })).toMatchObject({ status: 200, body: { revision: 1 } });
    expect((await ops.ask('PUT', '/flows/exchange/draft', { body: { xml: '<half', revision: 1 } })).status).toBe(200);
    expect((await ops.ask('PUT', '/flows/exchange/draft', { body: { xml, revision: 2 } })).status).toBe(200);
    expect(await draftOf('exchange')).toMatchObject({ revision: 3, xml, basedOn: 1 });
    expect((await summaryOf('exchange'))?.draft).toMatchObject({ revision: 3 });

    expect(await ops.ask('POST', '/flows/exchange/publish', { body: { xml, draftRevision: 2 } })).toMatchObject({ status: 409, body: { code: 'draft_changed' } });
    expect(await ops.ask('POST', '/flows/exchange/publish', { body: { xml, draftRevision: 3 } })).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await draftOf('exchange')).toMatchObject({ revision: 0, basedOn: 2 });
    expect((await summaryOf('exchange'))?.draft).toBeNull();
  });

  it('is not overwritten by whoever looks at an older one, nor taken from somebody who is at work without saying so', async () => {
    const { xml } = await draftOf('repair');
    expect((await ops.ask('PUT', '/flows/repair/draft', { body: { xml, revision: 0 } })).status).toBe(200);
    expect(await ops.ask('PUT', '/flows/repair/draft', { body: { xml, revision: 0 } })).toMatchObject({ status: 409, body: { code: 'draft_changed' } });
    expect(await developer.ask('PUT', '/flows/repair/draft', { body: { xml, revision: 1 } })).toMatchObject({ status: 409, body: { code: 'draft_taken' } });
    expect((await developer.ask('PUT', '/flows/repair/draft', { body: { xml, revision: 1, takeOver: true } })).body as SavedDraft).toMatchObject({ revision: 2 });
    expect(await ops.ask('PUT', '/flows/repair/draft', { body: { xml, revision: 1 } })).toMatchObject({ status: 409, body: { code: 'draft_taken' } });
    expect(await ops.ask('DELETE', '/flows/repair/draft?revision=1')).toMatchObject({ status: 409, body: { code: 'draft_changed' } });
    expect((await ops.ask('DELETE', '/flows/repair/draft?revision=2')).status).toBe(204);
    expect(await draftOf('repair')).toMatchObject({ revision: 0 });
  });
});

describe('a new flow', () => {
  it('is a draft of its own key and name, listed, and published under its own type', async () => {
    const begun = await ops.ask('POST', '/flows', { body: { key: 'refund-b', label, copyOf: 'refund-only' } });
    expect(begun.status).toBe(201);
    const { draft } = begun.body as BegunFlow;
    expect(draft).toMatchObject({ key: 'refund-b', label, revision: 1, basedOn: null, live: null, ticketType: { money: 'refund' } });
    expect(draft.xml).toContain('<bpmn:process id="refund-b" name="退款乙"');
    expect(draft.xml).toContain('bpmnElement="refund-b"');
    expect(await summaryOf('refund-b')).toMatchObject({ version: null, label, draft: { revision: 1 } });
    const body = { xml: draft.xml, forms: draft.forms, ticketType: draft.ticketType, draftRevision: 1 };
    expect(await ops.ask('POST', '/flows/refund-b/publish', { body })).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await summaryOf('refund-b')).toMatchObject({ version: 1, type: 'refund_b', draft: null });
  });

  it('begins with a template: its forms, scenarios and type, drawn and published as it is', async () => {
    const { items } = (await ops.ask('GET', '/flow-templates')).body as FlowTemplates;
    expect(items.length).toBeGreaterThan(3);
    for (const { key } of items) {
      const { draft } = (await ops.ask('POST', '/flows', { body: { key: `our-${key}`, label, template: key } })).body as BegunFlow;
      expect(draft.scenarios.length).toBeGreaterThan(1);
      expect(await ops.ask('POST', `/flows/our-${key}/publish`, { body: { xml: draft.xml, forms: draft.forms, ticketType: draft.ticketType, draftRevision: 1 } })).toMatchObject({ status: 201, body: { version: 1 } });
      expect(await scenariosOf(`our-${key}`, 1)).toEqual(draft.scenarios);
    }
    expect(await ops.ask('POST', '/flows', { body: { key: 'from-nothing', label, template: 'no-such' } })).toMatchObject({ status: 404 });
  });

  it('begins blank with a drawing that can be published', async () => {
    const { draft } = (await ops.ask('POST', '/flows', { body: { key: 'blank-one', label } })).body as BegunFlow;
    expect(draft.xml).toContain('bpmndi:BPMNShape');
    expect((await ops.ask('POST', '/flows/blank-one/publish', { body: { xml: draft.xml, draftRevision: 1 } })).status).toBe(201);
  });

  it('reads BPMN of another tool, draws it, and says what it could not take', async () => {
    const xml = readFileSync(new URL('../../definitions/flows/resend-invoice/flow.bpmn', import.meta.url), 'utf8').replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
      .replace('<bpmn:process ', '<bpmn:process xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:historyTimeToLive="P30D" ').replace('</bpmn:process>', '<bpmn:userTask id="theirs" camunda:formKey="their-form" /></bpmn:process>');
    const begun = await ops.ask('POST', '/flows', { body: { key: 'imported', label, xml } });
    expect(begun.status).toBe(201);
    expect((begun.body as BegunFlow).draft.xml).toContain('bpmndi:BPMNShape');
    expect((begun.body as BegunFlow).draft.xml).toContain('reflow:form="their-form"');
    expect((begun.body as BegunFlow).problems.map(({ message }) => message.en)).toContain('Settings of another tool are not used: camunda:historyTimeToLive');
    expect((begun.body as BegunFlow).draft.xml).toMatch(/<bpmn:process [^>]*id="imported"/);
  });

  it.each([
    ['a key that is taken', { key: 'refund-only', label }, 409, 'flow_exists'],
    ['a draft that is taken', { key: 'blank-two', label }, 409, 'flow_exists'],
    ['XML that breaks off', { key: 'broken', label, xml: '<bpmn:definitions' }, 422, 'flow_unreadable'],
    ['a copy of nothing', { key: 'copied', label, copyOf: 'no-such' }, 404, 'not_found'],
  ])('%s is refused and leaves nothing', async (_what, body, status, code) => {
    if (body.key === 'blank-two') await ops.ask('POST', '/flows', { body });
    expect(await ops.ask('POST', '/flows', { body })).toMatchObject({ status, body: { code } });
    if (status !== 409) expect((await ops.ask('GET', `/flows/${body.key}/draft`)).status).toBe(404);
  });
});

it('the steps that people do are listed once each, with their names and outcomes', async () => {
  const { items } = (await ops.ask('GET', '/flow-steps')).body as FlowSteps;
  expect(new Set(items.map(({ element }) => element)).size).toBe(items.length);
  const review = items.find(({ element }) => element === 'review');
  expect(review?.flows).toEqual(expect.arrayContaining(['exchange', 'return-refund']));
  expect(review?.labels).toContainEqual({ zh: '客服审核', en: 'Agent review' });
  expect(review?.outcomes.map(({ code }) => code)).toEqual(expect.arrayContaining(['approve', 'reject']));
});

it('the services that flows may call are listed with their schemas', async () => {
  const { items } = (await ops.ask('GET', '/service-tasks')).body as { items: { id: string; input: { type?: string } }[] };
  expect(items.find(({ id }) => id === 'notify')?.input).toMatchObject({ type: 'object' });
});

it('a service task written in one file outside the program is in the catalogue, can be published and runs', async () => {
  const { items } = (await ops.ask('GET', '/service-tasks')).body as { items: { id: string }[] };
  expect(items.at(-1)).toMatchObject({ id: 'add-points', label: { zh: '加会员分', en: 'Add points' } });
  const { draft } = (await ops.ask('POST', '/flows', { body: { key: 'points-only', label: { zh: '送会员分', en: 'Points only' }, template: 'simple-refund' } })).body as BegunFlow;
  const call = (points: string) => draft.xml.replace(/<bpmn:callActivity id="pay"[\s\S]*?<bpmn:incoming>/, `<bpmn:serviceTask id="pay" name="加会员分" reflow:nameEn="Add points" reflow:service="add-points"><bpmn:extensionElements>${points}<reflow:output name="balance" value="=result.balance" /></bpmn:extensionElements><bpmn:incoming>`).replace('</bpmn:callActivity>', '</bpmn:serviceTask>');
  const publish = (xml: string) => server.key.ask('POST', '/flows/points-only/publish', { body: { xml, forms: draft.forms, ticketType: { ...draft.ticketType, money: 'none', units: 'free' }, scenarios: [] } });
  expect(await publish(call(''))).toMatchObject({ status: 422, body: { code: 'flow_invalid', errors: [expect.objectContaining({ path: 'pay' })] } });
  expect(await publish(call('<reflow:input name="points" value="=20" />'))).toMatchObject({ status: 201 });
  const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key), { type: 'points_only', reason: 'other' }));
  await decide(server.key, number, 'review', 'approve', {});
  await server.settle();
  expect(await server.key.get<TicketDetail>(`/tickets/${number}`)).toMatchObject({ status: 'completed' });
  const [{ state } = { state: {} }] = await server.look<{ state: object }>('select s.state from ticket_state s join ticket t on t.shop_id = s.shop_id and t.ticket_id = s.ticket_id where t.number = ?', [number]);
  expect(JSON.stringify(state)).toContain('"balance":120');
});

describe('the scenarios of a flow', () => {
  // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
  const made = { name: { zh: '什么也没发生', en: 'Nothing happened' }, given: { now: '2026-11-19T04:00:00Z' }, when: [], then: { ended: false } };
  const save = (key: string, body: object, client = ops) => client.ask('PUT', `/flows/wrong-item/draft/scenarios/${key}`, { body });

  it('belong to each version, are changed in the draft beside whoever draws it, and are published with it', async () => {
    const shipped = await scenariosOf('wrong-item', 1);
    expect(shipped.length).toBeGreaterThan(5);
    const { body: { hash } } = (await save('99-nothing', { scenario: made })) as { body: SavedScenario };
    expect(await draftOf('wrong-item')).toMatchObject({ revision: 1, basedOn: 1 });
    expect(await scenariosOf('wrong-item', 1)).toEqual(shipped);
    const { xml } = await draftOf('wrong-item');
    expect((await ops.ask('PUT', '/flows/wrong-item/draft', { body: { xml, revision: 1 } })).status).toBe(200);

    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    const changed = { ...made, then: { ended: false, status: 'pending_review' } };
    expect(await save('99-nothing', { scenario: changed, replaces: hash }, developer)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await save('99-nothing', { scenario: made, replaces: hash })).toMatchObject({ status: 409, body: { code: 'scenario_changed' } });
    expect(await save('99-nothing', { scenario: made })).toMatchObject({ status: 409, body: { code: 'scenario_changed' } });
    expect(await ops.ask('DELETE', `/flows/wrong-item/draft/scenarios/99-nothing?hash=${hash}`)).toMatchObject({ status: 409, body: { code: 'scenario_changed' } });
    const [first] = shipped;
    expect((await ops.ask('DELETE', `/flows/wrong-item/draft/scenarios/${first?.key}?hash=${first?.hash}`)).status).toBe(204);

    expect(await ops.ask('POST', '/flows/wrong-item/publish', { body: { xml, draftRevision: 2 } })).toMatchObject({ status: 201, body: { version: 2 } });
    const now = await scenariosOf('wrong-item', 2);
    expect(now.map(({ key }) => key)).toEqual([...shipped.slice(1).map(({ key }) => key), '99-nothing']);
    expect(now.at(-1)?.scenario).toEqual(changed);
    expect(await ops.ask('POST', '/flows/wrong-item/publish', { body: { xml } }), 'the same again').toMatchObject({ status: 201, body: { version: 2 } });
  });

  it.each([
    ['a document that is no scenario', '/flows/wrong-item/draft/scenarios/odd', { scenario: { name: { zh: '空' } } }, 400],
    ['a key that is no file name', '/flows/wrong-item/draft/scenarios/A%20b', { scenario: made }, 400],
    ['a flow that is not there', '/flows/no-such/draft/scenarios/one', { scenario: made }, 404],
  ])('%s is refused and nothing is kept', async (_what, path, body, status) => {
    const before = await draftOf('wrong-item');
    expect((await ops.ask('PUT', path, { body })).status).toBe(status);
    expect(await draftOf('wrong-item')).toEqual(before);
  });
});

describe('a flow that is stopped', () => {
  it('begins no ticket and is offered to nobody, while its tickets go on', async () => {
    const order = await placed(server.key);
    const running = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    expect(await ops.ask('PUT', '/flows/return-refund/state', { body: { stopped: true } })).toMatchObject({ status: 200, body: { stopped: true } });
    expect((await summaryOf('return-refund'))?.stopped).toMatchObject({ at: expect.any(String), by: expect.any(String) });
    const other = await placed(server.key);
    expect(await server.key.ask('POST', '/tickets', { body: twoMugs(other) })).toMatchObject({ status: 422, body: { code: 'flow_stopped' } });
    const buyer = await server.shop.buyer(other);
    expect(JSON.stringify((await buyer.get<{ eligibility: { type: string; allowed: boolean }[] }>(`/buyer/orders/${other.number}`)).eligibility.filter(({ type, allowed }) => type === 'return_refund' && allowed))).toBe('[]');
    expect((await decide(server.key, running.number, 'review', 'approve', {})).status).toBe('pending_return');

    expect(await ops.ask('PUT', '/flows/return-refund/state', { body: { stopped: false } })).toMatchObject({ body: { stopped: false } });
    expect((await server.key.ask('POST', '/tickets', { body: twoMugs(other) })).status).toBe(201);
    expect((await ops.ask('PUT', '/flows/no-such/state', { body: { stopped: true } })).status).toBe(404);
  });
});

it('a real ticket is a case to try, without saying who it is about', async () => {
  const order = await placed(server.key);
  const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
  const found = (await ops.ask('GET', `/flows/return-refund/cases/${number}`)).body as FlowCase;
  expect(found).toMatchObject({ number, type: 'return_refund', variables: { request: { type: 'return_refund', reason: 'not_wanted', amount: 10_450 }, fault: 'buyer' }, order: { number: order.number, shipped: true } });
  for (const secret of ['周沐阳', '13800006027', '文三路']) expect(JSON.stringify(found)).not.toContain(secret);
  expect((await ops.ask('GET', '/flows/return-refund/cases/AS0000000000')).status).toBe(404);
});

describe('where tickets stand and how long steps take', () => {
  const heatOf = async (key: string, query = ''): Promise<FlowHeat> => (await ops.ask('GET', `/flows/${key}/heat${query}`)).body as FlowHeat;
  const at = (heat: FlowHeat, element: string) => heat.steps.find((step) => step.element === element);

  it('is counted step by step, and each count opens as many tickets', async () => {
    const before = await heatOf('return-refund');
    const first = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    await server.advance('PT2H');
    await decide(server.key, first.number, 'review', 'approve', {});
    const heat = await heatOf('return-refund');
    expect(heat.tickets).toBe(before.tickets + 2);
    expect(heat.running).toEqual([{ version: 1, count: (before.running[0]?.count ?? 0) + 2 }]);
    expect(at(heat, 'review')?.passed).toBe((at(before, 'review')?.passed ?? 0) + 1);
    expect(at(heat, 'review')?.p90Ms).toBeGreaterThanOrEqual(1.5 * 3_600_000);
    for (const { element, model, open } of heat.steps.filter((step) => step.model === 'return-refund')) {
      expect((await server.key.get<TicketPage>(`/tickets?flow=return-refund&step=${element}&limit=100`)).items.length, `${model}/${element}`).toBe(open);
    }
    const { items } = await server.key.get<TicketPage>('/tickets?flow=return-refund&flowVersion=1&step=review&limit=100');
    expect(items.every(({ status }) => status === 'pending_review')).toBe(true);
    expect((await server.key.get<TicketPage>('/tickets?flow=return-refund&flowVersion=2')).items).toEqual([]);
  });

  it('tells deadlines that ran out, of a version and a period, and for a called flow through the flows that call it', async () => {
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, mugs({}, server.now()))));
    await server.advance('P2DT1H');
    expect((await server.key.get<TicketDetail>(`/tickets/${ticket.number}`)).status).toBe('pending_return');
    const heat = await heatOf('return-refund');
    expect(at(heat, 'review')?.missed).toBeGreaterThanOrEqual(1);
    expect(at(await heatOf('return-refund', '?version=1'), 'review')).toEqual(at(heat, 'review'));
    expect((await heatOf('return-refund', `?to=${encodeURIComponent('2020-01-01T00:00:00Z')}`)).tickets).toBe(0);
    expect((await heatOf('pay-refund')).tickets, 'every return may pay').toBeGreaterThanOrEqual(heat.tickets);
    expect((await heatOf('pay-refund')).running, 'by its own version').toEqual([{ version: 1, count: expect.any(Number) }]);
    expect((await heatOf('pay-refund', '?version=1')).tickets).toBeGreaterThanOrEqual(heat.tickets);
    expect((await ops.ask('GET', '/flows/no-such/heat')).status).toBe(404);
    expect((await ops.ask('GET', '/flows/return-refund/heat?version=99')).status).toBe(404);
  });

  it('is summed up for the list of flows', async () => {
    const { items } = (await ops.ask('GET', '/flow-figures')).body as { items: FlowFigures[] };
    const returns = items.find(({ key }) => key === 'return-refund');
    expect(returns?.days).toHaveLength(30);
    expect(returns?.days.reduce((sum, count) => sum + count, 0)).toBe(returns?.tickets);
    expect(returns?.missed).toBeGreaterThanOrEqual(1);
    expect(returns?.medianMs).toBeNull();
  });
});

describe('how many tickets a condition holds for', () => {
  const matches = async (condition: string, steps?: string[]): Promise<FlowMatches> => (await ops.ask('POST', '/flows/return-refund/matches', { body: { condition, ...(steps ? { steps } : {}) } })).body as FlowMatches;

  it('is counted by the flow\'s own reading of data, outcome, order and ticket', async () => {
    const first = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, mugs({}, server.now()))));
    await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, mugs({}, server.now()))));
    await decide(server.key, first.number, 'review', 'approve', {});
    const { looked } = await matches('true');
    expect(await matches('request.amount > 0')).toEqual({ looked, matched: looked });
    expect(await matches('request.amount > 0 and (order.paid < 0 or order.shipped = false)')).toEqual({ looked, matched: 0 });
    expect(await matches('policy.clocks.review != null and order.shipped')).toEqual({ looked, matched: looked });
    const approved = await matches('outcome = "approve"', ['review']);
    expect(approved.matched).toBe((await matches('steps.review.outcome = "approve"')).matched);
    expect(approved.matched).toBeGreaterThanOrEqual(1);
    expect(approved.matched).toBeLessThan(looked);
    expect((await matches('outcome = "approve"')).matched, 'of no step').toBe(0);
    const pending = await server.key.get<TicketPage>('/tickets?flow=return-refund&status=pending_review&limit=100');
    expect((await matches('ticket.status = "pending_review"')).matched).toBe(pending.items.length);
  });

  it('is refused for what is no FEEL, and none where there are no tickets', async () => {
    expect(await ops.ask('POST', '/flows/return-refund/matches', { body: { condition: 'request.amount > ' } })).toMatchObject({ status: 400, body: { code: 'validation_failed', errors: [{ path: '/condition' }] } });
    expect((await ops.ask('POST', '/flows/pay-refund/matches', { body: { condition: 'true' } })).body).toEqual({ looked: 0, matched: 0 });
    expect((await ops.ask('POST', '/flows/no-such/matches', { body: { condition: 'true' } })).status).toBe(404);
  });
});

describe('a field of files in a form', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'), Buffer.alloc(1_100_000, 0x20)]);

  it('takes the kinds and sizes that it says, and as many as the policy asks for with the reason', async () => {
    const { xml, forms } = await draftOf('price-protection');
    const review = /id="review"[^>]*reflow:form="([^"]+)"/.exec(xml)?.[1];
    const [proof, kept] = [await server.key.upload<{ id: string }>('/files', { name: 'a.png', bytes: png, type: 'image/png' }), await server.key.upload<{ id: string }>('/files', { name: 'a.pdf', bytes: pdf, type: 'application/pdf' })];
    const withScan = forms.map((form) => (form.key !== review ? form : {
      ...form, schema: { ...form.schema, properties: { ...(form.schema as { properties: object }).properties, scan: { type: 'array', maxItems: 2, items: { type: 'string', format: 'file' } } } },
      ui: { ...form.ui, scan: { 'ui:files': { kinds: ['picture', 'pdf'], maxMb: 1, byReason: true }, 'ui:outcomes': ['approve'] } }, labels: { ...form.labels, scan: { zh: '扫描件', en: 'Scan' } },
    }));
    expect(await ops.ask('POST', '/flows/price-protection/publish', { body: { xml, forms: withScan, draftRevision: 0 } })).toMatchObject({ status: 201 });
    const open = await server.key.post<TicketDetail>('/tickets', { type: 'price_protection', orderNumber: (await placed(server.key, mugs({}, server.now()))).number, lines: [{ lineId: 'L1', quantity: 1 }], reason: 'promised_lower', amount: 500, evidence: [proof.id] });
    const item = waiting(open, 'review');
    expect(item.schema).toMatchObject({ properties: { scan: { minItems: 1 } } });
    const answer = async (scan: unknown) => server.key.ask('POST', `/work-items/${item.id}/complete`, { body: { outcome: 'approve', data: scan === undefined ? {} : { scan }, version: open.version } });
    expect(await answer(undefined)).toMatchObject({ status: 422, body: { code: 'form_invalid', errors: [{ path: '/data/scan' }] } });
    expect(await answer([])).toMatchObject({ status: 422, body: { code: 'form_invalid', errors: [{ path: '/data/scan' }] } });
    expect(await answer(['nobody-sent-it'])).toMatchObject({ status: 422, body: { errors: [{ path: '/data/scan', code: 'file_unknown' }] } });
    expect(await answer([kept.id])).toMatchObject({ status: 422, body: { errors: [{ path: '/data/scan', code: 'file_size' }] } });
    expect(await answer([proof.id])).toMatchObject({ status: 200 });
  });
});
