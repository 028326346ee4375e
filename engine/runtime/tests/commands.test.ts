import { afterEach, describe, expect, it } from 'vitest';
import { TryLater, BusinessError, FinalError } from '../../service-tasks/define.ts';
import { listTimeline } from '../../store/timeline.ts';
import { listWorkItems } from '../../store/work-item.ts';
import { completeWorkItem } from '../commands/complete-work-item.ts';
import { resumeTicket, suspendTicket } from '../commands/suspend.ts';
import { retryIncident } from '../commands/retry-incident.ts';
import type { Worker } from '../may-work.ts';
import { createHarness, type Harness, type Pay } from './harness.ts';

const HOUR = 3_600_000;
let world: Harness;
afterEach(() => world.close());

function agent(id = world.shop.people.agent.id): Worker {
  return { actor: { type: 'user', id, name: '林佳怡' }, roles: ['agent'], groups: [] };
}

async function approve(id: string, version: number, worker = agent(), outcome = 'approve', data: Record<string, unknown> = {}) {
  const item = (await listWorkItems(world.test.store, world.shop.shopId, id)).find((i) => i.state === 'open');
  return completeWorkItem(world.engine, world.shop.shopId, worker, { workItemId: item?.work_item_id ?? '', outcome, data, version });
}

const paid: Pay = async () => ({ paid: true });

describe('one command, one transaction', () => {
  it('opens a ticket at its first step with a work item, a clock and a record', async () => {
    world = await createHarness(paid);
    const row = await world.open(100);

    expect(row).toMatchObject({ number: 'AS2611190001', status: 'pending_review', is_open: true, version: 1, grp: 'agent', due: { element: 'review', silence: 'approve' } });
    expect(row.due_at).toBe('2026-11-21T04:00:00.000Z');
    const items = await listWorkItems(world.test.store, world.shop.shopId, row.ticket_id);
    expect(items).toMatchObject([{ element: 'review', state: 'open', roles: ['agent'], visit: 1 }]);
    expect((await listTimeline(world.test.store, world.shop.shopId, row.ticket_id)).map((e) => e.kind)).toEqual(['opened', 'step_entered']);
  });

  it('runs the service after the commit and ends the ticket with its result', async () => {
    const seen: { input: unknown; key: string }[] = [];
    world = await createHarness(async (input, context) => { seen.push({ input, key: context.idempotencyKey }); return { paid: true }; });
    const { ticket_id: id } = await world.open(250);

    const decided = await approve(id, 1);
    expect(decided).toMatchObject({ status: 'pending_refund', version: 2, due: null, assignee: world.shop.people.agent.id });
    const done = await world.until(id, 'completed');

    expect(done).toMatchObject({ is_open: false, status_group: 'ended' });
    expect(seen).toEqual([{ input: { amount: 250 }, key: `${id}/small.pay/1` }]);
    expect(await world.test.look('select * from job where ticket_id = ?', [id])).toEqual([]);
  });

  it('refuses a decision on an older version and changes nothing', async () => {
    world = await createHarness(paid);
    const { ticket_id: id } = await world.open(100);

    await expect(approve(id, 7)).rejects.toMatchObject({ code: 'stale_version', current: { version: 1 } });
    expect(await world.ticket(id)).toMatchObject({ version: 1, status: 'pending_review' });
  });

  it('refuses people without the role, unknown outcomes and a missing reason', async () => {
    world = await createHarness(paid);
    const { ticket_id: id } = await world.open(100);

    await expect(approve(id, 1, { actor: { type: 'user', id: 'w', name: '赵' }, roles: ['warehouse'], groups: [] })).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(approve(id, 1, { actor: { type: 'buyer', id: 'b1', name: '周' }, roles: ['buyer'], groups: [] })).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(approve(id, 1, agent(), 'maybe')).rejects.toMatchObject({ code: 'outcome_unknown' });
    await expect(approve(id, 1, agent(), 'reject', { reasonText: ' ' })).rejects.toMatchObject({ code: 'reason_missing' });
    expect((await world.ticket(id)).version).toBe(1);
  });

  it('lets one of two simultaneous decisions win and tells the other who was first', async () => {
    world = await createHarness(paid);
    const { ticket_id: id } = await world.open(100);

    const both = await Promise.allSettled([approve(id, 1), approve(id, 1, agent(), 'reject', { reasonText: '无凭证' })]);
    const refused = both.filter((r) => r.status === 'rejected');

    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'work_item_closed', current: { by: { name: '林佳怡' } } });
  });
});

describe('clocks', () => {
  it('warns once, then decides by silence when the time is over', async () => {
    world = await createHarness(paid);
    const { ticket_id: id } = await world.open(100);

    world.advance(45 * HOUR);
    await expect.poll(async () => (await listTimeline(world.test.store, world.shop.shopId, id)).map((e) => e.kind), { timeout: 5_000 }).toContain('clock_warned');
    expect((await world.ticket(id)).status).toBe('pending_review');
    world.advance(4 * HOUR);
    await world.until(id, 'completed');

    const kinds = (await listTimeline(world.test.store, world.shop.shopId, id)).map((e) => e.kind);
    expect(kinds.filter((kind) => kind === 'clock_warned')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'clock_fired')).toHaveLength(1);
    expect(await world.test.look('select state from clock where ticket_id = ?', [id])).toEqual([{ state: 'fired' }]);
  });

  it('stands still while the ticket is suspended and goes on with the time that was left', async () => {
    world = await createHarness(paid);
    const { ticket_id: id } = await world.open(100);
    world.advance(40 * HOUR);
    await suspendTicket(world.engine, world.shop.shopId, id, { reason: '等买家', until: null, actor: agent().actor });

    await expect(approve(id, 2)).rejects.toMatchObject({ code: 'ticket_suspended' });
    world.advance(100 * HOUR);
    const resumed = await resumeTicket(world.engine, world.shop.shopId, id, agent().actor);

    expect(resumed.due_at).toBe(new Date(Date.parse(world.engine.now()) + 8 * HOUR).toISOString());
    world.advance(9 * HOUR);
    await world.until(id, 'completed');
  });

  it('resumes by itself when the suspension was until a time', async () => {
    world = await createHarness(paid);
    const { ticket_id: id } = await world.open(100);
    await suspendTicket(world.engine, world.shop.shopId, id, { reason: '等货', until: '2026-11-20T00:00:00.000Z', actor: agent().actor });

    world.advance(24 * HOUR);
    await expect.poll(async () => (await world.ticket(id)).suspended_reason, { timeout: 5_000 }).toBeNull();
  });
});

describe('after a standstill', () => {
  it('lets the earliest of several overdue timers of a ticket win', async () => {
    world = await createHarness(paid, { flow: 'race.bpmn' });
    const { ticket_id: id } = await world.open(100);
    await world.runner.stop();

    world.advance(72 * HOUR);
    // the later timer's job comes first to whoever asks
    await world.test.store.db()('job').where({ shop_id: world.shop.shopId }).whereRaw(`payload ->> 'element' = 'later'`).update({ run_at: '2026-11-19T04:00:01.000Z' });
    world.runner.start();

    await expect.poll(async () => (await world.ticket(id)).is_open, { timeout: 10_000 }).toBe(false);
    expect((await world.ticket(id)).status).toBe('completed');
  });
});

describe('service tasks', () => {
  it('retries with the same idempotency key and then succeeds', async () => {
    const keys: string[] = [];
    world = await createHarness(async (_input, context) => {
      keys.push(context.idempotencyKey);
      if (keys.length < 3) throw new Error('gateway down');
      return {};
    });
    const { ticket_id: id } = await world.open(100);
    await approve(id, 1);

    await expect.poll(() => keys.length, { timeout: 5_000 }).toBe(1);
    await expect.poll(async () => (await world.test.look('select last_error from job where ticket_id = ?', [id]))[0], { timeout: 5_000 }).toEqual({ last_error: 'gateway down' });
    world.advance(HOUR);
    await expect.poll(() => keys.length, { timeout: 5_000 }).toBe(2);
    await expect.poll(async () => (await world.test.look<{ lease: string | null }>('select lease from job where ticket_id = ?', [id]))[0]?.lease, { timeout: 5_000 }).toBeNull();
    world.advance(HOUR);
    await world.until(id, 'completed');

    expect(new Set(keys).size).toBe(1);
  });

  it('does not count "try later" as an attempt', async () => {
    let calls = 0;
    world = await createHarness(async (_input, context) => {
      calls += 1;
      return calls < 6 ? new TryLater(context.now(), 'pending') : {};
    }, { attempts: 2 });
    const { ticket_id: id } = await world.open(100);
    await approve(id, 1);

    await world.until(id, 'completed');
    expect(calls).toBe(6);
  });

  it('gives a known failure to the flow, which sends it to a person', async () => {
    world = await createHarness(async () => { throw new BusinessError('refund_failed', 'account closed'); });
    const { ticket_id: id } = await world.open(100);
    await approve(id, 1);

    const failed = await world.until(id, 'refund_failed');
    expect(failed.grp).toBe('finance');
    expect(await world.test.look('select * from incident where ticket_id = ?', [id])).toEqual([]);
  });

  it('opens an incident when no retry can help, and the retry of a person runs it again', async () => {
    let broken = true;
    world = await createHarness(async () => { if (broken) throw new FinalError('number reused'); return {}; });
    const { ticket_id: id } = await world.open(100);
    await approve(id, 1);

    const incidents = () => world.test.look<{ incident_id: string; state: string; code: string }>('select incident_id, state, code from incident where ticket_id = ?', [id]);
    await expect.poll(incidents, { timeout: 5_000 }).toMatchObject([{ state: 'open', code: 'service_refused' }]);
    broken = false;
    await retryIncident(world.engine, world.shop.shopId, (await incidents())[0]?.incident_id ?? '', agent().actor, 'fixed');
    await world.until(id, 'completed');

    expect((await incidents())[0]?.state).toBe('closed');
  });
});
