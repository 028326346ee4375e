import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MigratedTicket, Migration, Page, TicketDetail, TimelineEntry } from '../../server/contracts/types.ts';
import { anyOrder, startKillable, type Killable } from '../helpers/killable.ts';

const TICKETS = 30;
const FLOW = '/flows/return-refund';

let server: Killable;
beforeEach(async () => { server = await startKillable(); });
afterEach(() => server.close());

/** Tickets at their review, each on an order of its own. */
async function opened(count: number): Promise<TicketDetail[]> {
  const tickets: TicketDetail[] = [];
  for (let n = 1; n <= count; n += 1) {
    await server.api('PUT', `/orders/M${n}`, anyOrder);
    tickets.push(await server.api<TicketDetail>('POST', '/tickets', { type: 'return_refund', orderNumber: `M${n}`, lines: [{ lineId: 'L1', quantity: 2 }], reason: 'not_wanted', received: true }));
  }
  return tickets;
}

/** The next version: the same steps under another name of the flow. */
async function nextVersion(): Promise<number> {
  const xml = await server.api<string>('GET', `${FLOW}/versions/1/xml`);
  return (await server.api<{ version: number }>('POST', `${FLOW}/publish`, { xml: xml.replace(/(<bpmn:process [^>]*name=")/, '$1新') })).version;
}

/** Asks again and again, also while nobody is there, until it is so. */
async function until(id: string, isSo: (migration: Migration) => boolean): Promise<Migration> {
  for (;;) {
    const migration = await server.api<Migration>('GET', `/migrations/${id}`).catch(() => undefined);
    if (migration && isSo(migration)) return migration;
    await new Promise((resolve) => { setTimeout(resolve, 2); });
  }
}

describe('a server that is killed in the middle of a wave', () => {
  it('takes every ticket over once, and takes each back once', async () => {
    const tickets = await opened(TICKETS);
    const to = await nextVersion();
    const { id } = await server.api<Migration>('POST', `${FLOW}/migrations`, { from: 1, to, waveSize: 12, pauseAfterWave: false, note: '改名' });
    for (const at of [3, 10, 20]) {
      await until(id, ({ counts, state }) => counts.migrated >= at || state === 'done');
      await server.killAndRestart();
    }
    expect(await until(id, ({ state }) => state === 'done')).toMatchObject({ waves: 3, counts: { total: TICKETS, migrated: TICKETS, left: 0 } });
    for (const { id: ticket, workItems } of tickets) {
      const now = await server.api<TicketDetail>('GET', `/tickets/${ticket}`);
      expect(now).toMatchObject({ flow: { version: to }, version: 2 });
      expect(now.workItems.map((item) => item.id)).toEqual(workItems.map((item) => item.id));
      expect(await recorded(ticket)).toEqual(['migrated']);
    }

    await server.api('POST', `/migrations/${id}/undo`);
    await until(id, ({ counts, state }) => counts.undone >= 8 || state === 'undone');
    await server.killAndRestart();
    expect(await until(id, ({ state }) => state === 'undone')).toMatchObject({ counts: { undone: TICKETS, kept: 0 } });
    for (const { id: ticket } of tickets) expect(await recorded(ticket)).toEqual(['migrated', 'migration_undone']);
    expect((await server.api<Page<MigratedTicket>>('GET', `/migrations/${id}/tickets?limit=100`)).items.map(({ wave }) => wave)).toEqual(Array.from({ length: TICKETS }, (_, n) => Math.floor(n / 12) + 1));
  }, 180_000);
});

async function recorded(ticket: string): Promise<string[]> {
  const { items } = await server.api<Page<TimelineEntry>>('GET', `/tickets/${ticket}/timeline`);
  return items.map(({ kind }) => kind).filter((kind) => kind.startsWith('migrat'));
}
