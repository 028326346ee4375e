import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import type { Ticket } from '../testing/ticket.ts';
import type { State } from '../types.ts';

/** A state as a released kernel wrote it. Never change these files: tickets in that shape are in databases. A new format adds a file. */
async function restored(name: string): Promise<Ticket> {
  const ticket = await drawn(new URL('./saved/everything.test.ts', import.meta.url).href, 'everything-called');
  ticket.state = JSON.parse(await readFile(new URL(`./saved/${name}.json`, import.meta.url), 'utf8')) as State;
  return ticket;
}

describe('a state saved in format 1', () => {
  it('has everything open that was open', async () => {
    const ticket = await restored('format-1');
    expect(ticket.open.sort()).toEqual(['hourly', 'inspect', 'look', 'look', 'note', 'phone', 'read', 'ready', 'remind']);
    expect(ticket.wait('inspect')).toMatchObject({ visit: 2, input: { sku: 'B' } });
    expect(ticket.wait('hourly')).toMatchObject({ remaining: 2, dueAt: '2026-11-19T06:00:00.000Z' });
  });

  it('is carried to its end: loops, joins, repeats, calls and compensation go on where they were', async () => {
    const ticket = await restored('format-1');
    ticket.fire('hourly').fire('hourly').complete('phone').complete('inspect', undefined, { grade: 'used' }).complete('inspect', undefined, { grade: 'lost' });
    ticket.fire('look').set({ ready: true });
    expect(ticket.variables).toMatchObject({ grades: ['new', 'used', 'lost'], said: 'seen', ready: true });
    expect(ticket.open).toEqual(['note', 'read', 'remind', 'remind', 'remind', 'release']);
    for (const element of ['release', 'read', 'remind', 'remind', 'remind']) ticket.complete(element);
    expect(ticket.ended).toBe(true);
    expect(ticket.incidents).toEqual([]);
  });
});
