import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { loadDecisions } from '../../definitions/decisions/index.ts';
import type { Order } from '../../definitions/domain/types.ts';
import type { Contract } from '../../server/contracts/contract.ts';
import { contracts } from '../../server/contracts/index.ts';
import type {
  Compensation, DecisionDetail, Difference, File, FlowDetail, Import, Incident, ListedCharge, Page, People, Reconciliation, ReconciliationDetail, TicketDetail, TicketPage,
} from '../../server/contracts/types.ts';
import { decide, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { personStep, smallFlow } from '../helpers/small-flow.ts';

/** Our shop has one of everything; the other shop's owner and buyer know every id of it. */
let server: TestServer;
let order: Order;
let ticket: TicketDetail;
let photo: File;
let importId: string;
let incidentId: string;
let migrationId: string;
let requestId: string;
let replayId: string;
let bulkId: string;
let handoverId: string;
let exportId: string;
let personId: string;
let charge: string;
let money: { payout: string; loss: string; difference: Difference; day: string };
let owner: Client;
let buyer: Client;
let partner: Client;

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const shipped = readFileSync(new URL('../../definitions/flows/pay-refund/flow.bpmn', import.meta.url), 'utf8');

beforeAll(async () => {
  server = await startServer();
  incidentId = await anIncident();
  money = await moneyOfOurs();
  charge = await aCharge();
  order = await placed(server.key);
  ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
  photo = await server.key.upload<File>('/files', { name: 'mug.png', bytes: png });
  importId = (await server.key.upload<{ id: string }>('/orders/import', { name: 'orders.json', bytes: readFileSync(new URL('../../definitions/import/samples/shopify/orders.json', import.meta.url)) })).id;
  await server.key.post('/flows/ours/publish', { xml: shipped.replaceAll('pay-refund', 'ours'), forms: (await server.key.get<{ items: unknown[] }>('/flows/pay-refund/versions/1/forms')).items });
  migrationId = await aMigration();
  ({ requestId, replayId } = await aPublication());
  const { table } = await server.key.get<DecisionDetail>('/decisions/fault');
  await server.key.put('/decisions/ours', { table: { ...table, key: 'ours' } });
  personId = (await server.key.get<People>('/people')).items[0]!.id;
  bulkId = (await server.key.post<{ id: string }>('/tickets/bulk', { tickets: [{ id: ticket.id, version: ticket.version }], acts: [{ kind: 'tag', add: ['要回电'] }] })).id;
  exportId = (await server.key.post<{ id: string }>('/exports', { format: 'csv', language: 'en', columns: ['number'], filter: {} })).id;
  handoverId = await aHandover();
  await server.key.put('/articles/our-article', article);
  ticket = await server.key.get<TicketDetail>(`/tickets/${ticket.id}`);
  const other = await server.openShop();
  owner = await other.as('owner');
  partner = await other.as('partner');
  buyer = await other.buyer(await placed(owner));
});
afterAll(() => server.stop());

/** A refund of ours that the gateway refuses because it knows the number otherwise: nobody but a person can go on. */
async function anIncident(): Promise<string> {
  const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key), { type: 'refund_only', reason: 'not_liked' }));
  await server.outside.refundElsewhere(server.shop.id, { refundNo: `${number}-R1`, paymentId: 'P1', amount: 1 });
  await decide(server.key, number, 'review', 'approve');
  await server.settle();
  const [incident] = (await server.key.get<Page<Incident>>('/incidents')).items;
  return incident?.id ?? '';
}

/** What a ticket of ours asks of its buyer. */
async function aCharge(): Promise<string> {
  await server.key.post('/flows/refund-only/publish', { xml: smallFlow('refund-only', ['collect', 'review'], `<bpmn:serviceTask id="collect" name="收款" reflow:nameEn="Collect" reflow:service="collect-payment"><bpmn:extensionElements>
<reflow:input name="amount" value="=1500" /><reflow:input name="purpose" value="shipment" /></bpmn:extensionElements></bpmn:serviceTask>${personStep('review', 'agent')}`), scenarios: [] });
  const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key), { type: 'refund_only', reason: 'not_liked' }));
  await server.settle();
  const found = (await server.key.get<Page<ListedCharge>>('/charges')).items.find(({ ticket: of }) => of.number === number);
  if (!found) throw new Error('Nobody was asked to pay anything.');
  return found.no;
}

/** Compensation, a goods loss document, and a day whose ledger differs from the gateway's on the refund that somebody else paid. */
async function moneyOfOurs(): Promise<typeof money> {
  const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
  const { items } = await server.key.post<{ items: Compensation[] }>(`/tickets/${number}/compensations`, { items: [{ kind: 'points', amount: 1 }] });
  await decide(server.key, number, 'review', 'approve', { noReturn: true });
  await server.advance('P1D');
  await server.advance('P1D');
  const { losses } = (await server.key.get<TicketDetail>(`/tickets/${number}`)).money;
  const days = (await server.key.get<Page<Reconciliation>>('/reconciliations')).items;
  const day = days.find(({ differences }) => differences > 0)?.day ?? '';
  const [difference] = (await server.key.get<ReconciliationDetail>(`/reconciliations/${day}`)).items;
  if (!items[0] || !losses[0] || !difference) throw new Error('Some of our money is missing.');
  return { payout: items[0].no, loss: losses[0].no, difference, day };
}

/** Of the flow `ours`, to a version with another name. */
async function aMigration(): Promise<string> {
  const { items: forms } = await server.key.get<{ items: unknown[] }>('/flows/pay-refund/versions/1/forms');
  await server.key.post('/flows/ours/publish', { xml: shipped.replaceAll('pay-refund', 'ours').replace('name="原路退款"', 'name="我们的"'), forms });
  return (await server.key.post<{ id: string }>('/flows/ours/migrations', { from: 1, to: 2, note: '改名' })).id;
}

/** Of our ticket, to the next shift of our group. */
async function aHandover(): Promise<string> {
  const supervisor = await server.shop.as('supervisor');
  return (await supervisor.post<{ id: string }>('/handovers', { tickets: [ticket.id], group: 'after-sale-1', summary: '交班' })).id;
}

/** A draft of the flow `ours` that waits for its time, and a replay of it. */
async function aPublication(): Promise<{ requestId: string; replayId: string }> {
  const { xml } = await server.key.get<{ xml: string }>('/flows/ours/draft');
  const { revision } = await server.key.put<{ revision: number }>('/flows/ours/draft', { xml: xml.replace('name="我们的"', 'name="我们自己的"'), revision: 0 });
  const publishAt = new Date(Date.parse(server.now()) + 86_400_000).toISOString();
  const request = await server.key.post<{ id: string }>('/flows/ours/publish-requests', { revision, note: '改名', publishAt });
  const replay = await server.key.post<{ id: string }>('/flows/ours/replays', {});
  return { requestId: request.id, replayId: replay.id };
}

const article = { title: { zh: '杯子碎了' }, body: { zh: '拍照。' }, category: '质量', reasons: [], audience: 'buyer', published: true };

/** The operation on our thing: what fills its path, and the body that our own people would send. */
function cases(): Record<string, { path: string; more?: Record<string, string>; query?: string; body?: unknown }> {
  const review = waiting(ticket, 'review').id;
  const seen = ticket.version;
  return {
    'orders.read': { path: order.number },
    'orders.entries': { path: order.number },
    'orders.quote': { path: order.number, body: { type: 'return_refund', lines: [{ lineId: 'L1', quantity: 1 }] } },
    'orders.link': { path: order.number, body: {} },
    'imports.read': { path: importId },
    'tickets.read': { path: ticket.id },
    'tickets.timeline': { path: ticket.id },
    'tickets.message': { path: ticket.id, body: { text: '你好', visibility: 'buyer' } },
    'tickets.withdraw': { path: ticket.id, body: { version: seen } },
    'tickets.suspend': { path: ticket.id, body: { reason: '等', version: seen } },
    'tickets.resume': { path: ticket.id, body: { version: seen } },
    'tickets.reassign': { path: ticket.id, body: { assignee: null, version: seen } },
    'tickets.callSheet': { path: ticket.id },
    'tickets.logCall': { path: ticket.id, body: { direction: 'in', result: 'reached' } },
    'tickets.see': { path: ticket.id, body: { seq: 1 } },
    'tickets.plan': { path: ticket.id, body: { progress: '等', nextAct: '', nextAt: null } },
    'handovers.receive': { path: handoverId },
    'customers.read': { path: order.number },
    'customers.tag': { path: order.number, body: { tags: ['老客户'] } },
    'customers.note': { path: order.number, body: { text: '等' } },
    'customers.block': { path: order.number, body: { blocked: true, reason: '空包' } },
    'customers.showPhone': { path: order.number, body: {} },
    'cannedReplies.remove': { path: bulkId },
    'tickets.undoBulk': { path: bulkId },
    'views.remove': { path: bulkId },
    'people.resetPassword': { path: personId },
    'partner.read': { path: review },
    'partner.claim': { path: review },
    'partner.complete': { path: review, body: { outcome: 'approve', data: {}, version: seen } },
    'partner.readFile': { path: photo.id },
    'partner.thumbnail': { path: photo.id },
    'presence.look': { path: ticket.id, body: { here: true } },
    'articles.read': { path: 'our-article' },
    'articles.readVersion': { path: 'our-article' },
    'articles.save': { path: 'our-article', body: { ...article, baseVersion: 1 } },
    'articles.vote': { path: 'our-article', body: { helped: true } },
    'buyer.voteOnArticle': { path: 'our-article', body: { helped: true } },
    'exports.read': { path: exportId },
    'exports.file': { path: exportId },
    'exports.remove': { path: exportId },
    'macros.remove': { path: bulkId },
    'tags.remove': { path: encodeURIComponent('要回电') },
    'tickets.extendClock': { path: ticket.id, more: { wait: 'w1' }, body: { by: 'P1D', reason: '等', version: seen } },
    'tickets.positions': { path: ticket.id },
    'tickets.move': { path: ticket.id, body: { from: 'w1', to: 'review', reason: '错', version: seen } },
    'tickets.skip': { path: ticket.id, body: { at: 'w1', outcome: 'approve', reason: '错', version: seen } },
    'tickets.void': { path: ticket.id, body: { reason: '错', version: seen } },
    'tickets.migrate': { path: ticket.id, body: { to: 1, reason: '错', version: seen } },
    'tickets.undoMigration': { path: ticket.id, body: { reason: '错', version: seen } },
    'migrations.preview': { path: 'ours', body: { from: 1, to: 2 } },
    'migrations.start': { path: 'ours', body: { from: 1, to: 2, note: '改名' } },
    'migrations.read': { path: migrationId },
    'migrations.tickets': { path: migrationId },
    'migrations.pause': { path: migrationId },
    'migrations.continue': { path: migrationId },
    'migrations.cancel': { path: migrationId },
    'migrations.undo': { path: migrationId },
    'files.read': { path: photo.id },
    'files.thumbnail': { path: photo.id },
    'workItems.claim': { path: review },
    'workItems.release': { path: review },
    'workItems.complete': { path: review, body: { outcome: 'approve', data: {}, version: seen } },
    'flows.read': { path: 'ours' },
    'flows.xml': { path: 'ours' },
    'flows.forms': { path: 'ours' },
    'flows.publishing': { path: 'ours' },
    'flows.askPublish': { path: 'ours', body: { revision: 1, note: '改名' } },
    'flows.approvePublish': { path: requestId },
    'flows.refusePublish': { path: requestId, body: { reason: '不要' } },
    'flows.withdrawPublish': { path: requestId },
    'flows.readVersion': { path: 'ours' },
    'flows.rollBack': { path: 'ours', body: { from: 2, to: 1, note: '撤回' } },
    'flows.startReplay': { path: 'ours', body: {} },
    'flows.replays': { path: 'ours' },
    'flows.readReplay': { path: replayId },
    'flows.cancelReplay': { path: replayId },
    'flows.replayTickets': { path: replayId },
    'flows.readDraft': { path: 'ours' },
    'flows.saveDraft': { path: 'ours', body: { xml: shipped, revision: 0 } },
    'flows.scenarios': { path: 'ours' },
    // oxlint-disable-next-line unicorn/no-thenable -- a scenario's own word, never awaited
    'flows.saveScenario': { path: 'ours', more: { scenario: 'one' }, body: { scenario: { name: { zh: '空' }, given: { now: '2026-11-19T04:00:00Z' }, when: [], then: {} } } },
    'flows.removeScenario': { path: 'ours', more: { scenario: 'one' }, query: 'hash=0' },
    'flows.setState': { path: 'ours', body: { stopped: true } },
    'flows.heat': { path: 'ours' },
    'flows.matches': { path: 'ours', body: { condition: 'request.amount > 1' } },
    'flows.case': { path: 'ours', more: { ticket: ticket.number } },
    'flows.discardDraft': { path: 'ours', query: 'revision=1' },
    'decisions.read': { path: 'ours' },
    'decisions.evaluate': { path: 'ours', body: { variables: {} } },
    'decisions.replay': { path: 'ours', body: { table: loadDecisions()[0]! } },
    'decisions.versions': { path: 'ours' },
    'decisions.readVersion': { path: 'ours' },
    'decisions.dmn': { path: 'ours' },
    'people.change': { path: personId, body: { weight: 2 } },
    'people.duty': { path: personId, body: { onDuty: false } },
    'incidents.retry': { path: incidentId },
    'incidents.close': { path: incidentId, body: { note: '已处理' } },
    'compensations.give': { path: ticket.id, body: { items: [{ kind: 'points', amount: 1 }] } },
    'compensations.decide': { path: money.payout, body: { approve: true } },
    'compensations.settle': { path: money.payout, body: {} },
    'charges.giveBack': { path: charge, body: { note: '退回' } },
    'finance.bookLoss': { path: money.loss, body: {} },
    'finance.reconciliation': { path: money.day },
    'finance.resolveDifference': { path: money.day, more: { entry: money.difference.entry, number: money.difference.number }, body: { note: '已处理' } },
    'buyer.readOrder': { path: order.number },
    'buyer.readTicket': { path: ticket.number },
    'buyer.timeline': { path: ticket.number },
    'buyer.message': { path: ticket.number, body: { text: '你好' } },
    'buyer.withdraw': { path: ticket.number, body: {} },
    'buyer.extendClock': { path: ticket.number, more: { wait: 'w1' }, body: { by: 'P1D', reason: '等' } },
    'buyer.askForTime': { path: ticket.number, more: { wait: 'w1' }, body: { reason: '等' } },
    'buyer.completeWorkItem': { path: review, body: { outcome: 'approve', data: {}, version: seen } },
    'buyer.readFile': { path: photo.id },
    'buyer.thumbnail': { path: photo.id },
    'buyer.rate': { path: ticket.number, body: { score: 5, tags: [] } },
  };
}

/** These make what they name: another shop gets one of its own. */
const MAKES = new Set(['cannedReplies.save', 'macros.save', 'views.save', 'orders.upsert', 'flows.publish', 'decisions.publish', 'groups.save']);
/** The words of these are the same in every shop, and what they answer is the caller's own. */
const WORDED = new Set(['figures.tickets', 'figures.saveMail', 'figures.removeMail']);
/** Every shop counts these from one. */
const COUNTED = new Set(['policy.readVersion', 'calendars.readVersion', 'calendars.publicHolidays', 'serviceLevels.readVersion']);
const takesId = ({ id, path, permission }: Contract): boolean => path.includes('{') && permission !== 'public' && !MAKES.has(id) && !COUNTED.has(id) && !WORDED.has(id);

describe('what belongs to another shop does not exist', () => {
  it.each(contracts.filter(takesId).map((contract) => ({ id: contract.id, contract })))('for $id', async ({ id, contract }) => {
    const known = cases()[id];
    if (!known) throw new Error(`${id} takes an id: say above which of ours it would be.`);
    const client = contract.permission.startsWith('buyer.') ? buyer : contract.permission.startsWith('partner.') ? partner : owner;
    const filled = Object.entries(known.more ?? {}).reduce((whole, [name, value]) => whole.replace(`{${name}}`, value), contract.path);
    const path = `${filled.replace('{version}', '1').replace(/\{\w+\}/, known.path)}${known.query ? `?${known.query}` : ''}`;

    const answer = await client.ask(contract.method.toUpperCase(), path, known.body === undefined ? {} : { body: known.body });

    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await server.key.get<TicketDetail>(`/tickets/${ticket.id}`)).toEqual(ticket);
  });

  it('not by its number either', async () => {
    expect(await owner.ask('GET', `/tickets/${ticket.number}`)).toMatchObject({ status: 404 });
  });

  it('where a request names it in its query or its body', async () => {
    const mine = await placed(owner);
    const [theirs] = (await server.key.get<People>('/people')).items;
    const own = await owner.post<TicketDetail>('/tickets', twoMugs(mine));

    expect(await owner.ask('GET', `/work-items?ticketId=${ticket.id}`)).toMatchObject({ status: 404 });
    expect(await owner.ask('POST', '/service-levels/test', { body: { levels: { targets: [] }, ticket: ticket.id } })).toMatchObject({ status: 404 });
    expect(await owner.ask('POST', '/tickets', { body: twoMugs(order) })).toMatchObject({ status: 404 });
    expect(await owner.ask('POST', '/tickets', { body: twoMugs(mine, { lines: [{ lineId: 'L2', quantity: 1 }], reason: 'damaged', evidence: [photo.id] }) })).toMatchObject({ status: 422, body: { code: 'form_invalid' } });
    expect(await owner.ask('POST', `/tickets/${own.id}/messages`, { body: { text: '看', visibility: 'buyer', files: [photo.id] } })).toMatchObject({ status: 422, body: { code: 'form_invalid' } });
    expect(await owner.ask('POST', `/tickets/${own.id}/reassign`, { body: { assignee: theirs?.id } })).toMatchObject({ status: 422, body: { code: 'assignee_unknown' } });
    expect(await buyer.ask('POST', '/buyer/quotes', { body: { orderNumber: order.number, type: 'return_refund', lines: [{ lineId: 'L1', quantity: 1 }] } })).toMatchObject({ status: 404 });
    expect(await buyer.ask('POST', '/buyer/tickets', { body: twoMugs(order) })).toMatchObject({ status: 404 });
  });

  it('in any list', async () => {
    for (const path of ['/tickets', '/orders', '/imports', '/incidents', '/work-items', '/charges']) {
      const text = JSON.stringify(await owner.get(path));
      for (const secret of [ticket.id, order.number, importId, incidentId, charge]) expect(text, path).not.toContain(secret);
    }
    expect((await owner.get<TicketPage>(`/tickets?q=${order.number}`)).items).toEqual([]);
    expect((await owner.get<TicketPage>('/tickets?q=13800006027')).items.every(({ order: { number } }) => number !== order.number)).toBe(true);
  });

  it('so that an order of the same number is another order, and a flow of the same key another flow', async () => {
    const { forms, version } = { forms: (await server.key.get<{ items: unknown[] }>('/flows/ours/versions/1/forms')).items, version: (await server.key.get<FlowDetail>('/flows/ours')).version };

    expect(await owner.ask('PUT', `/orders/${order.number}`, { body: { ...order, remark: 'theirs' } })).toMatchObject({ status: 201 });
    await owner.put('/four-eyes', { rule: 'never' });
    expect(await owner.ask('POST', '/flows/ours/publish', { body: { xml: shipped.replaceAll('pay-refund', 'ours').replace('name="原路退款"', 'name="他们的"'), forms } })).toMatchObject({ status: 201, body: { version: 1 } });

    expect(await server.key.get(`/orders/${order.number}`)).not.toHaveProperty('remark');
    expect((await server.key.get<FlowDetail>('/flows/ours')).version).toBe(version);
    expect((await server.key.get<Page<Import>>('/imports')).items.map(({ id }) => id)).toEqual([importId]);
  });
});

describe('what belongs to another buyer of the same shop does not exist', () => {
  it('for orders, tickets, photos and steps', async () => {
    const stranger = await server.shop.buyer(await placed(server.key, { ...order, number: `${order.number}X`, buyer: { id: 'somebody else', name: '李雷', phone: '13900001111' } }));

    for (const path of [`/buyer/orders/${order.number}`, `/buyer/tickets/${ticket.number}`, `/buyer/tickets/${ticket.id}`, `/buyer/tickets/${ticket.number}/timeline`, `/buyer/files/${photo.id}`]) {
      expect(await stranger.ask('GET', path), path).toMatchObject({ status: 404 });
    }
    expect(await stranger.ask('POST', `/buyer/tickets/${ticket.number}/withdraw`, { body: {} })).toMatchObject({ status: 404 });
    expect((await stranger.get<TicketPage>('/buyer/tickets')).items).toEqual([]);
  });

  it('nor does what the shop keeps to itself: notes, people, the desk\'s steps', async () => {
    await server.key.post(`/tickets/${ticket.id}/messages`, { text: '这位买家常退货', visibility: 'internal' });
    const own = await server.shop.buyer(order);

    const seen = JSON.stringify([await own.get(`/buyer/tickets/${ticket.number}`), await own.get(`/buyer/tickets/${ticket.number}/timeline`)]);

    expect(seen).not.toContain('常退货');
    expect(await own.ask('POST', `/buyer/work-items/${waiting(ticket, 'review').id}/complete`, { body: { outcome: 'approve', data: {}, version: ticket.version } })).toMatchObject({ status: 404 });
  });
});
