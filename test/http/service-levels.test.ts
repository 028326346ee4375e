import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTicket, PublishedServiceLevels, PublishedVersions, TestedServiceLevels, TicketDetail, TicketLevel, TicketPage, TimelineEntry } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type ServedShop, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let shop: ServedShop;
let agent: Client;
let ops: Client;
beforeAll(async () => {
  server = await startServer();
  shop = await server.openShop();
  [agent, ops] = [await shop.as('agent'), await shop.as('ops')];
  await untilMorning();
});
afterAll(() => server.stop());

/** Moves the clock to Monday at ten in Shanghai, so that working time runs. */
async function untilMorning(): Promise<void> {
  const now = Date.parse(server.now());
  let monday = Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth(), new Date(now).getUTCDate(), 2);
  while (monday <= now || new Date(monday).getUTCDay() !== 1) monday += 86_400_000;
  await server.advance(`PT${Math.ceil((monday - now) / 1000)}S`);
}

async function applied(changes: Partial<OpenTicket> = {}): Promise<{ number: string; buyer: Client }> {
  const order = await placed(await shop.as('owner'), mugs({}, server.now()));
  const buyer = await shop.buyer(order);
  return { buyer, number: (await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, changes))).number };
}

const read = (number: string): Promise<TicketDetail> => agent.get<TicketDetail>(`/tickets/${number}`);
const entries = async (number: string): Promise<TimelineEntry[]> => (await agent.get<{ items: TimelineEntry[] }>(`/tickets/${number}/timeline`)).items;

async function level(number: string, target: string): Promise<TicketLevel> {
  const found = (await read(number)).serviceLevels.find((each) => each.target === target);
  if (!found) throw new Error(`${number} has no service level ${target}.`);
  return found;
}

const say = (client: Client, number: string): Promise<unknown> => client.post(`/${client === agent ? '' : 'buyer/'}tickets/${number}/messages`, { text: '你好', ...(client === agent ? { visibility: 'buyer' } : {}) });

describe('the shipped promises', () => {
  it('are a first response in two working hours and an end in five working days', async () => {
    const { number } = await applied();
    expect(await level(number, 'first_response')).toMatchObject({ state: 'running', allowedMs: 2 * 3_600_000, breachedAt: null });
    expect(await level(number, 'resolution')).toMatchObject({ state: 'running', allowedMs: 45 * 3_600_000 });
  });

  it('warn, are broken once, say so to the shop alone, and stand first in the list until somebody answers', async () => {
    const { number, buyer } = await applied();
    await server.advance('PT1H40M');
    expect((await read(number)).due).toMatchObject({ kind: 'sla', label: { zh: '首响' } });
    await server.advance('PT1H');

    const kinds = (await entries(number)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'sla_warned')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'sla_breached')).toHaveLength(1);
    expect((await agent.get<TicketPage>('/tickets?due=overdue')).items.map((item) => item.number)).toContain(number);
    const theirs = await buyer.get<TicketDetail>(`/buyer/tickets/${number}`);
    expect(theirs).toMatchObject({ serviceLevels: [], due: { kind: 'clock' } });
    expect((await buyer.get<{ items: TimelineEntry[] }>(`/buyer/tickets/${number}/timeline`)).items.some(({ kind }) => kind.startsWith('sla'))).toBe(false);

    const { version } = await read(number);
    await say(agent, number);
    expect(await level(number, 'first_response')).toMatchObject({ state: 'stopped', missed: 1 });
    expect(await read(number)).toMatchObject({ version, status: 'pending_review', due: { kind: 'clock' } });
  });

  it('stand still while the buyer has the turn', async () => {
    await untilMorning();
    const { number, buyer } = await applied();
    await server.advance('PT1H');
    await decide(agent, number, 'review', 'approve');
    expect(await level(number, 'first_response')).toMatchObject({ state: 'stopped', missed: 0 });
    const { usedMs, ...paused } = await level(number, 'resolution');
    expect(paused).toMatchObject({ state: 'paused', dueAt: null });

    await agent.post(`/tickets/${number}/suspend`, { reason: '等厂家回复', version: (await read(number)).version });
    await agent.post(`/tickets/${number}/resume`, { version: (await read(number)).version });
    expect(await level(number, 'resolution')).toMatchObject({ state: 'paused', dueAt: null });

    await server.advance('P3D');
    expect((await level(number, 'resolution')).usedMs).toBe(usedMs);
    await decide(buyer, number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${number}` });
    expect(await level(number, 'resolution')).toMatchObject({ state: 'running', usedMs: expect.closeTo(usedMs, -4) as number });
  });
});

describe('a shop’s own promises', () => {
  it('hold for the tickets that they mean, and give what nobody did to another group', async () => {
    await untilMorning();
    const { levels, version } = await ops.get<PublishedServiceLevels>('/service-levels');
    const vip = { key: 'vip', label: { zh: '贵客' }, when: 'request.amount > 5000', allow: 'PT30M', time: 'calendar', start: [{ kind: 'opened' }], stop: [{ kind: 'step_completed', by: ['user'] }], escalate: { notify: ['supervisor'], reassign: 'seniors' } };
    const before = await applied();
    expect((await ops.ask('PUT', '/service-levels', { body: { levels: { targets: [{ ...vip, allow: 'P1M' }] } } })).status).toBe(400);
    expect((await ops.ask('PUT', '/service-levels', { body: { levels: { targets: [{ ...vip, when: '((' }] } } })).body).toMatchObject({ code: 'service_levels_invalid', errors: [{ path: '/levels/targets/0/when' }] });
    expect((await agent.ask('PUT', '/service-levels', { body: { levels } })).status).toBe(403);
    await ops.put('/service-levels', { levels: { targets: [...levels.targets, vip] }, baseVersion: version });

    const { number } = await applied();
    const small = await applied({ lines: [{ lineId: 'L1', quantity: 1 }], amount: 4_000 });
    await server.advance('PT31M');

    expect(await read(number)).toMatchObject({ group: { code: 'seniors' }, assignee: null, workItems: [{ groups: ['seniors'] }] });
    for (const other of [before, small]) expect((await read(other.number)).serviceLevels.map(({ target }) => target)).not.toContain('vip');
  });
});

describe('promises that are tried on a ticket', () => {
  it('are counted over its whole timeline, say which entry did what, and change nothing', async () => {
    const { levels, version } = await ops.get<PublishedServiceLevels>('/service-levels');
    const { number, buyer } = await applied();
    await say(agent, number);
    await say(buyer, number);
    const before = await read(number);
    const reply = { key: 'reply', label: { zh: '回复' }, allow: 'PT1H', time: 'calendar' as const, again: true, start: [{ kind: 'message', by: ['buyer'] }], stop: [{ kind: 'message', by: ['user'] }] };
    const first = { ...reply, key: 'first', again: false, start: [{ kind: 'opened' }] };
    const never = { ...first, key: 'never', when: 'request.amount > 99999999' };

    const { items } = await ops.post<TestedServiceLevels>('/service-levels/test', { levels: { targets: [reply, first, never] }, ticket: number });

    expect(items).toMatchObject([
      { key: 'reply', meant: true, state: 'running', events: [{ kind: 'message', act: 'start' }] },
      { key: 'first', meant: true, state: 'stopped', allowedMs: 3_600_000, events: [{ kind: 'opened', act: 'start' }, { kind: 'message', act: 'stop' }] },
      { key: 'never', meant: false, state: 'idle', events: [] },
    ]);
    expect(await read(number)).toEqual(before);
    expect((await ops.ask('POST', '/service-levels/test', { body: { levels: { targets: [{ ...first, when: '((' }] }, ticket: number } })).body).toMatchObject({ code: 'service_levels_invalid' });
    expect((await agent.ask('POST', '/service-levels/test', { body: { levels, ticket: number } })).status).toBe(403);
    expect((await ops.get<PublishedVersions>('/service-levels/versions')).items[0]).toMatchObject({ version });
    expect(await ops.get(`/service-levels/versions/${version}`)).toMatchObject({ version, levels });
    expect((await ops.ask('GET', '/service-levels/versions/999')).status).toBe(404);
  });
});

describe('counted anew from its timeline', () => {
  type Act = 'agent says' | 'buyer says' | 'suspend' | 'resume' | 'an hour' | 'a day' | 'approve';
  const act = async ({ number, buyer }: { number: string; buyer: Client }, what: Act): Promise<void> => {
    if (what === 'agent says') await say(agent, number);
    else if (what === 'buyer says') await say(buyer, number);
    else if (what === 'suspend' || what === 'resume') await agent.ask('POST', `/tickets/${number}/${what}`, { body: what === 'suspend' ? { reason: '等' } : {} });
    else if (what === 'approve') await decide(agent, number, 'review', 'approve').catch(() => undefined);
    else await server.advance(what === 'an hour' ? 'PT1H' : 'P1D');
  };

  it('every ticket stands where it stood: live is replay', async () => {
    const acts = fc.sample(fc.array(fc.constantFrom<Act>('agent says', 'buyer says', 'suspend', 'resume', 'an hour', 'a day', 'approve'), { minLength: 3, maxLength: 6 }), { numRuns: 6, seed: 7 });
    const tickets: Awaited<ReturnType<typeof applied>>[] = [];
    for (const steps of acts) {
      const ticket = await applied();
      tickets.push(ticket);
      for (const step of steps) await act(ticket, step);
    }
    const standing = async (): Promise<unknown[]> => Promise.all(tickets.map(async ({ number }) => (await read(number)).serviceLevels));
    const live = await standing();
    await ops.post('/time-changes', { kind: 'service_levels' });
    await server.settle();

    expect(await standing()).toEqual(live);
  });

  it('running tickets follow new promises when ops say so', async () => {
    await untilMorning();
    const { number } = await applied();
    const { levels } = await ops.get<PublishedServiceLevels>('/service-levels');
    const tighter = levels.targets.filter(({ key }) => key !== 'vip').map((target) => (target.key === 'first_response' ? { ...target, allow: 'PT1H' } : target));
    await ops.put('/service-levels', { levels: { targets: tighter }, running: 'recount' });
    await server.settle();

    expect((await read(number)).serviceLevels).toMatchObject([{ target: 'first_response', allowedMs: 3_600_000 }, { target: 'resolution' }]);
    await server.advance('PT1H1M');
    expect(await level(number, 'first_response')).toMatchObject({ missed: 1 });
  });
});
