import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DateTime } from 'luxon';
import type { Incident, Page, Reconciliation, ReconciliationDetail, TicketDetail } from '../../server/contracts/types.ts';
import { allBack, decide, mugs, placed, twoMugs, unshippedMugs } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startServer();
  finance = await server.shop.as('finance');
});
afterAll(() => server.stop());

/** Today in the shop's time zone. */
const today = (): string => DateTime.fromISO(server.now(), { zone: 'Asia/Shanghai' }).toISODate() ?? '';
const incidents = async (number: string): Promise<Incident[]> => (await server.key.get<Page<Incident>>('/incidents?limit=100')).items.filter((incident) => incident.ticket?.number === number);

/** A whole unshipped order, paid back. */
async function refunded(): Promise<string> {
  const order = await placed(server.key, unshippedMugs({}, server.now()));
  await server.outside.shipment(server.shop.id, order.number, 'not_pushed');
  const { number } = await server.key.post<TicketDetail>('/tickets', allBack(order));
  await server.settle();
  return number;
}

/** Lets the present day end before its night job runs, and answers the day. */
async function endOfDay(): Promise<string> {
  const day = today();
  const midnight = DateTime.fromISO(server.now(), { zone: 'Asia/Shanghai' }).plus({ days: 1 }).startOf('day');
  const minutes = Math.ceil(midnight.diff(DateTime.fromISO(server.now()), 'minutes').minutes) + 1;
  await server.advance(`PT${minutes}M`);
  return day;
}

const reconcile = (day: string): Promise<ReconciliationDetail> => finance.post<ReconciliationDetail>('/reconciliations', { day });

describe('a day held against the gateway\'s ledger', () => {
  it('agrees where nothing went wrong, also over gateway faults and a midnight', async () => {
    for (const kind of ['timeout_after_success', 'unknown', 'processing', 'duplicate_callback'] as const) {
      await server.outside.fault({ target: 'gateway.refund', kind });
      await refunded();
    }
    await server.advance('PT10M');
    const day = await endOfDay();
    expect(await reconcile(day)).toMatchObject({ state: 'done', differences: 0, items: [], moneyOut: expect.any(Number) });
  });

  it('names what each side lacks and what differs, keeps it, and tells the ticket', async () => {
    const lost = await refunded();
    await server.outside.refundElsewhere(server.shop.id, { refundNo: 'BY-HAND-1', paymentId: 'P9', amount: 777 });
    const day = await endOfDay();
    const before = await reconcile(day);
    expect(before.items.map(({ kind, number }) => [kind, number])).toEqual([['missing_here', 'BY-HAND-1']]);

    await server.outside.fault({ target: 'gateway.ledger', kind: 'omits', reason: `${lost}-R1` });
    const after = await reconcile(day);
    expect(after.items.map(({ kind, number, ticket }) => [kind, number, ticket?.number])).toEqual([['missing_there', `${lost}-R1`, lost], ['missing_here', 'BY-HAND-1', undefined]]);
    expect(await incidents(lost)).toMatchObject([{ code: 'reconciliation_difference', message: expect.stringContaining(`${lost}-R1`) }]);
    expect(await finance.get<ReconciliationDetail>(`/reconciliations/${day}`)).toEqual(after);
  });

  it('closes the incident when finance resolves the difference with a note; a later run keeps that', async () => {
    const number = await refunded();
    const day = await endOfDay();
    await server.outside.fault({ target: 'gateway.ledger', kind: 'other_amount', reason: `${number}-R1`, times: 2 });
    const first = (await reconcile(day)).items.find((item) => item.number === `${number}-R1`);
    expect(first).toMatchObject({ kind: 'amount_differs', ours: { amount: 28_300 }, theirs: { amount: 28_299 } });
    expect(await incidents(number)).toHaveLength(1);

    const path = `/reconciliations/${day}/differences/${first?.entry}/${first?.number}/resolve`;
    const resolved = await finance.post<ReconciliationDetail>(path, { note: '渠道手续费，已核实' });
    expect(resolved.items.find((item) => item.number === first?.number)).toMatchObject({ note: '渠道手续费，已核实', resolvedBy: expect.stringMatching(/\S/) });
    expect(await finance.ask('POST', path, { body: { note: '再来' } })).toMatchObject({ status: 409, body: { code: 'difference_resolved' } });
    expect(await incidents(number)).toEqual([]);

    const again = await reconcile(day);
    expect(again.items.find((item) => item.number === first?.number)).toMatchObject({ note: '渠道手续费，已核实' });
    expect(await incidents(number)).toEqual([]);
    expect(again.openDifferences).toBe(again.items.filter(({ resolvedAt }) => resolvedAt === null).length);
  });

  it('is kept as failed with the reason when the gateway cannot be asked', async () => {
    const day = await endOfDay();
    await server.outside.fault({ target: 'gateway.ledger', kind: 'error500' });
    expect(await reconcile(day)).toMatchObject({ state: 'failed', message: expect.stringMatching(/\S/) });
    expect(await reconcile(day)).toMatchObject({ state: 'done', message: null });
  });

  it('runs by itself in the night after each day, and catches up', async () => {
    await server.advance('P3D');
    const { items } = await finance.get<Page<Reconciliation>>('/reconciliations?limit=100');
    const days = items.map(({ day }) => day);
    const yesterday = DateTime.fromISO(today()).minus({ days: 1 });
    for (const back of [0, 1, 2]) expect(days).toContain(yesterday.minus({ days: back }).toISODate());
    expect(days).toEqual([...days].sort().toReversed());
    expect(items[0]).toMatchObject({ state: 'done', runBy: 'reconciliation' });
  });

  it('is refused for a day that is not over and for a date that does not exist', async () => {
    expect(await finance.ask('POST', '/reconciliations', { body: { day: today() } })).toMatchObject({ status: 422, body: { code: 'day_not_over' } });
    expect(await finance.ask('POST', '/reconciliations', { body: { day: '2026-02-31' } })).toMatchObject({ status: 400 });
    expect(await finance.ask('GET', '/reconciliations/2020-01-01')).toMatchObject({ status: 404 });
  });
});

describe('an incident with nothing to run again', () => {
  it('is closed with a note, and with a reference the returned refund counts as paid by hand', async () => {
    await server.outside.fault({ target: 'gateway.refund', kind: 'late_failure' });
    const number = await refunded();
    await server.advance('PT10S');
    const [incident] = await incidents(number);
    expect(incident).toMatchObject({ code: 'refund_came_back' });
    expect(await finance.ask('POST', `/incidents/${incident?.id}/close`, { body: {} })).toMatchObject({ status: 400 });
    expect(await finance.ask('POST', `/incidents/${incident?.id}/close`, { body: { note: '已线下转账', reference: 'BANK-55' } })).toMatchObject({ status: 200, body: { state: 'resolved' } });
    expect(await finance.ask('POST', `/incidents/${incident?.id}/close`, { body: { note: '再关一次' } })).toMatchObject({ status: 409, body: { code: 'incident_resolved' } });
    expect((await server.key.get<TicketDetail>(`/tickets/${number}`)).money).toMatchObject({ state: 'succeeded' });

    const day = await endOfDay();
    expect((await reconcile(day)).items.filter((item) => item.number.startsWith(number))).toEqual([]);
  });

  it('behind which a job stands still must be retried instead', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order, { type: 'refund_only', reason: 'not_liked' }));
    // somebody else has used our number for another amount: nothing may be paid until a person has looked
    await server.outside.refundElsewhere(server.shop.id, { refundNo: `${number}-R1`, paymentId: 'P1', amount: 1 });
    await decide(server.key, number, 'review', 'approve');
    await server.settle();
    const [incident] = await incidents(number);
    expect(await finance.ask('POST', `/incidents/${incident?.id}/close`, { body: { note: '关掉' } })).toMatchObject({ status: 409, body: { code: 'incident_retryable' } });
  });
});
