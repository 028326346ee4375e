import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { defaultCalendar } from '../../engine/calendars/calendar.ts';
import type { OpenTicket, PublicHolidays, PublishedCalendar, PublishedVersions, TicketClock, TicketDetail, TimeChange, TimeForecast, TimelineEntry } from '../../server/contracts/types.ts';
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
});
afterAll(() => server.stop());

interface Applied { number: string; buyer: Client }

async function applied(changes: Partial<OpenTicket> = {}): Promise<Applied> {
  const order = await placed(await shop.as('owner'), mugs({}, server.now()));
  const buyer = await shop.buyer(order);
  const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order, changes));
  return { number, buyer };
}

/** A ticket that waits for the buyer to send the goods back, with that clock. */
async function toSend(): Promise<Applied & { clock: TicketClock }> {
  const ticket = await applied();
  await decide(agent, ticket.number, 'review', 'approve');
  return { ...ticket, clock: await clockOf(ticket.number) };
}

const read = (number: string): Promise<TicketDetail> => agent.get<TicketDetail>(`/tickets/${number}`);

async function clockOf(number: string): Promise<TicketClock> {
  const [clock] = (await read(number)).clocks;
  if (!clock) throw new Error(`${number} has no clock.`);
  return clock;
}

async function kinds(number: string): Promise<string[]> {
  return (await agent.get<{ items: TimelineEntry[] }>(`/tickets/${number}/timeline`)).items.map(({ kind }) => kind);
}

const days = (count: number, from: string | null): string => new Date(Date.parse(from ?? '') + count * 86_400_000).toISOString();

/** The code with which something is refused. */
async function refusal(client: Client, method: string, path: string, body: object): Promise<string> {
  return ((await client.ask(method, path, { body })).body as { code: string }).code;
}

describe('more time', () => {
  it('is given by the shop to the buyer, with a reason that both read, and is warned of anew', async () => {
    const { number, buyer, clock } = await toSend();
    await server.advance('P6DT1H');
    expect(await kinds(number)).toContain('clock_warned');

    const extended = await agent.post<TicketDetail>(`/tickets/${number}/clocks/${clock.wait}/extend`, { by: 'P2D', reason: '快递停运' });

    expect(extended.clocks[0]).toMatchObject({ dueAt: days(2, clock.dueAt), extended: 1, warnedAt: null, mayExtend: true });
    expect(extended.due).toMatchObject({ kind: 'clock', at: days(2, clock.dueAt), extended: 1 });
    const [entry] = (await buyer.get<{ items: TimelineEntry[] }>(`/buyer/tickets/${number}/timeline`)).items.filter(({ kind }) => kind === 'clock_extended');
    expect(entry?.data).toMatchObject({ by: 'P2D', reason: '快递停运', to: days(2, clock.dueAt) });
    await server.advance('P2D');
    expect((await kinds(number)).filter((kind) => kind === 'clock_warned')).toHaveLength(2);
    expect((await read(number)).status).toBe('pending_return');
    await server.advance('P1D');
    expect((await read(number)).status).toBe('withdrawn');
  });

  it('is asked for once by the buyer, which moves nothing', async () => {
    const { number, buyer, clock } = await toSend();
    const { version } = await read(number);

    const asked = await buyer.post<TicketDetail>(`/buyer/tickets/${number}/clocks/${clock.wait}/ask`, { reason: '出差' });

    expect(asked.clocks[0]).toMatchObject({ dueAt: clock.dueAt, asked: { reason: '出差' }, mayAsk: false });
    expect((await read(number)).version).toBe(version);
    expect(await refusal(buyer, 'POST', `/buyer/tickets/${number}/clocks/${clock.wait}/ask`, { reason: '再等等' })).toBe('cannot_extend');
  });

  it('for the shop’s own step comes from the buyer, never from the shop', async () => {
    const { number, buyer } = await applied();
    const clock = await clockOf(number);
    expect(clock).toMatchObject({ side: 'shop', mayExtend: false });

    expect(await refusal(agent, 'POST', `/tickets/${number}/clocks/${clock.wait}/extend`, { by: 'P1D', reason: '忙' })).toBe('cannot_extend');
    expect(await refusal(buyer, 'POST', `/buyer/tickets/${number}/clocks/${clock.wait}/ask`, { reason: '急' })).toBe('cannot_extend');
    const given = await buyer.post<TicketDetail>(`/buyer/tickets/${number}/clocks/${clock.wait}/extend`, { by: 'P1D', reason: '不急' });

    expect(given.clocks[0]?.dueAt).toBe(days(1, clock.dueAt));
  });

  it('has limits: seven days at a time, three times, while the step is open', async () => {
    const { number, clock } = await toSend();
    const path = `/tickets/${number}/clocks/${clock.wait}/extend`;

    expect(await refusal(agent, 'POST', path, { by: 'P8D', reason: '等' })).toBe('cannot_extend');
    for (let times = 0; times < 3; times += 1) await agent.post(path, { by: 'PT1H', reason: '等' });
    expect(await refusal(agent, 'POST', path, { by: 'PT1H', reason: '等' })).toBe('cannot_extend');
    expect(await refusal(agent, 'POST', `/tickets/${number}/clocks/w999/extend`, { by: 'P1D', reason: '等' })).toBe('cannot_extend');
    expect((await clockOf(number)).dueAt).toBe(new Date(Date.parse(clock.dueAt ?? '') + 3 * 3_600_000).toISOString());
  });

  it('on a suspended ticket adds to what is left', async () => {
    const { number, clock } = await toSend();
    await agent.post(`/tickets/${number}/suspend`, { reason: '等货' });
    const left = (await clockOf(number)).leftMs ?? 0;

    const extended = await agent.post<TicketDetail>(`/tickets/${number}/clocks/${clock.wait}/extend`, { by: 'P1D', reason: '等货' });
    expect(extended.clocks[0]).toMatchObject({ dueAt: null, leftMs: left + 86_400_000 });
    await server.advance('P30D');
    await agent.post(`/tickets/${number}/resume`, {});

    expect(Date.parse((await clockOf(number)).dueAt ?? '') - Date.parse(server.now())).toBeGreaterThan(left + 86_000_000);
  });
});

describe('running clocks and other rules', () => {
  it('follow another policy with the time used kept, when ops say so, and say it on the timeline', async () => {
    const { number } = await applied();
    const clock = await clockOf(number);
    await server.advance('PT20H');
    const policy = withClocks({ review: 'P1D' });

    const forecast = await ops.post<TimeForecast>('/time-changes/preview', { policy });
    expect(forecast).toMatchObject({ complete: true, dueAtOnce: 0 });
    expect(forecast.earlier).toBeGreaterThanOrEqual(1);
    expect((await clockOf(number)).dueAt).toBe(clock.dueAt);
    const { change } = await ops.put<{ change: TimeChange }>('/policy', { document: policy, running: 'recount' });
    await server.settle();

    expect((await ops.get<{ items: TimeChange[] }>('/time-changes')).items[0]).toMatchObject({ id: change.id, state: 'done', changed: forecast.tickets });
    expect((await clockOf(number)).dueAt).toBe(days(-1, clock.dueAt));
    expect(await kinds(number)).toContain('clocks_changed');
    expect(await ops.post<TimeForecast>('/time-changes/preview', {})).toMatchObject({ clocks: 0 });
    await server.advance('PT4H');
    expect((await read(number)).status).toBe('pending_return');
  });

  it('of a suspended ticket get what the policy gives more', async () => {
    const { number } = await applied();
    await agent.post(`/tickets/${number}/suspend`, { reason: '等货' });
    const { leftMs } = await clockOf(number);
    await ops.put('/policy', { document: withClocks({ review: 'P3D' }) });
    expect((await clockOf(number)).leftMs).toBe(leftMs);
    await ops.post('/time-changes', { kind: 'policy' });
    await server.settle();

    expect((await clockOf(number)).leftMs).toBe((leftMs ?? 0) + 2 * 86_400_000);
  });

  it('are not touched by a policy that is wrong, or older than the one in force', async () => {
    expect(await refusal(ops, 'PUT', '/policy', { document: withClocks({ review: 'soon' }) })).toBe('policy_invalid');
    expect(await refusal(ops, 'PUT', '/policy', { document: defaultPolicy, baseVersion: 1 })).toBe('rules_changed');
    expect(await refusal(agent, 'PUT', '/policy', { document: defaultPolicy })).toBe('forbidden');
  });

  const withClocks = (clocks: Partial<typeof defaultPolicy.clocks>): typeof defaultPolicy => ({ ...defaultPolicy, clocks: { ...defaultPolicy.clocks, ...clocks } });
});

describe('opening hours', () => {
  it('are versions: published by ops, refused when wrong or when somebody was faster, unchanged without a new version', async () => {
    const { version, calendar, knownYears } = await ops.get<PublishedCalendar>('/calendars');
    expect(knownYears).toContain(2026);
    const lunch = { ...calendar, periods: { ...calendar.periods, 1: [['09:00', '12:00'], ['13:30', '18:00']] } };

    expect(await refusal(agent, 'PUT', '/calendars', { calendar: lunch })).toBe('forbidden');
    expect(await refusal(ops, 'PUT', '/calendars', { calendar: { ...calendar, periods: { 1: [['18:00', '09:00']] } } })).toBe('calendar_invalid');
    expect(await ops.put('/calendars', { calendar: lunch, baseVersion: version })).toMatchObject({ version: version + 1 });
    await server.settle();
    expect(await refusal(ops, 'PUT', '/calendars', { calendar, baseVersion: version })).toBe('rules_changed');
    expect(await ops.put('/calendars', { calendar: lunch })).toEqual({ version: version + 1, change: null });
    expect((await ops.get<PublishedCalendar>('/calendars')).calendar).toEqual(lunch);
    expect((await ops.get<PublishedVersions>('/calendars/versions')).items).toMatchObject([{ version: version + 1 }, { version }]);
    expect((await ops.get<PublishedCalendar>(`/calendars/versions/${version}`)).calendar).toEqual(calendar);
    expect((await ops.ask('GET', '/calendars/versions/999')).status).toBe(404);
  });

  it('take public holidays and the weekends worked for them from what is announced', async () => {
    const { holidays, workdays } = await ops.get<PublicHolidays>('/calendars/public-holidays/2026');
    expect({ holidays, workdays }).toEqual({ holidays: expect.arrayContaining(['2026-10-01']) as unknown, workdays: expect.arrayContaining(['2026-10-10']) as unknown });
    await ops.post('/calendars/refresh', { years: [2026] });
    await server.settle();
    const { calendar } = await ops.get<PublishedCalendar>('/calendars');

    expect(calendar.holidays).toContain('2026-10-01');
    expect(calendar.workdays).toContain('2026-10-10');
    expect(defaultCalendar.holidays).toBeUndefined();
  });
});
