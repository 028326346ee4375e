import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeWorkItem } from '../../engine/runtime/commands/complete-work-item.ts';
import { listWorkItems } from '../../engine/store/work-item.ts';
import { FinalError } from '../../engine/service-tasks/define.ts';
import { createHarness, type Harness } from '../../engine/runtime/tests/harness.ts';
import { createShop } from '../../test/helpers/fixtures.ts';
import type { Incident } from '../contracts/types.ts';
import type { Services } from '../http/services.ts';
import { createIncidentService } from './incidents.ts';
import { createPayoutLedger } from '../../definitions/after-sale/payout-ledger.ts';
import { createRefundLedger } from '../../definitions/after-sale/refund-ledger.ts';
import type { Parts } from './parts.ts';

let h: Harness;
let incidents: Services['incidents'];
let answer: 'refuse' | 'pay' = 'refuse';

beforeAll(async () => {
  h = await createHarness(async () => {
    if (answer === 'refuse') throw new FinalError('ACCOUNT_CLOSED');
    return { ref: 'g1' };
  });
  incidents = createIncidentService({ store: h.test.store, engine: h.engine } as Parts, { refunds: createRefundLedger(h.engine), payouts: createPayoutLedger(h.engine) });
});
afterAll(() => h.close());

/** A ticket at its payment step. */
async function approved(): Promise<string> {
  const { ticket_id: id } = await h.open(10);
  const [item] = await listWorkItems(h.test.store, h.shop.shopId, id);
  const worker = { actor: { type: 'user' as const, id: h.shop.people.agent.id, name: '林佳怡' }, roles: ['agent'], groups: [] };
  await completeWorkItem(h.engine, h.shop.shopId, worker, { workItemId: item?.work_item_id ?? '', outcome: 'approve', data: {}, version: 1 });
  return id;
}

/** Opens tickets whose payment is refused for good; resolves when each has its incident. */
async function refused(count: number): Promise<string[]> {
  answer = 'refuse';
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await approved());
  for (;;) {
    const [row] = await h.test.look<{ n: number }>('select count(*) as n from incident where ticket_id = any(?)', [ids]);
    if (row?.n === count) return ids;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

const list = (query: Partial<Parameters<Services['incidents']['list']>[1]> = {}) => incidents.list(h.shop.as('developer'), { state: 'open', limit: 100, ...query });
const ofTicket = async (id: string): Promise<Incident> => (await list()).items.find((incident) => incident.ticket?.id === id) as Incident;

describe('incidents', () => {
  test('one says which step of which ticket is stuck, at which outside system, and why', async () => {
    const [id] = await refused(1);
    const ticket = await h.ticket(id as string);
    expect(await ofTicket(id as string)).toEqual({
      id: expect.any(String), state: 'open', kind: 'service', code: 'service_refused', message: 'ACCOUNT_CLOSED', ticket: { id, number: ticket.number },
      element: 'pay', label: expect.objectContaining({ zh: '付款' }), connector: 'gateway', attempts: 1, closing: 'retry',
      firstAt: expect.any(String), lastAt: expect.any(String),
    });
  });

  test('a list goes newest first, page by page, without repeating or skipping', async () => {
    await refused(3);
    const all = (await list()).items.map((incident) => incident.id);
    const paged: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await list({ limit: 2, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map((incident) => incident.id));
      cursor = page.nextCursor ?? undefined;
      more = page.nextCursor !== null;
    }
    expect(paged).toEqual(all);
    await expect(list({ cursor: 'made-up' })).rejects.toMatchObject({ code: 'bad_cursor' });
  });

  test('another shop sees none and can retry none', async () => {
    const [id] = await refused(1);
    const other = await createShop(h.test.store);
    expect((await incidents.list(other.as('developer'), { state: 'open', limit: 10 })).items).toEqual([]);
    await expect(incidents.retry(other.as('developer'), (await ofTicket(id as string)).id, {})).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('retrying', () => {
  test('runs the job again at once and resolves the incident', async () => {
    const [id] = await refused(1);
    const incident = await ofTicket(id as string);
    answer = 'pay';
    expect(await incidents.retry(h.shop.as('developer'), incident.id, {})).toMatchObject({ id: incident.id, state: 'resolved' });
    await h.until(id as string, 'completed');
    expect((await incidents.list(h.shop.as('developer'), { state: 'resolved', limit: 100 })).items.map((item) => item.id)).toContain(incident.id);
  });

  test('a second retry is refused, the same request again is answered', async () => {
    const [id] = await refused(1);
    const incident = await ofTicket(id as string);
    answer = 'pay';
    const once = { idempotencyKey: 'again' };
    await incidents.retry(h.shop.as('developer'), incident.id, once);
    expect((await incidents.retry(h.shop.as('developer'), incident.id, once)).id).toBe(incident.id);
    await expect(incidents.retry(h.shop.as('developer'), incident.id, {})).rejects.toMatchObject({ code: 'incident_resolved' });
  });
});
