import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BegunFlow, FlowDraft, FlowSummary, SavedDraft } from '../../server/contracts/types.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let ops: Client;
let developer: Client;
beforeAll(async () => {
  server = await startServer();
  [ops, developer] = [await server.shop.as('ops'), await server.shop.as('developer')];
});
afterAll(() => server.stop());

const label = { zh: '退款乙', en: 'Refund B' };

async function draftOf(key: string): Promise<FlowDraft> {
  return (await ops.ask('GET', `/flows/${key}/draft`)).body as FlowDraft;
}

async function summaryOf(key: string): Promise<FlowSummary | undefined> {
  return ((await ops.ask('GET', '/flows')).body as { items: FlowSummary[] }).items.find((flow) => flow.key === key);
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

  it('begins blank with a drawing that can be published', async () => {
    const { draft } = (await ops.ask('POST', '/flows', { body: { key: 'blank-one', label } })).body as BegunFlow;
    expect(draft.xml).toContain('bpmndi:BPMNShape');
    expect((await ops.ask('POST', '/flows/blank-one/publish', { body: { xml: draft.xml, draftRevision: 1 } })).status).toBe(201);
  });

  it('reads BPMN of another tool, draws it, and says what it could not take', async () => {
    const xml = readFileSync(new URL('../../definitions/flows/resend-invoice/flow.bpmn', import.meta.url), 'utf8').replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
      .replace('<bpmn:process ', '<bpmn:process xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:historyTimeToLive="P30D" ');
    const begun = await ops.ask('POST', '/flows', { body: { key: 'imported', label, xml } });
    expect(begun.status).toBe(201);
    expect((begun.body as BegunFlow).draft.xml).toContain('bpmndi:BPMNShape');
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

it('the services that flows may call are listed with their schemas', async () => {
  const { items } = (await ops.ask('GET', '/service-tasks')).body as { items: { id: string; input: { type?: string } }[] };
  expect(items.find(({ id }) => id === 'notify')?.input).toMatchObject({ type: 'object' });
});
