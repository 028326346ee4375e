import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../model/compile.ts';
import type { Model } from '../../kernel/types.ts';
import { BusinessError } from '../../service-tasks/define.ts';
import { findReplay, listReplayTickets, replayGroups, type ReplayedDifference, type ReplayGroup, type ReplayRow } from '../../store/flow-replay.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { listWorkItems } from '../../store/work-item.ts';
import { completeWorkItem } from '../commands/complete-work-item.ts';
import { moveToken } from '../commands/move-token.ts';
import { resumeTicket, suspendTicket } from '../commands/suspend.ts';
import { positionsOf } from '../positions.ts';
import { cancelReplay, startReplay } from '../replays/start.ts';
import { findTicket } from '../../store/ticket.ts';
import { createHarness, flowFile, type Harness } from './harness.ts';
import { withCheck } from './versions.ts';

const HOUR = 3_600_000;
const actor = { type: 'user' as const, name: '沈岚' };
const small = flowFile('flow');

let world: Harness;
let calls = 0;
/** Tickets that ended in each of the ways that the small flow has. */
let tickets: Record<'approved' | 'late' | 'rejected' | 'silent' | 'repaired' | 'suspended' | 'moved' | 'old', TicketRow>;

beforeAll(async () => {
  world = await createHarness(async (input) => {
    calls += 1;
    if (input.amount === 13 && calls % 2 === 1) throw new BusinessError('NO', 'not this time');
    return { paid: true };
  });
  const id = { repaired: await opened(13) };
  await decide(id.repaired, 'approve');
  await world.until(id.repaired, 'refund_failed');
  await decide(id.repaired, 'again');
  await world.until(id.repaired, 'completed');
  const others = { approved: await opened(20), late: await opened(80), rejected: await opened(30), silent: await opened(90), suspended: await opened(40), moved: await opened(50), old: await opened(60) };
  world.advance(10 * HOUR);
  await decide(others.approved, 'approve');
  await decide(others.old, 'approve');
  const at = await findTicket(world.test.store, world.shop.shopId, others.moved);
  const program = await world.engine.programs.program(world.shop.shopId, 'small', 1, {});
  await moveToken(world.engine, world.shop.shopId, others.moved, { from: positionsOf(program, at!.state)[0]!.id, to: 'pay', reason: '错了', actor });
  await suspendTicket(world.engine, world.shop.shopId, others.suspended, { reason: '等', until: null, actor });
  world.advance(26 * HOUR);
  await decide(others.late, 'approve');
  await decide(others.rejected, 'reject');
  world.advance(14 * HOUR);
  await world.until(others.silent, 'completed');
  await resumeTicket(world.engine, world.shop.shopId, others.suspended, actor);
  world.advance(40 * HOUR);
  for (const [name, ticket] of Object.entries(others)) await world.until(ticket, name === 'rejected' ? 'rejected' : 'completed');
  await world.test.store.db()('ticket_input').where({ shop_id: world.shop.shopId, ticket_id: others.old }).delete();
  const all = Object.entries({ ...id, ...others }).map(async ([name, ticket]) => [name, await world.ticket(ticket)] as const);
  tickets = Object.fromEntries(await Promise.all(all)) as typeof tickets;
});
afterAll(() => world.close());

async function opened(amount: number): Promise<string> {
  return (await world.open(amount)).ticket_id;
}

async function decide(id: string, outcome: string): Promise<void> {
  const item = (await listWorkItems(world.test.store, world.shop.shopId, id)).find(({ state }) => state === 'open');
  await completeWorkItem(world.engine, world.shop.shopId, { actor, roles: ['agent', 'supervisor', 'finance'], groups: [] }, { workItemId: item?.work_item_id ?? '', outcome, data: outcome === 'reject' ? { reasonText: '无' } : {}, version: (await world.ticket(id)).version });
}

async function replayed(xml: string, wanted = 100): Promise<{ row: ReplayRow; groups: ReplayGroup[]; numbers: (group: ReplayGroup | undefined) => Promise<string[]> }> {
  const { model } = await compile(xml);
  const { replay_id: id } = await startReplay(world.engine, world.shop.shopId, { flow: 'small', model: model as Model, hash: (model as Model).hash, revision: 1, wanted, actor });
  let row = await findReplay(world.test.store, world.shop.shopId, id);
  while (row?.state === 'running') {
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    row = await findReplay(world.test.store, world.shop.shopId, id);
  }
  return {
    row: row as ReplayRow, groups: await replayGroups(world.test.store, world.shop.shopId, id),
    numbers: async (group) => (await listReplayTickets(world.test.store, world.shop.shopId, id, group?.grp, undefined, 100)).map(({ number }) => number).toSorted(),
  };
}

const others = (groups: ReplayGroup[]): ReplayGroup[] => groups.filter(({ result }) => result === 'other');
const differenceOf = (group: ReplayGroup | undefined): ReplayedDifference => group?.detail as ReplayedDifference;
const numbersOf = (...names: (keyof typeof tickets)[]): string[] => names.map((name) => tickets[name].number).toSorted();

describe('a replay', () => {
  it('on the version that tickets had differs in none of them, and says of which it cannot tell', async () => {
    const { row, groups, numbers } = await replayed(small);
    expect(row).toMatchObject({ state: 'done', total: 8, done: 8, same: 6, other: 0, cannot: 2 });
    expect(groups.map(({ grp }) => grp).toSorted()).toEqual(['moved', 'not_recorded']);
    expect(await numbers(groups.find(({ grp }) => grp === 'moved'))).toEqual(numbersOf('moved'));
  });

  it('finds those whose condition leads elsewhere, and no others', async () => {
    const { groups, numbers } = await replayed(small.replace('outcome = "approve"<', 'outcome = "approve" and request.amount &lt; 50<'));
    expect(others(groups)).toHaveLength(1);
    expect(differenceOf(others(groups)[0])).toMatchObject({ kind: 'way', parting: { after: 'small/review', was: 'small/pay', now: 'small/refused' }, status: { was: 'completed', now: 'rejected' } });
    expect(await numbers(others(groups)[0])).toEqual(numbersOf('late', 'silent'));
  });

  it('lets a shorter deadline run out before the answer that came later, and not before the others', async () => {
    const { groups, numbers } = await replayed(small.replace('duration="P2D"', 'duration="P1D"'));
    expect(others(groups)).toHaveLength(1);
    expect(differenceOf(others(groups)[0])).toMatchObject({ kind: 'way', parting: { after: 'small/review', was: 'small/refused', now: 'small/pay' }, assumed: ['pay'], status: { was: 'rejected', now: 'completed' } });
    expect(await numbers(others(groups)[0])).toEqual(numbersOf('rejected'));
  });

  it('says where tickets would wait for somebody whom nobody asked', async () => {
    const { row, groups } = await replayed(withCheck());
    expect(row).toMatchObject({ same: 0, other: 6 });
    expect(others(groups).map((group) => differenceOf(group).parting.now)).toEqual(expect.arrayContaining(['small/check']));
    expect(others(groups).every((group) => differenceOf(group).left[0]?.element === 'check')).toBe(true);
  });

  it('says when a choice that people made is gone', async () => {
    const { groups, numbers } = await replayed(small.replace('<reflow:outcome code="reject"', '<reflow:outcome code="decline"'));
    const gone = others(groups).find((group) => differenceOf(group).left[0]?.why === 'outcome_gone');
    expect(differenceOf(gone).left).toEqual([{ model: 'small', element: 'review', why: 'outcome_gone', detail: 'reject' }]);
    expect(await numbers(gone)).toEqual(numbersOf('rejected'));
  });

  it('sees another amount on the same way', async () => {
    const { groups } = await replayed(small.replace('<reflow:outcome code="approve" zh="通过" en="Approve" tone="primary" />', '<reflow:outcome code="approve" zh="通过" en="Approve" tone="primary" /><reflow:output name="approvedAmount" value="=request.amount" />'));
    expect(others(groups).map(({ tickets: count, was, now }) => ({ count, was, now }))).toEqual([{ count: 5, was: 0, now: 13 + 20 + 80 + 90 + 40 }, { count: 1, was: 0, now: 30 }]);
    expect(others(groups).map((group) => differenceOf(group).kind)).toEqual(['amount', 'amount']);
  });

  it('takes the tickets that ended last, no more than asked for', async () => {
    const { row } = await replayed(small, 3);
    expect(row).toMatchObject({ wanted: 3, total: 3, done: 3 });
  });

  it('changes nothing and calls nobody', async () => {
    const look = () => world.test.look('select (select jsonb_agg(t order by ticket_id) from ticket t) as tickets, (select count(*) from timeline) as timeline, (select count(*) from job) as jobs, (select count(*) from event) as events, (select count(*) from ticket_input) as inputs');
    const [before, called] = [await look(), calls];
    await replayed(withCheck());
    expect(await look()).toEqual(before);
    expect(calls).toBe(called);
  });

  it('stops when it is cancelled, or when a newer one of its flow begins', async () => {
    const { model } = await compile(small);
    const begin = () => world.test.store.tx(async () => {
      const first = await startReplay(world.engine, world.shop.shopId, { flow: 'small', model: model as Model, hash: 'x', revision: 1, wanted: 5, actor });
      const second = await startReplay(world.engine, world.shop.shopId, { flow: 'small', model: model as Model, hash: 'x', revision: 1, wanted: 5, actor });
      await cancelReplay(world.engine, world.shop.shopId, second.replay_id);
      return [first, second];
    });
    for (const { replay_id: id } of await begin()) expect(await findReplay(world.test.store, world.shop.shopId, id)).toMatchObject({ state: 'cancelled', done: 0 });
  });
});
