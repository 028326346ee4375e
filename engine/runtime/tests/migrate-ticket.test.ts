import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FinalError } from '../../service-tasks/define.ts';
import { listClocks } from '../../store/clock.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { listTimeline } from '../../store/timeline.ts';
import { listWorkItems, type WorkItemRow } from '../../store/work-item.ts';
import { completeWorkItem } from '../commands/complete-work-item.ts';
import { migrateTicket, type TicketMigration } from '../commands/migrate-ticket.ts';
import { resumeTicket, suspendTicket } from '../commands/suspend.ts';
import { undoMigration } from '../commands/undo-migration.ts';
import { retryConflicts } from '../retry-conflicts.ts';
import { createHarness, type Harness } from './harness.ts';
import { paidByHand, renamedReview, withCheck } from './versions.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const actor = { type: 'user' as const, id: 'ops', name: '陈志远' };
const supervisor = { actor: { type: 'user' as const, name: '沈' }, roles: ['supervisor'], groups: [] };

let world: Harness;
let checked: number;
let renamed: number;
let byHand: number;
beforeAll(async () => {
  world = await createHarness(async () => { throw new FinalError('ACCOUNT_CLOSED'); });
  [checked, renamed, byHand] = [await world.publish(withCheck()), await world.publish(renamedReview()), await world.publish(paidByHand())];
  await world.test.store.db()('flow').where({ shop_id: world.shop.shopId }).update({ live_version: 1 });
});
afterAll(() => world.close());

// commands come through a door that runs the victim of a conflict again: the runner works the same ticket's jobs meanwhile
const open = async (): Promise<string> => (await world.open(100)).ticket_id;
const over = (id: string, version: number, more: Partial<TicketMigration> = {}): Promise<TicketRow> =>
  retryConflicts(() => migrateTicket(world.engine, world.shop.shopId, id, { flow: 'small', version, called: {}, mapping: {}, clocks: 'keep', note: '改版', batch: null, actor, ...more }));
const undo = (id: string): Promise<TicketRow> => retryConflicts(() => undoMigration(world.engine, world.shop.shopId, id, { reason: '改回', actor }));
const item = async (id: string): Promise<WorkItemRow> => (await listWorkItems(world.test.store, world.shop.shopId, id)).find(({ state }) => state === 'open') as WorkItemRow;
const jobs = (id: string): Promise<{ kind: string; run_at: string; dead_at: string | null }[]> => world.test.look('select kind, run_at, dead_at from job where ticket_id = ? order by kind', [id]);
const later = (ms: number): string => new Date(Date.parse(world.engine.now()) + ms).toISOString();
const complete = async (id: string, worker = supervisor, outcome = 'approve'): Promise<TicketRow> => {
  const { work_item_id: workItemId } = await item(id);
  const { version } = await world.ticket(id);
  return retryConflicts(() => completeWorkItem(world.engine, world.shop.shopId, worker, { workItemId, outcome, data: {}, version }));
};

/** Everything that the database has of a ticket, for tests that nothing changed. */
async function everything(id: string): Promise<unknown> {
  return {
    row: await world.ticket(id), state: await world.test.look('select state, called from ticket_state where ticket_id = ?', [id]), jobs: await jobs(id),
    items: await listWorkItems(world.test.store, world.shop.shopId, id), timeline: await listTimeline(world.test.store, world.shop.shopId, id),
    before: await world.test.look('select ticket_id from state_before where ticket_id = ?', [id]),
  };
}

describe('a ticket that goes over to another version', () => {
  it('keeps its open step and its deadline, shows what the other version calls it, and is for the people that it names', async () => {
    const id = await open();
    const [before, clocks] = [await item(id), await jobs(id)];
    const row = await over(id, checked);

    expect(row).toMatchObject({ flow_version: checked, status: 'in_review', version: 2, grp: 'supervisor', due_at: (await world.ticket(id)).due_at });
    expect(await item(id)).toMatchObject({ work_item_id: before.work_item_id, roles: ['supervisor'], due_at: row.due_at });
    expect(await jobs(id)).toEqual(clocks);
    const [, , entry] = await listTimeline(world.test.store, world.shop.shopId, id);
    expect(entry).toMatchObject({ kind: 'migrated', actor, visibility: 'internal', data: { from: 1, to: checked, reason: '改版' } });
    expect(await complete(id)).toMatchObject({ status: 'checking' });
  });

  it('has its deadline counted anew when that was asked for, and only that one fires', async () => {
    const id = await open();
    world.advance(HOUR);
    const row = await over(id, checked, { clocks: 'restart' });
    expect(row.due_at).toBe(later(5 * DAY));
    expect(await jobs(id)).toMatchObject([{ kind: 'clock', run_at: row.due_at }, { kind: 'warn', run_at: later(5 * DAY - 4 * HOUR) }]);
    expect(await item(id)).toMatchObject({ due_at: row.due_at });
  });

  it('is found at the step that stands for its own, as the same work item', async () => {
    const id = await open();
    const before = await item(id);
    await over(id, renamed, { mapping: { review: 'examine' } });
    expect(await item(id)).toMatchObject({ work_item_id: before.work_item_id, element: 'examine' });
    expect(await listClocks(world.test.store, world.shop.shopId, id)).toMatchObject([{ element: 'examine', state: 'running' }]);
  });

  it('stays as it was when somebody must decide first; the refusal says what', async () => {
    const id = await open();
    const before = await everything(id);
    await expect(over(id, renamed)).rejects.toMatchObject({
      code: 'cannot_migrate', words: { zh: '目标版本没有“审核”，请指定改到哪一步' }, current: { reasons: [{ code: 'element_gone', element: 'review' }] },
    });
    expect(await everything(id)).toEqual(before);
  });

  it('leaves nothing of a job that gave up where its step begins anew', async () => {
    const id = await open();
    await complete(id);
    await expect.poll(async () => (await jobs(id)).map(({ dead_at }) => dead_at !== null), { timeout: 5_000 }).toEqual([true]);
    await over(id, byHand, { mapping: { pay: 'pay' } });
    expect(await item(id)).toMatchObject({ element: 'pay', visit: 2 });
    expect(await jobs(id)).toEqual([]);
    expect(await world.test.look('select state from incident where ticket_id = ?', [id])).toEqual([{ state: 'closed' }]);
  });

  it('goes nowhere when it has ended, is there already, or was looked at before it changed', async () => {
    const id = await open();
    await expect(over(id, 1)).rejects.toMatchObject({ code: 'cannot_migrate' });
    await expect(over(id, checked, { seen: 7 })).rejects.toMatchObject({ code: 'stale_version' });
    await completeWorkItem(world.engine, world.shop.shopId, { ...supervisor, roles: ['agent'] }, { workItemId: (await item(id)).work_item_id, outcome: 'reject', data: { reasonText: '无' }, version: 1 });
    await expect(over(id, checked)).rejects.toMatchObject({ code: 'ticket_closed' });
  });

  it('keeps the time that was left while it is suspended, there and back', async () => {
    const id = await open();
    world.advance(HOUR);
    await suspendTicket(world.engine, world.shop.shopId, id, { reason: '等', until: null, actor });
    world.advance(3 * DAY);
    await over(id, renamed, { mapping: { review: 'examine' } });
    world.advance(DAY);
    expect(await jobs(id)).toEqual([]);
    await undo(id);
    world.advance(DAY);
    const row = await resumeTicket(world.engine, world.shop.shopId, id, actor);
    expect(row.due_at).toBe(later(2 * DAY - HOUR));
    expect(await jobs(id)).toMatchObject([{ kind: 'clock', run_at: row.due_at }, { kind: 'warn', run_at: later(2 * DAY - 5 * HOUR) }]);
  });
});

describe('the way back', () => {
  it('restores version, step, people, status and deadline, on the record', async () => {
    const id = await open();
    const [row, step] = [await world.ticket(id), await item(id)];
    world.advance(HOUR);
    await over(id, checked, { clocks: 'restart' });
    expect(await undo(id)).toMatchObject({ flow_version: 1, status: 'pending_review', due_at: row.due_at, grp: 'agent', version: 3 });
    expect(await item(id)).toEqual(step);
    expect(await jobs(id)).toMatchObject([{ kind: 'clock', run_at: row.due_at }, { kind: 'warn' }]);
    expect((await listTimeline(world.test.store, world.shop.shopId, id)).at(-1)).toMatchObject({ kind: 'migration_undone', data: { from: checked, to: 1, reason: '改回' } });
    await expect(undo(id)).rejects.toMatchObject({ code: 'cannot_undo' });
  });

  it('opens again what had been cancelled, under the number that outside systems know', async () => {
    const id = await open();
    await complete(id);
    await over(id, byHand, { mapping: { pay: 'pay' } });
    await undo(id);
    const [job] = await world.test.look<{ payload: Record<string, unknown> }>('select payload from job where ticket_id = ?', [id]);
    expect(job?.payload).toMatchObject({ element: 'pay', visit: 1, service: 'pay' });
  });

  it('is closed once something was decided, and says so', async () => {
    const id = await open();
    await over(id, checked);
    await complete(id);
    const before = await everything(id);
    await expect(undo(id)).rejects.toMatchObject({ code: 'cannot_undo', words: { zh: '迁移之后工单又有了变化，不能撤销' } });
    expect(await everything(id)).toEqual(before);
  });
});
