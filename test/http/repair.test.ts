import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../definitions/domain/types.ts';
import type { File, Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { decide, mugs, placed, waiting } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type StaffRole, type TestServer } from '../helpers/server.ts';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let server: TestServer;
let agent: Client;
let supervisor: Client;
let technician: Client;
beforeAll(async () => {
  server = await startServer();
  [agent, supervisor, technician] = [await server.shop.as('agent'), await server.shop.as('supervisor'), await server.shop.as('technician')];
});
afterAll(() => server.stop());

interface Repair { order: Order; number: string; buyer: Client; read(): Promise<TicketDetail>; says(element: string, outcome: string, data?: Record<string, unknown>): Promise<TicketDetail> }

async function personId(role: StaffRole): Promise<string> {
  const [person] = await server.look<{ person_id: string }>('select person_id from person where shop_id = ? and email = ?', [server.shop.id, server.shop.email(role)]);
  return person!.person_id;
}

/** Applied for and described by the buyer; waits for the supervisor. */
async function applied(): Promise<Repair> {
  const order = await placed(server.key, mugs({}, server.now()));
  const buyer = await server.shop.buyer(order);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', { type: 'repair', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 1 }], reason: 'broken_in_use', received: true, note: '通电不亮' });
  const says: Repair['says'] = (element, outcome, data) => decide(buyer, number, element, outcome, data);
  await says('describe', 'submit', { product: '手冲壶', serialNumber: 'SN-7', condition: '没拆过', faultText: '通电不亮', address: { name: '周沐阳', phone: '13800006027', detail: '文三路 90 号' }, wishedAt: '2027-01-04T02:00:00.000Z' });
  return { order, number, buyer, says, read: () => server.key.get<TicketDetail>(`/tickets/${number}`) };
}

async function dispatched(way: Repair): Promise<void> {
  await decide(agent, way.number, 'dispatch', 'dispatch', { crew: '杭州一组', technician: await personId('technician'), plannedFrom: '2027-01-04T02:00:00.000Z', plannedTo: '2027-01-04T04:00:00.000Z', parts: [{ name: '驱动', sku: 'DR-24', quantity: 1 }], consumables: [{ name: '硅脂', quantity: '2 g' }] });
  await way.says('appointment', 'confirm');
}

/** In the technician's hands. */
async function executing(charge?: { payWhen: 'before' | 'after' }): Promise<Repair> {
  const way = await applied();
  await decide(supervisor, way.number, 'approve', charge ? 'charged' : 'warranty', charge ? { quoteAmount: 14_000, ...charge } : {});
  if (charge) await way.says('considerQuote', 'accept_quote');
  await dispatched(way);
  await decide(technician, way.number, 'accept', 'accept');
  await server.settle();
  return way;
}

const entries = async (client: Client, path: string): Promise<string> => JSON.stringify((await client.get<Page<TimelineEntry>>(path)).items);

async function codeOf({ buyer, number }: Repair): Promise<string> {
  const codes = [...(await entries(buyer, `/buyer/tickets/${number}/timeline`)).matchAll(/维修完工码：(\d{6})/g)];
  return codes.at(-1)![1]!;
}

async function finished(way: Repair, completionCode: string): Promise<TicketDetail> {
  const photo = await technician.upload<File>('/files', { name: 'after.png', bytes: png });
  await decide(technician, way.number, 'execute', 'finish', { faultPart: '驱动', faultCause: '没有输出', work: '换驱动', partsUsed: [{ name: '驱动', sku: 'DR-24', quantity: 1, price: 6_800 }], labourHours: 0.5, labourCost: 5_000, photosAfter: [photo.id], completionCode });
  await server.settle();
  return way.read();
}

const pay = async (number: string): Promise<void> => {
  const { money } = await server.key.get<TicketDetail>(`/tickets/${number}`);
  await fetch(String(money.charges.at(-1)?.payUrl), { method: 'POST', redirect: 'manual' });
  await server.settle();
};

describe('a repair in warranty', () => {
  it('takes the seven steps, each by its people, to the archive', async () => {
    const way = await executing();
    const repaired = await finished(way, await codeOf(way));
    const passed = await way.says('verify', 'pass', { quality: 'good', hiddenFaultsGone: true });
    const archived = await decide(agent, way.number, 'archive', 'archive', { crewRating: 5, technicianRating: 5, verifierRating: 4, summary: '换驱动后正常' });
    const again = await agent.ask('POST', `/tickets/${archived.id}/suspend`, { body: { reason: '改一下' } });

    expect([repaired.status, passed.status, archived.status, archived.statusGroup]).toEqual(['pending_verify', 'pending_archive', 'archived', 'completed']);
    expect(archived.steps.filter(({ state }) => state === 'done').map(({ element }) => element)).toEqual(expect.arrayContaining(['describe', 'approve', 'dispatch', 'accept', 'execute', 'verify', 'archive']));
    expect(again.status).toBeGreaterThanOrEqual(400);
  });

  it('comes to the approver with the fault that the table presumes', async () => {
    const way = await applied();
    const { items } = await agent.get<Page<TimelineEntry>>(`/tickets/${way.number}/timeline`);
    expect(items.filter(({ kind }) => kind === 'decision')).toMatchObject([{ element: 'presumeFault', data: { decision: 'fault', answer: { rule: 'policy' } } }]);
    expect(waiting(await supervisor.get<TicketDetail>(`/tickets/${way.number}`), 'approve').data).toMatchObject({ fault: 'none' });
  });

  it('finishes only with the code that the buyer has', async () => {
    const way = await executing();
    const code = await codeOf(way);

    const wrong = await finished(way, code === '000000' ? '111111' : '000000');

    expect(wrong).toMatchObject({ status: 'executing' });
    expect(waiting(wrong, 'execute').data).toMatchObject({ wrongCodes: 1 });
    expect((await finished(way, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe('pending_verify');
  });

  it('shows the code to nobody in the shop', async () => {
    const way = await executing();
    const code = await codeOf(way);

    for (const client of [technician, agent, supervisor, server.key]) {
      expect(await entries(client, `/tickets/${way.number}/timeline`)).not.toContain(code);
      expect(JSON.stringify(await client.get(`/tickets/${way.number}`))).not.toContain(code);
    }
  });

  it('is accepted and executed by the technician that it was given to, and by no agent', async () => {
    const way = await applied();
    await decide(supervisor, way.number, 'approve', 'warranty');
    await dispatched(way);
    const ticket = await agent.get<TicketDetail>(`/tickets/${way.number}`);
    const item = waiting(ticket, 'accept');

    const answer = await agent.ask('POST', `/work-items/${item.id}/complete`, { body: { outcome: 'accept', data: {}, version: ticket.version } });

    expect(item).toMatchObject({ canWork: false, assignee: { id: await personId('technician') } });
    expect(answer.status).toBe(403);
    expect((await way.read()).status).toBe('pending_accept');
  });

  it('goes back to the applicant with the supervisor\'s reason', async () => {
    const way = await applied();
    await decide(supervisor, way.number, 'approve', 'reject', { reasonText: '请补铭牌照片' });

    const back = await way.buyer.get<TicketDetail>(`/buyer/tickets/${way.number}`);

    expect(waiting(back, 'describe').data).toMatchObject({ rejectReason: '请补铭牌照片', serialNumber: 'SN-7' });
  });

  it('is dispatched anew when the technician declines, when the buyer wants another time, and after four silent working hours', async () => {
    const way = await applied();
    await decide(supervisor, way.number, 'approve', 'warranty');
    await dispatched(way);
    const declined = await decide(technician, way.number, 'accept', 'decline', { reasonText: '当天满了' });
    await decide(agent, way.number, 'dispatch', 'dispatch', { plannedFrom: '2027-01-05T02:00:00.000Z', technician: await personId('technician') });
    const moved = await way.says('appointment', 'other_time', { otherTime: '2027-01-06T02:00:00.000Z', note: '周三才在家' });
    const asked = waiting(await agent.get<TicketDetail>(`/tickets/${way.number}`), 'dispatch').data;
    await dispatched(way);
    const silent = await way.read();
    await server.advance('P2D');

    expect([declined.status, moved.status, silent.status]).toEqual(['pending_dispatch', 'pending_dispatch', 'pending_accept']);
    expect(asked).toMatchObject({ wishedAt: '2027-01-06T02:00:00.000Z', sentBack: '周三才在家' });
    const { items } = await agent.get<Page<TimelineEntry>>(`/tickets/${way.number}/timeline`);
    const fired = items.find(({ kind, element }) => kind === 'clock_fired' && element === 'accept');
    expect(items.filter(({ seq, kind, element }) => seq > (fired?.seq ?? Infinity) && kind === 'step_entered' && element === 'dispatch')).toHaveLength(1);
  });

  it('waits for parts and goes on by itself when they arrive', async () => {
    const way = await executing();
    const sku = `PART-${way.number}`;
    await server.outside.stock(server.shop.id, sku, 0);
    await decide(technician, way.number, 'execute', 'wait_parts', { missingParts: [{ sku, quantity: 1 }] });
    await server.settle();
    const paused = await way.read();

    await server.outside.stock(server.shop.id, sku, 3);
    await server.settle();

    expect([paused.status, (await way.read()).status]).toEqual(['waiting_parts', 'executing']);
  });

  it('is repaired again when the buyer does not accept it', async () => {
    const way = await executing();
    await finished(way, await codeOf(way));
    await way.says('verify', 'redo', { reasonText: '又不亮了' });

    const again = await technician.get<TicketDetail>(`/tickets/${way.number}`);

    expect(waiting(again, 'execute')).toMatchObject({ canWork: true, data: { reworkReason: '又不亮了' } });
  });

  it('may be withdrawn until a technician accepts', async () => {
    const [early, late] = [await applied(), await executing()];
    await early.buyer.post(`/buyer/tickets/${early.number}/withdraw`, {});
    const refused = await late.buyer.ask('POST', `/buyer/tickets/${late.number}/withdraw`, { body: {} });

    expect((await early.read()).status).toBe('withdrawn');
    expect(refused).toMatchObject({ status: 409, body: { code: 'cannot_withdraw' } });
  });
});

describe('a charged repair', () => {
  it('is paid before the work where the supervisor says so', async () => {
    const way = await executing({ payWhen: 'before' });
    const unpaid = await way.read();
    await pay(way.number);

    expect(unpaid).toMatchObject({ status: 'pending_payment', money: { charges: [{ purpose: 'repair', amount: 14_000 }] } });
    expect((await way.read()).status).toBe('executing');
  });

  it('is paid after the work, before it is verified', async () => {
    const way = await executing({ payWhen: 'after' });
    const done = await finished(way, await codeOf(way));
    await pay(way.number);

    expect([done.status, (await way.read()).status]).toEqual(['pending_payment', 'pending_verify']);
  });

  it('does not begin when the buyer refuses the quote', async () => {
    const way = await applied();
    await decide(supervisor, way.number, 'approve', 'charged', { quoteAmount: 14_000, payWhen: 'after', reply: '进水不在保内' });
    await way.says('considerQuote', 'refuse_quote');

    expect((await way.read()).status).toBe('closed');
  });

  it('is not quoted without a price', async () => {
    const way = await applied();
    const ticket = await supervisor.get<TicketDetail>(`/tickets/${way.number}`);

    const answer = await supervisor.ask('POST', `/work-items/${waiting(ticket, 'approve').id}/complete`, { body: { outcome: 'charged', data: {}, version: ticket.version } });

    expect(answer).toMatchObject({ status: 422, body: { code: 'form_invalid' } });
    expect((await way.read()).status).toBe('pending_approval');
  });
});
