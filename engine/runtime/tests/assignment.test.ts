import { v7 as uuid } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NOON } from '../../../test/helpers/fixtures.ts';
import type { Strategy } from '../../assignment/pick.ts';
import { input, output, table } from '../../decisions/testing/tables.ts';
import { publishDecisionVersion } from '../../store/decision.ts';
import { saveGroup } from '../../store/staff.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { releaseWorkItem } from '../commands/claim-work-item.ts';
import { completeWorkItem } from '../commands/complete-work-item.ts';
import { setDuty } from '../commands/set-duty.ts';
import { createHarness, flowFile, type Harness } from './harness.ts';

let h: Harness;
const actor = { type: 'user' as const, id: 'x', name: '主管' };

beforeAll(async () => {
  h = await createHarness(async () => ({}));
  // straight to the person's step: the table of this flow lets nothing through
  await h.publish(flowFile('ruled').replace('id="ruled"', 'id="given"'));
  await publish('limit', ['- => "review"'], ['action']);
  await publish('assignment', ['"given" | > 900 => "crew" | ["gas"]', '"given" | - => "crew" | -'], ['group', 'skills']);
});
afterAll(() => h.close());
afterEach(async () => {
  await h.test.store.db()('work_item').where({ shop_id: h.shop.shopId, state: 'open' }).update({ state: 'cancelled' });
  await h.test.store.db()('person').where({ shop_id: h.shop.shopId }).whereRaw(`'crew' = any(groups)`).update({ active: false });
});

async function publish(key: string, lines: string[], outputs: string[]): Promise<void> {
  const inputs = [input('type', 'string', 'ticket.type'), input('amount', 'number', 'request.amount')].slice(key === 'limit' ? 1 : 0);
  const document = table(inputs, outputs.map((name) => output(name, name === 'skills' ? 'list' : 'string')), lines, { key });
  await publishDecisionVersion(h.test.store, h.shop.shopId, { document, hash: key, note: '', published_at: NOON, published_by: 'test' });
}

/** People of the group, in this order; answers their ids. */
async function crew(strategy: Strategy, ...people: { weight?: number; capacity?: number; skills?: string[]; on_duty?: boolean; roles?: string[] }[]): Promise<string[]> {
  await saveGroup(h.test.store, h.shop.shopId, { code: 'crew', label: { zh: '班组' }, strategy }, NOON);
  const rows = people.map(({ roles, ...person }, index) => ({
    shop_id: h.shop.shopId, person_id: uuid(), name: `人${index}`, email: `${uuid()}@crew.example`, roles: roles ?? ['agent'], groups: ['crew'], locale: 'zh-CN', active: true, created_at: NOON, ...person,
  }));
  for (const row of rows) await h.test.store.db()('person').insert(row);
  return rows.map((row) => row.person_id);
}

async function itemOf(ticket: Pick<TicketRow, 'ticket_id'>): Promise<{ work_item_id: string; element: string; assignee: string | null; groups: string[]; pool: string | null; not_for: string[] }> {
  const [item] = await h.test.look<Awaited<ReturnType<typeof itemOf>>>(`select * from work_item where ticket_id = ? and state = 'open' order by opened_at desc, work_item_id desc`, [ticket.ticket_id]);
  return item!;
}

async function assignedNotes(ticket: Pick<TicketRow, 'ticket_id'>): Promise<{ to: { id: string } | null; [more: string]: unknown }[]> {
  const rows = await h.test.look<{ data: { to: { id: string } | null } }>(`select data from timeline where ticket_id = ? and kind = 'assigned' order by seq`, [ticket.ticket_id]);
  return rows.map(({ data }) => data);
}

/** How many open steps each of these people has. */
async function counts(people: string[]): Promise<number[]> {
  const rows = await h.test.look<{ assignee: string; n: number }>(`select assignee, count(*) as n from work_item where shop_id = ? and state = 'open' group by assignee`, [h.shop.shopId]);
  return people.map((id) => Number(rows.find((row) => row.assignee === id)?.n ?? 0));
}

/** Waits for a state, never for a time. */
async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

const worker = (id: string) => ({ actor: { type: 'user' as const, id, name: '人' }, roles: ['agent'], groups: ['crew'] });
const decide = async (ticket: TicketRow, id: string, outcome: string): Promise<TicketRow> => completeWorkItem(h.engine, h.shop.shopId, worker(id), { workItemId: (await itemOf(ticket)).work_item_id, outcome, data: {}, version: (await h.ticket(ticket.ticket_id)).version });

describe('a step that opens for a role', () => {
  test('goes to the person whose turn it is; the rule, the group and the strategy are on the record', async () => {
    const [first, second] = await crew('round_robin', {}, {});
    const tickets = [await h.open(10, 'given'), await h.open(10, 'given'), await h.open(10, 'given')];
    expect(tickets.map(({ assignee }) => assignee)).toEqual([first, second, first]);
    expect(await itemOf(tickets[0]!)).toMatchObject({ assignee: first, groups: ['crew'], pool: 'crew' });
    expect(tickets[0]!.grp).toBe('crew');
    expect(await assignedNotes(tickets[0]!)).toEqual([{ to: { id: first, name: '人0' }, group: 'crew', groupLabel: { zh: '班组' }, strategy: 'round_robin', skills: [], rule: { decision: 'assignment', version: 1, id: 'r2' } }]);
  });

  test('needs the skills that the table asks for', async () => {
    const [, plumber] = await crew('round_robin', {}, { skills: ['gas'] });
    expect([(await h.open(1000, 'given')).assignee, (await h.open(1000, 'given')).assignee]).toEqual([plumber, plumber]);
  });

  test('never goes to somebody who is off duty, full, or of another role', async () => {
    const [, , , free] = await crew('round_robin', { on_duty: false }, { capacity: 0 }, { roles: ['warehouse'] }, {});
    expect([(await h.open(10, 'given')).assignee, (await h.open(10, 'given')).assignee]).toEqual([free, free]);
  });

  test('stays open for the group where nobody is free, and where the group takes its work itself', async () => {
    await crew('round_robin', { on_duty: false });
    const waiting = await h.open(10, 'given');
    expect(await itemOf(waiting)).toMatchObject({ assignee: null, pool: 'crew', groups: ['crew'] });
    expect(await assignedNotes(waiting)).toMatchObject([{ to: null, group: 'crew' }]);
    await crew('manual', {});
    const taken = await h.open(10, 'given');
    expect(await itemOf(taken)).toMatchObject({ assignee: null, pool: null, groups: ['crew'] });
    expect(await assignedNotes(taken)).toEqual([]);
  });

  test('goes to the least busy where the group says so', async () => {
    const people = await crew('least_loaded', {}, { weight: 3 }, {});
    for (let n = 0; n < 10; n++) await h.open(10, 'given');
    expect(await counts(people)).toEqual([2, 6, 2]);
  });

  test('keeps the person of an earlier step, unless they went off duty', async () => {
    const people = await crew('round_robin', {}, {});
    const [kept, gone] = [await h.open(10, 'given'), await h.open(10, 'given')];
    await decide(kept, kept.assignee!, 'done');
    expect(await itemOf(kept)).toMatchObject({ element: 'confirm', assignee: people[0], pool: null });
    const leaving = worker(gone.assignee!);
    await setDuty(h.engine, h.shop.shopId, people[1]!, { onDuty: false, handBack: false, actor });
    await decide(gone, leaving.actor.id, 'done');
    expect(await itemOf(gone)).toMatchObject({ element: 'confirm', assignee: people[0], pool: 'crew' });
  });
});

describe('200 tickets at once', () => {
  test('to five people: forty each', async () => {
    const people = await crew('round_robin', {}, {}, {}, {}, {});
    await Promise.all(Array.from({ length: 200 }, () => h.open(10, 'given')));
    expect(await counts(people)).toEqual([40, 40, 40, 40, 40]);
  }, 120_000);

  test('to five people by weight: each the own share', async () => {
    const people = await crew('round_robin', { weight: 1 }, { weight: 2 }, { weight: 3 }, { weight: 4 }, { weight: 10 });
    await Promise.all(Array.from({ length: 200 }, () => h.open(10, 'given')));
    expect(await counts(people)).toEqual([10, 20, 30, 40, 100]);
  }, 120_000);

  test('never above anybody\'s capacity; the rest waits, and one who finishes gets the next', async () => {
    const people = await crew('least_loaded', { capacity: 5 }, { capacity: 7 });
    const tickets = await Promise.all(Array.from({ length: 20 }, () => h.open(10, 'given')));
    expect(await counts(people)).toEqual([5, 7]);
    const mine = tickets.find(({ assignee }) => assignee === people[0])!;
    await setDuty(h.engine, h.shop.shopId, people[1]!, { onDuty: false, handBack: false, actor });
    await decide(mine, people[0]!, 'decline');
    // declined: it went on to nobody, and another that waited took its place
    expect(await itemOf(mine)).toMatchObject({ assignee: null, not_for: [people[0]] });
    expect(await until(() => counts(people), ([first]) => first === 5)).toEqual([5, 7]);
  }, 120_000);
});

describe('work that comes back', () => {
  test('after a decline goes to somebody else, however often it is declined', async () => {
    const people = await crew('round_robin', {}, {}, {});
    const ticket = await h.open(10, 'given');
    const had = [ticket.assignee!];
    for (let n = 0; n < 2; n++) {
      await decide(ticket, had.at(-1)!, 'decline');
      had.push((await itemOf(ticket)).assignee!);
    }
    expect([...had].sort()).toEqual([...people].sort());
    await decide(ticket, had.at(-1)!, 'decline');
    expect((await itemOf(ticket)).assignee).toBeNull();
  });

  test('after silence goes to somebody else', async () => {
    await h.publish(flowFile('ruled').replace('id="ruled"', 'id="given"').replace('<reflow:people roles="agent" />', '<reflow:people roles="agent" /><reflow:clock duration="PT4H" outcome="decline" />'));
    const people = await crew('round_robin', {}, {});
    const ticket = await h.open(10, 'given');
    h.advance(4 * 3_600_000);
    expect(await until(() => itemOf(ticket), (item) => item.assignee !== people[0])).toMatchObject({ element: 'work', assignee: people[1], not_for: [people[0]] });
    await h.publish(flowFile('ruled').replace('id="ruled"', 'id="given"'));
  });

  test('from who goes off duty goes to the others; who comes back gets what waits', async () => {
    const people = await crew('round_robin', {}, {});
    const tickets = [await h.open(10, 'given'), await h.open(10, 'given'), await h.open(10, 'given'), await h.open(10, 'given')];
    expect(await setDuty(h.engine, h.shop.shopId, people[0]!, { onDuty: false, handBack: true, actor })).toBe(2);
    expect(await counts(people)).toEqual([0, 4]);
    expect((await assignedNotes(tickets[0]!)).map(({ to, why }) => [to?.id, why])).toEqual([[people[0], undefined], [people[1], 'off_duty']]);
    expect(await setDuty(h.engine, h.shop.shopId, people[1]!, { onDuty: false, handBack: true, actor })).toBe(4);
    expect(await counts(people)).toEqual([0, 0]);
    await setDuty(h.engine, h.shop.shopId, people[0]!, { onDuty: true, handBack: false, actor });
    expect(await until(() => counts(people), ([first]) => first === 4)).toEqual([4, 0]);
    expect((await h.ticket(tickets[3]!.ticket_id)).assignee).toBe(people[0]);
  });

  test('by hand goes to somebody else and not back; the decision that others are making stays valid', async () => {
    const people = await crew('round_robin', {}, {});
    const ticket = await h.open(10, 'given');
    const { work_item_id: id } = await itemOf(ticket);
    const after = await releaseWorkItem(h.engine, h.shop.shopId, worker(people[0]!), id);
    expect([after.assignee, after.version]).toEqual([people[1], ticket.version]);
    await releaseWorkItem(h.engine, h.shop.shopId, worker(people[1]!), id);
    expect(await itemOf(ticket)).toMatchObject({ assignee: null, not_for: people });
  });
});

test('a table that fails leaves the step with its own people and says why', async () => {
  await publish('assignment', ['"given" | - => amount | -'], ['group', 'skills']);
  await crew('round_robin', {});
  const ticket = await h.open(10, 'given');
  expect(ticket.status).toBe('waiting');
  expect((await itemOf(ticket)).assignee).toBeNull();
});
