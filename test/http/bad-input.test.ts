import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTicket, TicketDetail, TicketPage } from '../../server/contracts/types.ts';
import type { Order } from '../../definitions/domain/types.ts';
import { allBack, completedMugs, daysAgo, decide, mugs, placed, twoMugs, unshippedMugs, waiting } from '../helpers/after-sale.ts';
import { formOf, type Answer, type Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { expectRefusal } from './nothing-changed.ts';

let server: TestServer;
let order: Order;
/** Two mugs of it wait for a review; it was suspended and resumed since, so it is at version 3. */
let ticket: TicketDetail;
let agent: Client;
let buyer: Client;

beforeAll(async () => {
  server = await startServer();
  order = await placed(server.key);
  ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
  await server.key.post(`/tickets/${ticket.id}/suspend`, { reason: '等买家回电' });
  ticket = await server.key.post<TicketDetail>(`/tickets/${ticket.id}/resume`, {});
  agent = await server.shop.as('agent');
  buyer = await server.shop.buyer(order);
});
afterAll(() => server.stop());

const refused = (status: number, code: string, ask: () => Promise<Answer>): Promise<Record<string, unknown>> => expectRefusal(server, ask, status, code);
const apply = (body: Partial<OpenTicket>): Promise<Answer> => server.key.ask('POST', '/tickets', { body });
const answer = (body: object, client: Client = agent): Promise<Answer> => client.ask('POST', `/work-items/${waiting(ticket, 'review').id}/complete`, { body });

describe('an application is refused, and nothing is written', () => {
  it('for an order that the shop does not have', () => refused(404, 'not_found', () => apply(twoMugs({ number: 'T404' }))));

  it('for an order whose status does not offer the type', async () => {
    const unshipped = await placed(server.key, unshippedMugs());
    await refused(422, 'wrong_status_for_type', () => apply(twoMugs(unshipped)));
  });

  it('for an order that is not paid', async () => {
    const unpaid = await placed(server.key, mugs({ status: 'awaiting_payment', paidAt: undefined, shippedAt: undefined, deliveredAt: undefined, paid: 0, payments: [], parcels: [] }));
    await refused(422, 'order_unpaid', () => apply(allBack(unpaid)));
  });

  it('for a closed order', async () => {
    const closed = await placed(server.key, mugs({ status: 'closed', closedAt: daysAgo(1) }));
    await refused(422, 'order_closed', () => apply(twoMugs(closed)));
  });

  it('for more units than are left', async () => {
    await refused(422, 'too_many_units', () => apply(twoMugs(order, { lines: [{ lineId: 'L1', quantity: 2 }] })));
  });

  it('for a line that the order does not have', () => refused(422, 'unknown_line', () => apply(twoMugs(order, { lines: [{ lineId: 'L9', quantity: 1 }] }))));

  it('for more money than the rules give', async () => {
    const problem = await refused(422, 'amount_above_max', () => apply(twoMugs(order, { lines: [{ lineId: 'L1', quantity: 1 }], amount: 5_227 })));
    expect(problem.errors ?? problem.detail).toBeTruthy();
  });

  it('after the window has closed', async () => {
    const old = await placed(server.key, completedMugs(16));
    await refused(422, 'window_closed', () => apply(twoMugs(old, { reason: 'other' })));
  });

  it('without the photo that its reason needs', () => refused(422, 'evidence_missing', () => apply(twoMugs(order, { lines: [{ lineId: 'L2', quantity: 1 }], reason: 'damaged' }))));

  it('with a photo that nobody uploaded', () => refused(422, 'form_invalid', () => apply(twoMugs(order, { lines: [{ lineId: 'L2', quantity: 1 }], reason: 'damaged', evidence: ['01890000-0000-7000-8000-000000000009'] }))));

  it('for a reason that the shop does not know, or does not offer here', async () => {
    await refused(422, 'reason_unknown', () => apply(twoMugs(order, { lines: [{ lineId: 'L2', quantity: 1 }], reason: 'because' })));
    await refused(422, 'reason_not_offered', () => apply(twoMugs(order, { lines: [{ lineId: 'L2', quantity: 1 }], reason: 'slow_to_ship' })));
  });

  it('for a type that no flow runs', () => refused(422, 'no_flow', () => apply(twoMugs(order, { type: 'swap' }))));

  it.each([
    ['no unit', { lines: [{ lineId: 'L1', quantity: 0 }] }, '/lines/0/quantity'],
    ['half a unit', { lines: [{ lineId: 'L1', quantity: 0.5 }] }, '/lines/0/quantity'],
    ['a fraction of a cent', { amount: 10.5 }, '/amount'],
    ['an amount as text', { amount: '100' }, '/amount'],
    ['an amount below nothing', { amount: -1 }, '/amount'],
    ['a field that does not exist', { colour: 'red' }, '/colour'],
    ['a character that cannot be stored', { note: 'a\u0000b' }, '/note'],
  ])('with %s, naming the place', async (_what, wrong, path) => {
    const problem = await refused(400, 'validation_failed', () => server.key.ask('POST', '/tickets', { body: { ...twoMugs(order), ...wrong } }));
    expect(problem.errors).toEqual(expect.arrayContaining([expect.objectContaining({ path })]));
  });
});

describe('an order is refused, and nothing is written', () => {
  it('when its parts contradict each other', async () => {
    const wrong = mugs({ payments: [{ id: 'P1', channel: 'wechat', amount: 1, paidAt: daysAgo(6) }] });
    const problem = await refused(422, 'order_invalid', () => server.key.ask('PUT', `/orders/${wrong.number}`, { body: wrong }));
    expect(problem.errors).toEqual(expect.arrayContaining([expect.objectContaining({ path: expect.stringMatching(/^\//), code: expect.any(String) })]));
  });

  it('when it is called by two numbers', () => refused(422, 'order_number_mismatch', () => server.key.ask('PUT', '/orders/T1', { body: mugs() })));

  it('with all the others of its batch', () => refused(422, 'order_invalid', () => server.key.ask('POST', '/orders/batch', { body: { orders: [mugs(), mugs({ paid: 5 })] } })));
});

describe('a decision is refused, and nothing is written', () => {
  it('on a version that is not the present one, showing what is true now', async () => {
    const problem = await refused(409, 'stale_version', () => answer({ outcome: 'approve', data: {}, version: 2 }));
    expect(problem.current).toMatchObject({ id: ticket.id, version: 3, status: 'pending_review' });
  });

  it('with an outcome that the step does not have', () => refused(422, 'outcome_unknown', () => answer({ outcome: 'burn', data: {}, version: 3 })));

  it('when it rejects without a reason', () => refused(422, 'form_invalid', () => answer({ outcome: 'reject', data: {}, version: 3 })));

  it('with a field that the form does not have', () => refused(422, 'form_invalid', () => answer({ outcome: 'approve', data: { colour: 'red' }, version: 3 })));

  it('above what was paid for the goods', () => refused(422, 'amount_above_max', () => answer({ outcome: 'approve', data: { amount: 10_451 }, version: 3 })));

  it('by somebody whose step it is not', async () => {
    await refused(403, 'forbidden', async () => answer({ outcome: 'approve', data: {}, version: 3 }, await server.shop.as('warehouse')));
  });

  it('on a step that is over', async () => {
    const another = await placed(server.key);
    const { number, workItems } = await server.key.post<TicketDetail>('/tickets', twoMugs(another));
    await decide(server.key, number, 'review', 'reject', { reasonText: '照片看不清' });
    await refused(409, 'work_item_closed', () => server.key.ask('POST', `/work-items/${workItems[0]?.id}/complete`, { body: { outcome: 'approve', data: {}, version: 2 } }));
  });

  it('when the inspected counts do not add up', async () => {
    const another = await placed(server.key);
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(another));
    await decide(server.key, number, 'review', 'approve');
    await decide(await server.shop.buyer(another), number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: 'ZT1000001' });
    await server.settle();
    await decide(server.key, number, 'receive', 'sign');
    await server.settle();
    const inspecting = await server.key.get<TicketDetail>(`/tickets/${number}`);
    const inspect = inspecting.workItems.find(({ element }) => element === 'inspect') ? inspecting : await decide(server.key, number, 'inboundByHand', 'skip');
    await refused(422, 'form_invalid', () => server.key.ask('POST', `/work-items/${waiting(inspect, 'inspect').id}/complete`, { body: { outcome: 'pass', version: inspect.version, data: { inspection: [{ lineId: 'L1', good: 3, damaged: 0, missing: 0, notOurs: 0 }] } } }));
  });
});

describe('a request is refused before anybody looks at what it wants', () => {
  it('when it is not JSON', () => refused(400, 'malformed_json', () => server.key.ask('POST', '/tickets', { body: '{"type": ', headers: { 'content-type': 'application/json' } })));

  it('when it is another kind of body', () => refused(415, 'unsupported_media_type', () => server.key.ask('POST', '/tickets', { body: 'type=refund_only', headers: { 'content-type': 'application/x-www-form-urlencoded' } })));

  it('when its body has 20 MB', () => refused(413, 'body_too_large', () => server.key.ask('POST', '/tickets', { body: JSON.stringify({ note: 'x'.repeat(20 * 1024 * 1024) }), headers: { 'content-type': 'application/json' } })));

  it('when it changes something by a cookie without the header that a foreign page cannot send', () =>
    refused(403, 'csrf_header_missing', () => agent.ask('POST', '/tickets', { body: twoMugs(order), headers: { 'x-reflow': '' } })));

  it('with a cursor that was tampered with, or that another list gave', async () => {
    await placed(server.key, order);
    const { nextCursor } = await server.key.get<TicketPage>('/tickets?limit=1');
    const tampered = `${nextCursor?.startsWith('X') ? 'Y' : 'X'}${nextCursor?.slice(1)}`;

    await refused(400, 'bad_cursor', () => server.key.ask('GET', `/tickets?limit=1&cursor=${tampered}`));
    await refused(400, 'bad_cursor', () => server.key.ask('GET', `/orders?cursor=${nextCursor}`));
    await refused(400, 'bad_cursor', () => server.key.ask('GET', `/tickets?sort=appliedAt&cursor=${nextCursor}`));
  });

  it('for an address that does not exist, or a method that it does not know', async () => {
    await refused(404, 'no_such_route', () => server.key.ask('GET', '/nothing-here'));
    await refused(405, 'method_not_allowed', () => server.key.ask('DELETE', '/tickets'));
  });
});

describe('a file is refused, and nothing is kept', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const send = (client: Client, path: string, ...files: { name: string; bytes: Uint8Array; type?: string }[]): Promise<Answer> => client.ask('POST', path, { body: formOf(files) });

  it('when it is not what its name says', () => refused(415, 'file_type_refused', () => send(agent, '/files', { name: 'photo.png', bytes: Buffer.from('<script>alert(1)</script>'), type: 'image/png' })));

  it('when it is a picture that can hold a script', () => refused(415, 'file_type_refused', () => send(buyer, '/buyer/files', { name: 'photo.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), type: 'image/svg+xml' })));

  it('when it has 20 MB', () => refused(413, 'file_too_big', () => send(agent, '/files', { name: 'big.png', bytes: Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]), type: 'image/png' })));

  it('when there is none, or more than one', async () => {
    await refused(400, 'file_missing', () => agent.ask('POST', '/files', { body: formOf([]) }));
    await refused(400, 'too_many_files', () => send(agent, '/files', { name: '1.png', bytes: png }, { name: '2.png', bytes: png }));
  });
});
