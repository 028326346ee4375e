import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowDetail, Incident, MigratedTicket, Migration, MigrationPreview, Page, Positions, Problem, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { decide, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** The shipped refund flow, whose review is called otherwise from its second version on. */
let server: TestServer;
let ops: Client;
let from: number;
let to: number;
const shipped = readFileSync(new URL('../../definitions/flows/refund-only/flow.bpmn', import.meta.url), 'utf8');
const FLOW = '/flows/refund-only';

beforeAll(async () => {
  server = await startServer();
  ops = await server.shop.as('ops');
  from = (await server.key.get<FlowDetail>(FLOW)).version ?? 0;
});
afterAll(() => server.stop());

const apply = async (): Promise<TicketDetail> => server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key), { type: 'refund_only', reason: 'not_liked' }));
const read = (id: string): Promise<TicketDetail> => server.key.get(`/tickets/${id}`);
const record = async (id: string, kind: string): Promise<TimelineEntry | undefined> => (await server.key.get<Page<TimelineEntry>>(`/tickets/${id}/timeline`)).items.findLast((entry) => entry.kind === kind);
const positions = (id: string): Promise<Positions> => ops.get(`/tickets/${id}/positions`);

async function refused(answer: Promise<{ status: number; body: unknown }>): Promise<Problem> {
  const { body } = await answer;
  return body as Problem;
}

describe('going over to the next version', () => {
  let tickets: TicketDetail[];
  beforeAll(async () => {
    tickets = [await apply(), await apply(), await apply()];
    const renamed = shipped.replaceAll(/((?:id|sourceRef|targetRef|attachedToRef|bpmnElement|sameAs)=")review"/g, '$1examine"').replaceAll('steps.review', 'steps.examine');
    to = (await server.key.post<{ version: number }>(`${FLOW}/publish`, { xml: renamed, scenarios: [] })).version;
  });

  it('is tried first: ops see how many need a decision, why, and where they could go; nothing changes', async () => {
    const page = await ops.post<MigrationPreview>(`${FLOW}/migrations/preview`, { from, to, limit: 2 });
    expect(page).toMatchObject({ counts: { total: 3, fits: 0, needsDecision: 3, impossible: 0 }, reasons: [{ code: 'element_gone', element: 'review', verdict: 'needs_decision', tickets: 3 }] });
    expect(page.targets.map(({ element }) => element)).toContain('examine');
    const rest = await ops.post<MigrationPreview>(`${FLOW}/migrations/preview`, { from, to, limit: 2, cursor: page.nextCursor });
    expect([...page.items, ...rest.items].map(({ number }) => number)).toEqual(tickets.map(({ number }) => number));
    expect(rest).toMatchObject({ counts: null, nextCursor: null });
    const decided = await ops.post<MigrationPreview>(`${FLOW}/migrations/preview`, { from, to, mapping: { review: 'examine' } });
    expect(decided.counts).toEqual({ total: 3, fits: 3, needsDecision: 0, impossible: 0 });
    expect(decided.items[0]?.mapped).toContainEqual({ element: 'review', model: 'refund-only', to: 'examine', how: 'carried' });
    expect((await server.key.get<FlowDetail>(FLOW)).versions.find(({ version }) => version === from)?.running).toBe(3);
  });

  it('goes wave after wave, waits for a person in between, and every ticket goes on where it was', async () => {
    const started = await ops.post<Migration>(`${FLOW}/migrations`, { from, to, mapping: { review: 'examine' }, waveSize: 2, note: '新审核' });
    await server.settle();
    expect(await ops.get<Migration>(`/migrations/${started.id}`)).toMatchObject({ state: 'waiting', waves: 1, counts: { total: 3, migrated: 2, pending: 1 } });
    expect((await refused(ops.ask('POST', `${FLOW}/migrations`, { body: { from, to, note: '再来' } }))).code).toBe('migration_busy');
    await ops.post(`/migrations/${started.id}/continue`);
    await server.settle();
    const done = await ops.get<Migration>(`/migrations/${started.id}`);
    expect(done).toMatchObject({ state: 'done', waves: 2, counts: { migrated: 3, pending: 0 }, createdBy: '郑晓' });
    expect((await ops.get<Page<Migration>>('/migrations?flow=refund-only')).items.map(({ id }) => id)).toEqual([started.id]);
    const [first] = (await ops.get<Page<MigratedTicket>>(`/migrations/${started.id}/tickets?state=migrated&limit=1`)).items;
    expect(first).toMatchObject({ number: tickets[0]?.number, wave: 1, reasons: [] });

    const ticket = await read(tickets[0]?.id ?? '');
    expect(ticket).toMatchObject({ flow: { version: to }, status: 'pending_review' });
    expect(waiting(ticket, 'examine').id).toBe(waiting(tickets[0] as TicketDetail, 'review').id);
    expect(ticket.process.steps).toMatchObject([{ element: 'examine', label: { zh: '客服审核' } }]);
    expect(ticket.steps.find(({ state }) => state === 'current')).toMatchObject({ element: 'examine', enteredAt: tickets[0]?.steps.find(({ state }) => state === 'current')?.enteredAt });
    expect((await record(ticket.id, 'step_entered'))?.data).toMatchObject({ label: { zh: '客服审核' } });
    expect(await record(ticket.id, 'migrated')).toMatchObject({ actor: { name: '郑晓' }, visibility: 'internal', data: { from, to, reason: '新审核' } });
    await decide(server.key, ticket.number, 'examine', 'approve');
    await server.settle();
  });

  it('is undone where nothing has happened since; the others say why not', async () => {
    const [batch] = (await ops.get<Page<Migration>>('/migrations')).items;
    await ops.post(`/migrations/${batch?.id}/undo`);
    await server.settle();
    expect(await ops.get<Migration>(`/migrations/${batch?.id}`)).toMatchObject({ state: 'undone', counts: { undone: 2, kept: 1 } });
    const [kept] = (await ops.get<Page<MigratedTicket>>(`/migrations/${batch?.id}/tickets?state=kept`)).items;
    expect(kept).toMatchObject({ number: tickets[0]?.number, reasons: [{ code: 'over', message: { zh: '工单已结束' } }] });
    expect(await read(tickets[1]?.id ?? '')).toMatchObject({ flow: { version: from } });
    expect((await refused(ops.ask('POST', `/migrations/${batch?.id}/pause`))).code).toBe('migration_busy');
  });

  it('of one ticket is one request, and so is the way back', async () => {
    const { id } = tickets[2] as TicketDetail;
    const problem = await refused(ops.ask('POST', `/tickets/${id}/migrate`, { body: { to, reason: '试' }, headers: { 'accept-language': 'en' } }));
    expect(problem).toMatchObject({ code: 'cannot_migrate', status: 409, detail: expect.stringContaining('Say which step its tokens go to') });
    expect(await ops.post(`/tickets/${id}/migrate`, { to, mapping: { review: 'examine' }, reason: '试' })).toMatchObject({ flow: { version: to } });
    expect((await positions(id)).migrated).toEqual({ from, to, undoable: true });
    expect(await ops.post(`/tickets/${id}/undo-migration`, { reason: '不试了' })).toMatchObject({ flow: { version: from } });
    expect(await record(id, 'migration_undone')).toMatchObject({ data: { from: to, to: from, reason: '不试了' } });
    expect((await refused(ops.ask('POST', `/tickets/${id}/undo-migration`, { body: { reason: '再' } }))).code).toBe('cannot_undo');
  });

  it('is neither to the same version nor to one that is not there', async () => {
    expect((await refused(ops.ask('POST', `${FLOW}/migrations/preview`, { body: { from, to: from } }))).code).toBe('same_version');
    expect((await refused(ops.ask('POST', `${FLOW}/migrations`, { body: { from, to: 99, note: 'x' } }))).code).toBe('not_found');
    expect((await ops.ask('POST', '/flows/nothing/migrations', { body: { from: 1, to: 2, note: 'x' } })).status).toBe(404);
  });
});

describe('a ticket that is stuck', () => {
  /** A refund that the gateway refuses because it knows the number otherwise: nobody but a person can go on. */
  async function stuck(): Promise<TicketDetail> {
    const ticket = await apply();
    await server.outside.refundElsewhere(server.shop.id, { refundNo: `${ticket.number}-R1`, paymentId: 'P1', amount: 1 });
    await decide(server.key, ticket.number, waiting(ticket, 'examine').element, 'approve');
    await server.settle();
    return read(ticket.id);
  }

  it('is moved by ops to another step, with the reason on its record', async () => {
    const { id, version } = await stuck();
    const { positions: [place], targets } = await positions(id);
    expect(place).toMatchObject({ kind: 'service', skippable: true });
    expect(targets.map(({ element }) => element)).toContain('examine');
    const nowhere = await refused(ops.ask('POST', `/tickets/${id}/move`, { body: { from: place?.id, to: 'nowhere', reason: '改' } }));
    expect(nowhere).toMatchObject({ code: 'cannot_move', detail: expect.stringContaining('流程里没有') });
    const moved = await ops.post<TicketDetail>(`/tickets/${id}/move`, { from: place?.id, to: 'examine', reason: '重新审核', version });
    expect(waiting(moved, 'examine')).toBeTruthy();
    expect(await record(id, 'moved')).toMatchObject({ actor: { name: '郑晓' }, data: { to: 'examine', reason: '重新审核' } });
    expect((await ops.get<Page<Incident>>('/incidents')).items.filter(({ ticket }) => ticket?.id === id)).toEqual([]);
    expect((await refused(ops.ask('POST', `/tickets/${id}/move`, { body: { from: place?.id, to: 'examine', reason: '改', version } }))).code).toBe('stale_version');
  });

  it('is tried again by ops, with the reason on its record; a reason is not asked for', async () => {
    const [first, second] = [await stuck(), await stuck()];
    const incident = async (id: string): Promise<string> => (await ops.get<Page<Incident>>('/incidents')).items.find(({ ticket }) => ticket?.id === id)?.id ?? '';
    await ops.post(`/incidents/${await incident(first.id)}/retry`, { reason: '网关已修复' });
    expect(await record(first.id, 'incident_retried')).toMatchObject({ actor: { name: '郑晓' }, data: { reason: '网关已修复' } });
    await ops.post(`/incidents/${await incident(second.id)}/retry`);
    expect(await record(second.id, 'incident_retried')).toMatchObject({ actor: { name: '郑晓' } });
  });

  it('goes on behind a step that was done elsewhere', async () => {
    const { id } = await apply();
    const { positions: [place] } = await positions(id);
    expect(place?.outcomes.map(({ code }) => code)).toContain('reject');
    expect((await refused(ops.ask('POST', `/tickets/${id}/skip`, { body: { at: place?.id, reason: '线下' } }))).code).toBe('outcome_unknown');
    expect(await ops.post(`/tickets/${id}/skip`, { at: place?.id, outcome: 'reject', reason: '线下已拒绝' })).toMatchObject({ status: 'rejected' });
    expect(await record(id, 'skipped')).toMatchObject({ data: { reason: '线下已拒绝', outcome: 'reject' } });
  });

  it('is voided, and what it held of the order is free again', async () => {
    const ticket = await apply();
    expect(await ops.post(`/tickets/${ticket.id}/void`, { reason: '重复提交' })).toMatchObject({ status: 'voided', statusGroup: 'closed', money: { state: 'released' } });
    expect(await record(ticket.id, 'voided')).toMatchObject({ data: { reason: '重复提交' } });
    expect((await refused(ops.ask('POST', `/tickets/${ticket.id}/void`, { body: { reason: '再' } }))).code).toBe('ticket_over');
  });

  it('is not voided while a refund may have left', async () => {
    const ticket = await apply();
    await server.outside.fault({ target: 'gateway.refund', kind: 'timeout_after_success', times: 1 });
    await decide(server.key, ticket.number, 'examine', 'approve');
    await expect.poll(async () => (await read(ticket.id)).money.state, { timeout: 30_000 }).not.toBe('reserved');
    expect((await refused(ops.ask('POST', `/tickets/${ticket.id}/void`, { body: { reason: '作废' } }))).code).toBe('money_on_its_way');
    expect((await read(ticket.id)).statusGroup).not.toBe('closed');
  });

  it('is nothing for the desk: agents and supervisors may not', async () => {
    const agent = await server.shop.as('agent');
    const { id } = await apply();
    expect((await agent.ask('POST', `/tickets/${id}/void`, { body: { reason: '作废' } })).status).toBe(403);
    expect((await agent.ask('GET', `/tickets/${id}/positions`)).status).toBe(403);
  });
});
