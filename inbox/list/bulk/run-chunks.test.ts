import { describe, expect, it } from 'vitest';
import type { BulkBody, BulkResult } from '../../../server/contracts/types.ts';
import { runChunks } from './run-chunks.ts';

const tickets = Array.from({ length: 120 }, (_one, place) => ({ id: `t${place}`, version: 1 }));
const done = (body: BulkBody): BulkResult => ({
  id: `b${body.tickets[0]?.id}`, undoUntil: `2026-11-22T10:0${body.tickets.length === 20 ? 1 : 5}:00Z`, done: body.tickets.length,
  items: body.tickets.map(({ id }) => ({ id, number: id, state: 'done' })),
});

describe('many tickets', () => {
  it('go in parts, can be taken back until the first part cannot, and progress is told', async () => {
    const told: number[] = [];
    const outcome = await runChunks({ tickets, acts: [{ kind: 'claim' }] }, { send: async (body) => done(body), onProgress: (count) => told.push(count) });

    expect(outcome.bulks).toEqual(['bt0', 'bt50', 'bt100']);
    expect(outcome.items).toHaveLength(120);
    expect(outcome.undoUntil).toBe('2026-11-22T10:01:00Z');
    expect(told).toEqual([50, 100, 120]);
  });

  it('of which a part fails: what was done stands, the rest is counted as not sent', async () => {
    const send = async (body: BulkBody): Promise<BulkResult> => {
      if (body.tickets[0]?.id === 't50') throw new Error('offline');
      return done(body);
    };
    const outcome = await runChunks({ tickets, acts: [{ kind: 'claim' }] }, { send, onProgress: () => undefined });

    expect(outcome).toMatchObject({ bulks: ['bt0'], broken: { message: 'offline', unsent: 70 } });
  });
});
