import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FinalError } from '../../service-tasks/define.ts';
import { listClocks } from '../../store/clock.ts';
import { listTimeline } from '../../store/timeline.ts';
import { findTicket, type TicketRow } from '../../store/ticket.ts';
import { listWorkItems } from '../../store/work-item.ts';
import { completeWorkItem } from '../commands/complete-work-item.ts';
import { migrateTicket } from '../commands/migrate-ticket.ts';
import { moveToken } from '../commands/move-token.ts';
import { skipStep } from '../commands/skip-step.ts';
import { resumeTicket, suspendTicket } from '../commands/suspend.ts';
import { voidTicket } from '../commands/void-ticket.ts';
import { moveTargets, positionsOf, type Position } from '../positions.ts';
import { createHarness, type Harness } from './harness.ts';
import { withCheck } from './versions.ts';

const HOUR = 3_600_000;
const actor = { type: 'user' as const, name: '陈志远' };

let world: Harness;
beforeAll(async () => { world = await createHarness(async () => { throw new FinalError('ACCOUNT_CLOSED'); }); });
afterAll(() => world.close());

const open = async (): Promise<string> => (await world.open(100)).ticket_id;
const positions = async (id: string): Promise<Position[]> => {
  const ticket = await findTicket(world.test.store, world.shop.shopId, id);
  if (!ticket) throw new Error(`no ticket ${id}`);
  return positionsOf(await world.engine.programs.program(world.shop.shopId, 'small', 1, {}), ticket.state);
};
const standing = async (id: string): Promise<string> => (await positions(id))[0]?.id ?? '';
const last = async (id: string, kind: string) => (await listTimeline(world.test.store, world.shop.shopId, id)).findLast((entry) => entry.kind === kind);
const jobs = (id: string) => world.test.look<{ kind: string; run_at: string }>('select kind, run_at from job where ticket_id = ? order by kind', [id]);
const incidents = (id: string) => world.test.look<{ state: string }>('select state from incident where ticket_id = ?', [id]);

/** A ticket whose payment was refused for good. */
async function stuck(): Promise<string> {
  const id = await open();
  const [item] = await listWorkItems(world.test.store, world.shop.shopId, id);
  await completeWorkItem(world.engine, world.shop.shopId, { actor, roles: ['agent'], groups: [] }, { workItemId: item?.work_item_id ?? '', outcome: 'approve', data: {}, version: 1 });
  await expect.poll(() => incidents(id), { timeout: 5_000 }).toHaveLength(1);
  return id;
}

const move = (id: string, from: string, to: string): Promise<TicketRow> => moveToken(world.engine, world.shop.shopId, id, { from, to, reason: '走错了', actor });
const skip = (id: string, at: string, more: { outcome?: string; data?: Record<string, unknown> } = {}): Promise<TicketRow> =>
  skipStep(world.engine, world.shop.shopId, id, { at, data: {}, reason: '线下已办', actor, ...more });

describe('moving a token', () => {
  it('goes on at the other step, on the record; the job and the incident of the step it left are gone', async () => {
    const id = await stuck();
    expect(await positions(id)).toMatchObject([{ kind: 'service', element: 'pay', label: { zh: '付款' }, skippable: true }]);
    expect(await move(id, await standing(id), 'review')).toMatchObject({ status: 'pending_review' });
    expect(await jobs(id)).toMatchObject([{ kind: 'clock' }, { kind: 'warn' }]);
    expect(await incidents(id)).toEqual([{ state: 'closed' }]);
    expect(await last(id, 'moved')).toMatchObject({ actor, element: 'pay', visibility: 'internal', data: { to: 'review', toLabel: { zh: '审核' }, reason: '走错了' } });
  });

  it('is refused in words where nothing can stand, from where nothing stands, and on an older version', async () => {
    const id = await open();
    const at = await standing(id);
    await expect(move(id, at, 'failed')).rejects.toMatchObject({ code: 'cannot_move', words: { en: expect.stringContaining('Nothing can stand') } });
    await expect(move(id, at, 'nowhere')).rejects.toMatchObject({ code: 'cannot_move' });
    await expect(move(id, 'w99', 'pay')).rejects.toMatchObject({ code: 'cannot_move' });
    await expect(moveToken(world.engine, world.shop.shopId, id, { from: at, to: 'pay', reason: 'x', version: 9, actor })).rejects.toMatchObject({ code: 'stale_version' });
    expect((await world.ticket(id)).version).toBe(1);
  });

  it('may go to every step that is listed', async () => {
    const ticket = await findTicket(world.test.store, world.shop.shopId, await open());
    const program = await world.engine.programs.program(world.shop.shopId, 'small', 1, {});
    expect(moveTargets(program, ticket?.state ?? { format: 1, status: 'running', waits: {} }).map(({ element }) => element)).toEqual(['review', 'decided', 'pay', 'repair', 'done', 'refused']);
  });
});

describe('skipping a step', () => {
  it('goes on behind a service as if it had brought this, and never asks it again', async () => {
    const id = await stuck();
    expect(await skip(id, await standing(id), { data: { paid: true } })).toMatchObject({ status: 'completed', is_open: false });
    expect(await jobs(id)).toEqual([]);
    expect(await incidents(id)).toEqual([{ state: 'closed' }]);
    expect(await last(id, 'skipped')).toMatchObject({ element: 'pay', data: { reason: '线下已办' } });
  });

  it("needs one of a person's outcomes", async () => {
    const id = await open();
    await expect(skip(id, await standing(id))).rejects.toMatchObject({ code: 'outcome_unknown' });
    expect(await skip(id, await standing(id), { outcome: 'reject' })).toMatchObject({ status: 'rejected' });
    await expect(skip(id, 'w1', { outcome: 'reject' })).rejects.toMatchObject({ code: 'ticket_closed' });
  });

  it('is refused where nothing waits', async () => {
    await expect(skip(await open(), 'w99')).rejects.toMatchObject({ code: 'cannot_skip' });
  });
});

describe('voiding a ticket', () => {
  it('cancels all that is open, also of a suspended one', async () => {
    const id = await stuck();
    await suspendTicket(world.engine, world.shop.shopId, id, { reason: '等', until: '2027-01-01T00:00:00.000Z', actor });
    expect(await voidTicket(world.engine, world.shop.shopId, id, { reason: '重复', actor })).toMatchObject({ status: 'voided', is_open: false, suspended_reason: null });
    expect(await jobs(id)).toEqual([]);
    expect(await incidents(id)).toEqual([{ state: 'closed' }]);
    expect(await last(id, 'voided')).toMatchObject({ actor, data: { reason: '重复' } });
    await expect(voidTicket(world.engine, world.shop.shopId, id, { reason: '重复', actor })).rejects.toMatchObject({ code: 'ticket_closed' });
  });
});

describe('a suspended ticket', () => {
  it('lets the clock of a step that is reached meanwhile stand still too', async () => {
    const id = await stuck();
    await suspendTicket(world.engine, world.shop.shopId, id, { reason: '等', until: null, actor });
    await move(id, await standing(id), 'review');
    expect(await jobs(id)).toEqual([]);
    expect((await listClocks(world.test.store, world.shop.shopId, id)).filter(({ state }) => state !== 'cancelled')).toMatchObject([{ state: 'paused', left_ms: 48 * HOUR }]);
    world.advance(100 * HOUR);
    await resumeTicket(world.engine, world.shop.shopId, id, actor);
    const due = (ms: number): string => new Date(Date.parse(world.engine.now()) + ms).toISOString();
    expect(await jobs(id)).toMatchObject([{ kind: 'clock', run_at: due(48 * HOUR) }, { kind: 'warn', run_at: due(44 * HOUR) }]);
  });

  it('is not warned a second time when it was warned before', async () => {
    const id = await open();
    world.advance(45 * HOUR);
    await expect.poll(async () => (await last(id, 'clock_warned'))?.kind, { timeout: 5_000 }).toBe('clock_warned');
    await suspendTicket(world.engine, world.shop.shopId, id, { reason: '等', until: null, actor });
    await resumeTicket(world.engine, world.shop.shopId, id, actor);
    expect(await jobs(id)).toMatchObject([{ kind: 'clock' }]);
  });
});

describe('a ticket that bpmn-engine runs', () => {
  it('can be skipped, but neither moved nor taken to another version', async () => {
    const other = await createHarness(async () => ({ paid: true }), { executor: 'bpmn-engine' });
    const { ticket_id: id } = await other.open(1);
    const ticket = await findTicket(other.test.store, other.shop.shopId, id);
    const program = await other.engine.programs.program(other.shop.shopId, 'small', 1, {});
    const [place] = positionsOf(program, ticket?.state ?? { format: 1, status: 'running', waits: {} });
    await expect(moveToken(other.engine, other.shop.shopId, id, { from: place?.id ?? '', to: 'pay', reason: 'x', actor })).rejects.toMatchObject({ code: 'cannot_move' });
    const version = await other.publish(withCheck());
    const going = migrateTicket(other.engine, other.shop.shopId, id, { flow: 'small', version, called: {}, mapping: {}, clocks: 'keep', note: 'x', batch: null, actor });
    await expect(going).rejects.toMatchObject({ code: 'cannot_migrate', current: { reasons: [{ code: 'other_executor' }] } });
    expect(await skipStep(other.engine, other.shop.shopId, id, { at: place?.id ?? '', outcome: 'reject', data: {}, reason: 'x', actor })).toMatchObject({ status: 'rejected' });
    await other.close();
  });
});
