import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { claimJobs, putJob } from '../../store/job.ts';
import { listTimeline } from '../../store/timeline.ts';
import { listWorkItems } from '../../store/work-item.ts';
import { completeWorkItem } from '../commands/complete-work-item.ts';
import { deliverToTicket } from '../commands/deliver-message.ts';
import { throwEvent } from '../commands/throw-event.ts';
import { createHarness, flowFile, type Harness } from './harness.ts';

const DAY = 86_400_000;
let world: Harness;
beforeAll(async () => {
  world = await createHarness(async () => ({}));
  await world.publish(flowFile('messages'));
});
afterAll(() => world.close());

/** A ticket that sends or waits for the message `news` about something. */
async function ticket(outcome: 'send' | 'sendNow' | 'wait' | 'waitOwn', about: string, text = ''): Promise<string> {
  const { ticket_id: id, version } = await world.open(1, 'talk');
  const [item] = await listWorkItems(world.test.store, world.shop.shopId, id);
  const worker = { actor: { type: 'user' as const, id: world.shop.people.agent.id, name: '林佳怡' }, roles: ['agent'], groups: [] };
  await completeWorkItem(world.engine, world.shop.shopId, worker, { workItemId: item?.work_item_id ?? '', outcome, data: { about, text }, version });
  return id;
}

const isOpen = async (id: string): Promise<boolean> => (await world.ticket(id)).is_open;
const said = async (id: string): Promise<unknown> => {
  const [row] = await world.test.look<{ state: { instances: Record<string, { vars: { steps: Record<string, unknown> } }>; root: string } }>('select state from ticket_state where ticket_id = ?', [id]);
  return row?.state.instances[row.state.root]?.vars.steps.wait;
};
/** Resolves when no message is on its way. */
async function carried(): Promise<void> {
  await expect.poll(() => world.test.look('select job_id from job where kind = \'throw\''), { timeout: 20_000 }).toEqual([]);
}

describe('a message that comes before anybody waits for it', () => {
  it('is given to the ticket that begins to wait for it, once, in the transaction in which it begins', async () => {
    await ticket('send', 'early', 'hello');
    await carried();
    const first = await ticket('wait', 'early');
    const second = await ticket('wait', 'early');

    expect(await isOpen(first)).toBe(false);
    expect(await said(first)).toEqual({ text: 'hello' });
    expect(await isOpen(second)).toBe(true);
    expect(await world.test.look('select taken_by from kept_message where key = \'early\'')).toEqual([{ taken_by: first }]);
  });

  it('is found by its name and key only', async () => {
    await ticket('send', 'one');
    await carried();
    const other = await ticket('wait', 'another');

    expect(await isOpen(other)).toBe(true);
  });

  it('is given in the order of sending when there are several', async () => {
    await ticket('send', 'twice', 'first');
    await carried();
    await ticket('send', 'twice', 'second');
    await carried();

    expect(await said(await ticket('wait', 'twice'))).toEqual({ text: 'first' });
    expect(await said(await ticket('wait', 'twice'))).toEqual({ text: 'second' });
  });

  it('is too old after seven days', async () => {
    await ticket('send', 'old');
    await carried();
    world.advance(7 * DAY);
    const late = await ticket('wait', 'old');

    expect(await isOpen(late)).toBe(true);
  });

  it('is forgotten when another message is kept long after it became too old', async () => {
    await ticket('send', 'forgotten');
    await carried();
    world.advance(10 * DAY);
    await ticket('send', 'fresh');
    await carried();

    expect(await world.test.look('select key from kept_message where key in (\'forgotten\', \'fresh\')')).toEqual([{ key: 'fresh' }]);
  });

  it('is not kept when its sender means only who waits now', async () => {
    await ticket('sendNow', 'now');
    await carried();

    expect(await isOpen(await ticket('wait', 'now'))).toBe(true);
  });

  it('is kept for one ticket when it was delivered too early and its sender allows that', async () => {
    const { ticket_id: id, version } = await world.open(1, 'talk');
    const actor = { type: 'system' as const, name: 'courier' };
    await expect(deliverToTicket(world.engine, world.shop.shopId, id, { name: 'parcel', data: {}, actor })).rejects.toMatchObject({ code: 'nothing_waits' });
    await deliverToTicket(world.engine, world.shop.shopId, id, { name: 'parcel', data: { at: 'door' }, actor, keepFor: 'P1D' });
    await carried();
    const [item] = await listWorkItems(world.test.store, world.shop.shopId, id);
    const worker = { actor: { type: 'user' as const, id: world.shop.people.agent.id, name: '林佳怡' }, roles: ['agent'], groups: [] };
    await completeWorkItem(world.engine, world.shop.shopId, worker, { workItemId: item?.work_item_id ?? '', outcome: 'waitOwn', data: {}, version: version + 1 });

    expect(await isOpen(id)).toBe(false);
    const entries = await listTimeline(world.test.store, world.shop.shopId, id);
    expect(entries.find((entry) => entry.element === 'waitOwn' && entry.kind === 'step_completed')?.actor).toEqual(actor);
  });
});

describe('a message that somebody waits for', () => {
  it('goes to the one who waited longest, and to nobody else', async () => {
    const first = await ticket('wait', 'shared');
    world.advance(1_000);
    const second = await ticket('wait', 'shared');
    await ticket('send', 'shared');
    await carried();
    await world.until(first, 'completed');

    expect(await isOpen(second)).toBe(true);
    await ticket('send', 'shared');
    await world.until(second, 'completed');
  });

  it('is not given again when its job runs a second time after a crash', async () => {
    const [first, second] = [await ticket('wait', 'crash'), await ticket('wait', 'crash')];
    await world.runner.stop();
    const now = world.engine.now();
    const payload = { kind: 'message', name: 'news', key: 'crash', data: {}, from: first, sentAt: now };
    await putJob(world.test.store, world.shop.shopId, { job_id: uuid(), kind: 'throw', key: null, ticket_id: null, payload, run_at: now, max_attempts: 5 }, now);
    const [job] = await claimJobs(world.test.store, world.shop.shopId, ['throw'], now, now, 1);
    if (!job) throw new Error('no job');
    // the process dies after the receiver's transaction: the job is still there and another worker takes it
    await throwEvent(world.engine, { ...job, lease: 'lost' }).catch(() => undefined);
    await throwEvent(world.engine, job);
    world.runner.start();

    expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
  });

  it('reaches whoever begins to wait while it is on its way', async () => {
    const sent = ticket('send', 'race');
    const waiting = await ticket('wait', 'race');
    await sent;
    await world.until(waiting, 'completed');
  });
});
