import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { File, PartnerJob, People, Person, TicketDetail } from '../../server/contracts/types.ts';
import { contracts } from '../../server/contracts/index.ts';
import { mugs, placed, twoMugs, waiting } from '../helpers/after-sale.ts';
import type { Answer, Client } from '../helpers/client.ts';
import { createClient } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let owner: Client;
let supervisor: Client;
beforeAll(async () => {
  server = await startServer();
  [owner, supervisor] = [await server.shop.as('owner'), await server.shop.as('supervisor')];
});
afterAll(() => server.stop());

const everybody = async (client = owner): Promise<Person[]> => (await client.get<People>('/people?all=true')).items;
const withRole = async (role: string): Promise<Person> => (await everybody()).find(({ roles }) => roles.join() === role)!;
const signIn = (email: string, password: string): Promise<Answer> => server.stranger.ask('POST', '/session', { body: { shop: server.shop.slug, email, password } });
const signedIn = ({ headers }: Answer): Client => createClient(server.url, { cookie: headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '), 'x-reflow': '1' });
const add = (body: object, client = owner): Promise<Answer> => client.ask('POST', '/people', { body: { name: '新人', roles: ['agent'], ...body } });

describe('a person who is added', () => {
  it('comes in with the temporary password, changes it, and then only the new one counts', async () => {
    const { status, body } = await add({ email: 'New@One.example', groups: ['after-sale-1'] });
    const { person, password } = body as { person: Person; password: string };
    expect({ status, person }).toMatchObject({ status: 201, person: { name: '新人', email: 'new@one.example', active: true, roles: ['agent'], groups: ['after-sale-1'] } });
    const entered = await signIn('new@one.example', password);
    expect(entered.status).toBe(201);

    const me = signedIn(entered);
    expect(await me.ask('PUT', '/session/password', { body: { current: 'guess', next: 'a longer password' } })).toMatchObject({ status: 403, body: { code: 'wrong_password' } });
    expect(await me.ask('PUT', '/session/password', { body: { current: password, next: 'short' } })).toMatchObject({ status: 400 });
    expect((await me.ask('PUT', '/session/password', { body: { current: password, next: 'a longer password' } })).status).toBe(204);
    expect((await signIn('new@one.example', password)).status).toBe(401);
    expect((await signIn('new@one.example', 'a longer password')).status).toBe(201);
  });

  it('is refused where the e-mail is taken, the role above one\'s own, or a partner would be more than that', async () => {
    expect(await add({ email: server.shop.email('agent') })).toMatchObject({ status: 409, body: { code: 'email_taken' } });
    expect(await add({ email: 'x@one.example', roles: ['owner'] }, supervisor)).toMatchObject({ status: 403, body: { code: 'role_above_yours' } });
    expect(await add({ email: 'x@one.example', roles: ['finance'] }, supervisor)).toMatchObject({ status: 403, body: { code: 'role_above_yours' } });
    expect(await add({ email: 'x@one.example', roles: ['partner', 'agent'] })).toMatchObject({ status: 422, body: { code: 'partner_alone' } });
    expect(await add({ email: 'x@one.example', roles: ['buyer'] })).toMatchObject({ status: 400 });
    expect(await add({ email: 'x@one.example' }, await server.shop.as('agent'))).toMatchObject({ status: 403 });
    expect((await everybody()).some(({ email }) => email === 'x@one.example')).toBe(false);
  });
});

describe('a person who is shut out', () => {
  it('is signed out at once, hands back what they had, is not offered any more, and may be let in again', async () => {
    const { body } = await add({ email: 'leaving@one.example', groups: ['after-sale-1'] });
    const { person, password } = body as { person: Person; password: string };
    const leaving = signedIn(await signIn('leaving@one.example', password));
    const ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    await owner.post(`/tickets/${ticket.id}/reassign`, { assignee: person.id, version: ticket.version });

    expect(await owner.ask('PATCH', `/people/${person.id}`, { body: { active: false } })).toMatchObject({ status: 200, body: { active: false } });

    expect((await leaving.ask('GET', '/session')).status).toBe(401);
    expect((await signIn('leaving@one.example', password)).status).toBe(401);
    expect((await server.key.get<TicketDetail>(`/tickets/${ticket.id}`)).assignee).toBeNull();
    expect((await owner.get<People>('/people')).items.some(({ id }) => id === person.id)).toBe(false);
    await owner.ask('PATCH', `/people/${person.id}`, { body: { active: true } });
    expect((await signIn('leaving@one.example', password)).status).toBe(201);
  });

  it('is never the last owner, and nobody that one may not touch', async () => {
    const { id } = await withRole('owner');

    expect(await owner.ask('PATCH', `/people/${id}`, { body: { active: false } })).toMatchObject({ status: 409, body: { code: 'last_owner' } });
    expect(await owner.ask('PATCH', `/people/${id}`, { body: { roles: ['agent'] } })).toMatchObject({ status: 409, body: { code: 'last_owner' } });
    for (const change of [{ active: false }, { roles: ['agent'] }]) {
      expect(await supervisor.ask('PATCH', `/people/${id}`, { body: change })).toMatchObject({ status: 403, body: { code: 'role_above_yours' } });
    }
    expect(await supervisor.ask('POST', `/people/${id}/password`)).toMatchObject({ status: 403, body: { code: 'role_above_yours' } });
    expect(await withRole('owner')).toMatchObject({ active: true });
  });
});

it('a new password signs the person out everywhere', async () => {
  const { person, password } = (await add({ email: 'forgot@one.example' })).body as { person: Person; password: string };
  const before = signedIn(await signIn('forgot@one.example', password));

  const reset = await supervisor.post<{ password: string }>(`/people/${person.id}/password`);

  expect((await before.ask('GET', '/session')).status).toBe(401);
  expect((await signIn('forgot@one.example', password)).status).toBe(401);
  expect((await signIn('forgot@one.example', reset.password)).status).toBe(201);
});

it('e-mail addresses and those who were shut out are told to those who manage people only', async () => {
  const [seen] = await everybody(await server.shop.as('agent'));
  expect(seen).not.toHaveProperty('email');
});

describe('a partner outside the shop', () => {
  let partner: Client;
  let partnerId: string;
  let ticket: TicketDetail;
  let other: TicketDetail;
  beforeAll(async () => {
    partner = await server.shop.as('partner');
    partnerId = (await withRole('partner')).id;
    ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, mugs({ buyer: { id: 'b9', name: '欧阳娜娜', phone: '13900001234' } })), { note: '把手断了' }));
    other = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key)));
    ticket = await owner.post<TicketDetail>(`/tickets/${ticket.id}/reassign`, { assignee: partnerId, version: ticket.version });
  });
  const jobs = async (): Promise<PartnerJob[]> => (await partner.get<{ items: PartnerJob[] }>('/partner/jobs')).items;

  it('sees the step that was given to them, with its goods, and nothing of the buyer, the money or the other steps', async () => {
    const [job, ...more] = await jobs();

    expect(more).toEqual([]);
    expect(job).toMatchObject({ item: { element: 'review', ticketNumber: ticket.number, canWork: true }, note: '把手断了', goods: [{ quantity: 2 }] });
    const text = JSON.stringify(job);
    for (const secret of ['欧阳娜娜', '13900001234', '文三路', 'paid', ticket.order.number]) expect(text).not.toContain(secret);
    expect(await partner.get(`/partner/jobs/${job?.item.id}`)).toEqual(job);
  });

  it('has no other door', async () => {
    const review = waiting(other, 'review').id;
    for (const [method, path] of [['GET', `/partner/jobs/${review}`], ['POST', `/partner/jobs/${review}/claim`]] as const) expect(await partner.ask(method, path)).toMatchObject({ status: 404 });
    expect(await partner.ask('POST', `/partner/jobs/${review}/complete`, { body: { outcome: 'approve', data: {}, version: other.version } })).toMatchObject({ status: 404 });
    for (const path of ['/tickets', `/tickets/${ticket.id}`, `/tickets/${ticket.id}/timeline`, '/people', '/orders', '/work-items', '/events', '/presence']) {
      expect(await partner.ask('GET', path), path).toMatchObject({ status: 403 });
    }
    const open = contracts.filter(({ permission }) => permission === 'session.read' || permission.startsWith('partner.')).map(({ id }) => id).sort();
    expect(open).toEqual([
      // one's own news
      'notices.list', 'notices.read', 'notices.saveSettings', 'notices.settings',
      'partner.claim', 'partner.complete', 'partner.list', 'partner.read', 'partner.readFile', 'partner.thumbnail', 'partner.uploadFile', 'sessions.changePassword', 'sessions.read',
    ]);
  });

  it('reads their own photos and those of the step, and no other file of the shop', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const own = await partner.upload<File>('/partner/files', { name: 'own.png', bytes: png });
    const shops = await owner.upload<File>('/files', { name: 'shop.png', bytes: png });

    for (const size of ['', '/thumbnail']) {
      expect((await partner.ask('GET', `/partner/files/${own.id}${size}`)).status).toBe(200);
      expect((await partner.ask('GET', `/partner/files/${shops.id}${size}`)).status).toBe(404);
    }
  });

  it('ends the step, and then it does not exist for them any more', async () => {
    const [job] = await jobs();
    const answer = await partner.ask('POST', `/partner/jobs/${job?.item.id}/complete`, { body: { outcome: 'approve', data: {}, version: job?.item.version } });

    expect({ status: answer.status, body: answer.body }).toEqual({ status: 204, body: undefined });
    expect(await jobs()).toEqual([]);
    expect(await partner.ask('GET', `/partner/jobs/${job?.item.id}`)).toMatchObject({ status: 404 });
    expect((await server.key.get<TicketDetail>(`/tickets/${ticket.id}`)).steps.find(({ element }) => element === 'review')).toMatchObject({ state: 'done', by: '快修工坊' });
  });

  it('of a group has what nobody of it has taken yet, and takes it', async () => {
    await server.look(`update work_item set groups = '{repair-shop}' where ticket_id = ?`, [other.id]);
    expect(await jobs()).toEqual([]);
    await owner.ask('PATCH', `/people/${partnerId}`, { body: { groups: ['repair-shop'] } });

    const [job] = await jobs();
    expect(job?.item.ticketNumber).toBe(other.number);
    expect(await partner.post<PartnerJob>(`/partner/jobs/${job?.item.id}/claim`)).toMatchObject({ item: { assignee: { id: partnerId, name: '快修工坊' } } });
  });
});
