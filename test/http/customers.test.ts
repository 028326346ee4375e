import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { Call, CallSheet, Customer, CustomerSummary, Handover, OrderDetail, Page, People, Register, TicketDetail, TicketPlan, TimelineEntry } from '../../server/contracts/types.ts';
import { mugs, placed, twoMugs, unshippedMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

/** Four in the afternoon and eight in the evening of the shop, in UTC. */
const AFTERNOON = 8;
const EVENING = 12;

let server: TestServer;
let agent: Client;
let supervisor: Client;
let order: Order;
let ticket: TicketDetail;
let people: People;
const her = { id: randomUUID(), name: '吴佳宜', phone: '13911118888' };
beforeAll(async () => {
  server = await startServer();
  [agent, supervisor] = [await server.shop.as('agent'), await server.shop.as('supervisor')];
  await atHour(AFTERNOON);
  order = await placed(server.key, mugs({ buyer: her }, server.now()));
  ticket = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
  people = await agent.get<People>('/people');
});
afterAll(() => server.stop());

/** Moves the clock on to the next such hour of the day. */
async function atHour(hour: number): Promise<void> {
  const now = new Date(server.now());
  const minutes = (hour * 60 - (now.getUTCHours() * 60 + now.getUTCMinutes()) + 24 * 60) % (24 * 60) || 24 * 60;
  await server.advance(`PT${minutes}M`);
}

const personWith = (role: string): People['items'][number] => people.items.find((person) => person.roles.includes(role as never))!;
const entries = async (number = ticket.number): Promise<TimelineEntry[]> => (await agent.get<Page<TimelineEntry>>(`/tickets/${number}/timeline`)).items;

describe('calling the buyer', () => {
  const call = (body: object = {}, client = agent) => client.ask('POST', `/tickets/${ticket.number}/calls`, { body: { direction: 'out', result: 'no_answer', ...body } });

  it('shows before it what may be granted, and is logged with what came of it', async () => {
    expect(await agent.get<CallSheet>(`/tickets/${ticket.number}/calls`)).toMatchObject({
      why: [], hours: { from: '10:00', to: '18:00' }, today: 0, perDay: 3, refundable: expect.any(Number), ownLeave: false, items: [],
      outcomes: expect.arrayContaining([expect.objectContaining({ code: 'approve' })]), supervisors: expect.arrayContaining([expect.objectContaining({ name: personWith('supervisor').name })]),
    });

    expect(await call({ result: 'reached', note: '同意寄回', minutes: 3 })).toMatchObject({ status: 201, body: { result: 'reached', note: '同意寄回', minutes: 3, exception: null } });
    expect((await entries()).at(-1)).toMatchObject({ kind: 'call', visibility: 'internal', data: { result: 'reached', note: '同意寄回' } });
  });

  it('needs a supervisor\'s reason from the fourth time on a day, also over another ticket of the same buyer; what the buyer dials does not count', async () => {
    const other = await server.key.post<TicketDetail>('/tickets', twoMugs(await placed(server.key, mugs({ channel: '抖店', buyer: { ...her, id: randomUUID() } }, server.now()))));
    await agent.post<Call>(`/tickets/${other.number}/calls`, { direction: 'out', result: 'busy' });
    await call({ direction: 'in', result: 'reached' });
    await call();
    expect(await agent.get<CallSheet>(`/tickets/${ticket.number}/calls`)).toMatchObject({ today: 3, why: ['count'] });

    expect(await call()).toMatchObject({ status: 422, body: { code: 'call_needs_reason' } });
    expect(await call({ exception: { reason: '快递员在等' } })).toMatchObject({ status: 422, body: { code: 'supervisor_unknown' } });
    expect(await call({ exception: { reason: '快递员在等', supervisor: personWith('warehouse').id } })).toMatchObject({ status: 422, body: { code: 'supervisor_unknown' } });
    expect((await agent.get<CallSheet>(`/tickets/${ticket.number}/calls`)).today).toBe(3);
    const { id, name } = personWith('supervisor');
    expect(await call({ exception: { reason: '快递员在等', supervisor: id } })).toMatchObject({ status: 201, body: { exception: { reason: '快递员在等', supervisor: name, why: ['count'] } } });
  });

  it('needs one outside the shop\'s hours, which a supervisor gives themselves', async () => {
    await atHour(EVENING);
    expect(await agent.get<CallSheet>(`/tickets/${ticket.number}/calls`)).toMatchObject({ why: expect.arrayContaining(['hours']) });
    expect(await call({}, supervisor)).toMatchObject({ status: 422, body: { code: 'call_needs_reason' } });
    expect(await call({ exception: { reason: '买家约的' } }, supervisor)).toMatchObject({ status: 201, body: { exception: { supervisor: personWith('supervisor').name, why: expect.arrayContaining(['hours']) } } });
  });

  it('at the same instant counts one after the other', async () => {
    await atHour(AFTERNOON);
    const answers = await Promise.all(Array.from({ length: 5 }, () => call()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422]);
  });
});

describe('a buyer\'s phone', () => {
  it('is masked for the desk, shown on request, and each look is recorded in the file and on the ticket', async () => {
    for (const client of [agent, supervisor]) expect((await client.get<TicketDetail>(`/tickets/${ticket.number}`)).orderDetail).toMatchObject({ buyer: { phone: '139 **** 8888' }, address: { phone: '138 **** 6027', detail: '文三路 90 号' } });
    expect((await server.key.get<OrderDetail>(`/orders/${order.number}`)).buyer.phone).toBe(her.phone);

    expect(await agent.post(`/customers/${order.number}/phone`, { ticket: ticket.number })).toEqual({ phone: her.phone });
    expect((await entries()).at(-1)).toMatchObject({ kind: 'phone_shown', visibility: 'internal', actor: { name: personWith('agent').name } });
    expect((await agent.get<Customer>(`/customers/${order.number}`)).records[0]).toMatchObject({ kind: 'phone_shown', by: personWith('agent').name, data: { ticket: ticket.number } });
    expect(await (await server.shop.as('warehouse')).ask('POST', `/customers/${order.number}/phone`, { body: {} })).toMatchObject({ status: 403 });
  });
});

describe('a customer\'s file', () => {
  it('gathers orders and tickets of one phone over channels, before anybody wrote in it', async () => {
    const file = await agent.get<Customer>(`/customers/${order.number}`);
    expect(file).toMatchObject({ name: her.name, phoneMasked: '139 **** 8888', channels: expect.arrayContaining(['抖店']), orders: { count: 2, paid: 56_600 }, tickets: { count: 2, open: 2, refunds: 0 }, refundRate: 0, tags: [], blocked: null });
    expect(file.tickets.items.map((one) => one.number)).toContain(ticket.number);
    expect((await agent.get<{ items: CustomerSummary[] }>(`/customers?q=${her.phone}`)).items).toMatchObject([{ name: her.name, orders: 2 }]);
    expect(await agent.ask('GET', `/customers/${randomUUID()}`)).toMatchObject({ status: 404 });
  });

  it('keeps tags, which decision tables read, and notes', async () => {
    await agent.put<Customer>(`/customers/${order.number}/tags`, { tags: ['老客户', '易碎敏感'] });
    const tagged = await agent.put<Customer>(`/customers/${order.number}/tags`, { tags: ['老客户'] });
    await agent.post<Customer>(`/customers/${tagged.id}/notes`, { text: '喜欢微信联系' });

    expect(await agent.get<Customer>(`/customers/${tagged.id}`)).toMatchObject({
      tags: ['老客户'], records: [{ kind: 'note', data: { text: '喜欢微信联系' } }, { kind: 'tagged', data: { added: [], removed: ['易碎敏感'] } }, { kind: 'tagged' }, { kind: 'phone_shown' }],
    });
    expect((await agent.get<{ items: CustomerSummary[] }>('/customers')).items).toMatchObject([{ id: tagged.id, tags: ['老客户'] }]);
  });

  it('is merged when an order shows that two were the same buyer', async () => {
    const apart = await placed(server.key, mugs({ channel: '天猫', buyer: { id: 'tm-7', name: '吴小姐', phone: '13922223333' } }, server.now()));
    const second = await agent.put<Customer>(`/customers/${apart.number}/tags`, { tags: ['投诉过'] });
    const first = await agent.get<Customer>(`/customers/${order.number}`);
    expect(second.id).not.toBe(first.id);

    await placed(server.key, mugs({ channel: '天猫', buyer: { id: 'tm-7', name: '吴佳宜', phone: her.phone } }, server.now()));
    await agent.post(`/customers/${order.number}/notes`, { text: '是同一个人' });
    const merged = await agent.get<Customer>(`/customers/${apart.number}`);

    expect(merged).toMatchObject({ id: first.id, tags: expect.arrayContaining(['老客户', '投诉过']), orders: { count: 4 } });
    expect(merged.records.map((record) => record.kind)).toContain('merged');
    expect(await agent.ask('GET', `/customers/${second.id}`)).toMatchObject({ status: 404 });
  });

  it('can be blocked by a supervisor, and the next order is sorted out as abnormal until that ends', async () => {
    const block = (client: Client, blocked: boolean) => client.ask('PUT', `/customers/${order.number}/block`, { body: { blocked, reason: blocked ? '多次空包' : '说清楚了' } });
    expect(await block(agent, true)).toMatchObject({ status: 403 });
    expect(await block(supervisor, true)).toMatchObject({ status: 200, body: { blocked: { reason: '多次空包', by: personWith('supervisor').name } } });

    const held = await placed(server.key, unshippedMugs({ buyer: her }, server.now()));
    expect((await agent.get<OrderDetail>(`/orders/${held.number}`)).tickets).toMatchObject([{ type: 'abnormal_order' }]);
    expect(await block(supervisor, false)).toMatchObject({ body: { blocked: null } });
    const free = await placed(server.key, unshippedMugs({ buyer: her }, server.now()));
    expect((await agent.get<OrderDetail>(`/orders/${free.number}`)).tickets).toEqual([]);
  });

  it('is made once when two people write in it at the same instant', async () => {
    const fresh = await placed(server.key, mugs({ buyer: { id: randomUUID(), name: '新客', phone: '13733334444' } }, server.now()));
    const files = await Promise.all(['甲', '乙', '丙'].map((text) => agent.post<Customer>(`/customers/${fresh.number}/notes`, { text })));
    expect(new Set(files.map((file) => file.id)).size).toBe(1);
    expect((await agent.get<Customer>(`/customers/${fresh.number}`)).records.map((record) => record.data.text).sort()).toEqual(['丙', '乙', '甲'].sort());
  });
});

describe('the register', () => {
  const register = (client = agent): Promise<Register> => client.get<Register>('/register');
  const claim = async (number: string): Promise<void> => {
    const { workItems } = await agent.get<TicketDetail>(`/tickets/${number}`);
    await agent.post(`/work-items/${workItems[0]!.id}/claim`);
  };

  it('holds what one has in hand, says what changed since one looked, and is ordered by what is next', async () => {
    await claim(ticket.number);
    const { items } = await register();
    expect(items).toMatchObject([{ number: ticket.number, section: 'act', plan: null, changed: expect.any(Number) }]);
    await agent.put(`/tickets/${ticket.number}/seen`, { seq: 9_999 });
    expect((await register()).items[0]?.changed).toBe(0);
    await supervisor.post(`/tickets/${ticket.number}/messages`, { text: '跟进一下', visibility: 'internal' });
    expect((await register()).items[0]?.changed).toBe(1);

    const later = new Date(Date.parse(server.now()) + 3 * 86_400_000).toISOString();
    expect(await agent.put<TicketPlan>(`/tickets/${ticket.number}/plan`, { progress: '等买家拍照', nextAct: '回电', nextAt: later })).toMatchObject({ progress: '等买家拍照', nextAct: '回电', by: personWith('agent').name });
    expect((await register()).items).toMatchObject([{ section: 'wait', plan: { nextAct: '回电' } }]);
    expect((await agent.get<TicketDetail>(`/tickets/${ticket.number}`)).plan).toMatchObject({ nextAct: '回电' });
    expect((await (await server.shop.buyer(order)).get<TicketDetail>(`/buyer/tickets/${ticket.number}`)).plan).toBeNull();
  });

  it('is handed to a person with its tickets, who says that it was read', async () => {
    const { id } = personWith('supervisor');
    const give = (client: Client, body: object) => client.ask('POST', '/handovers', { body: { tickets: [ticket.id], summary: '一张等回电', ...body } });
    expect(await give(agent, {})).toMatchObject({ status: 422, body: { code: 'handover_to_whom' } });
    expect(await give(agent, { person: id, group: 'after-sale-1' })).toMatchObject({ status: 422, body: { code: 'handover_to_whom' } });

    expect(await give(agent, { person: id })).toMatchObject({ status: 201, body: { to: { id }, lines: [{ number: ticket.number, nextAct: '回电' }], receipts: [], mine: false } });
    expect((await register()).items).toEqual([]);
    expect((await register(supervisor)).items).toMatchObject([{ number: ticket.number }]);
    expect(await give(agent, { person: id })).toMatchObject({ status: 403, body: { code: 'handover_not_yours' } });

    const [received] = (await supervisor.get<Page<Handover>>('/handovers')).items;
    expect(received).toMatchObject({ mine: true, unread: true, summary: '一张等回电' });
    await supervisor.post(`/handovers/${received!.id}/receipt`);
    expect(await agent.ask('POST', `/handovers/${received!.id}/receipt`)).toMatchObject({ status: 404 });
    expect((await agent.get<Page<Handover>>('/handovers')).items[0]).toMatchObject({ receipts: [{ name: personWith('supervisor').name }] });
    expect((await supervisor.get<Page<Handover>>('/handovers')).items[0]).toMatchObject({ unread: false });
  });

  it('goes to the next shift of a group, where nobody has it until somebody takes it', async () => {
    const made = await supervisor.post<Handover>('/handovers', { tickets: [ticket.id], summary: '交晚班', group: 'after-sale-1' });
    expect(made).toMatchObject({ to: null, toGroup: { code: 'after-sale-1' } });
    expect((await agent.get<TicketDetail>(`/tickets/${ticket.number}`)).assignee).toBeNull();
    expect((await agent.get<Page<Handover>>('/handovers')).items[0]).toMatchObject({ id: made.id, mine: true, unread: true });
  });
});
