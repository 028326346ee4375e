import { describe, expect, it } from 'vitest';
import type { ShortNode } from '../testing/build.ts';
import { drawn } from '../testing/drawn.ts';
import { looping } from '../testing/looping.ts';

describe('standard loop', () => {
  const step: ShortNode = { type: 'scriptTask', ext: { script: { expression: 'n + 1', result: 'n' } } };

  it('goes on while its condition is true, tested after each round', () => {
    expect(looping({ kind: 'standard', condition: 'n < 3' }, step).start({ n: 0 }).variables).toEqual({ n: 3 });
    expect(looping({ kind: 'standard', condition: 'false', maximum: 4 }, step).start({ n: 0 }).variables).toEqual({ n: 1 });
  });

  it('may test before the first round', () => {
    const ticket = looping({ kind: 'standard', testBefore: true, condition: 'n < 3' }, step);
    expect(ticket.start({ n: 5 }).variables).toEqual({ n: 5 });
    expect(ticket.open).toEqual(['after']);
    expect(looping({ kind: 'standard', testBefore: true, condition: 'n < 3' }, step).start({ n: 1 }).variables).toEqual({ n: 3 });
  });

  it('never runs more often than its maximum', () => {
    expect(looping({ kind: 'standard', condition: 'true', maximum: 4 }, step).start({ n: 0 }).variables).toEqual({ n: 4 });
    expect(looping({ kind: 'standard', maximum: 2 }, step).start({ n: 0 }).variables).toEqual({ n: 2 });
  });

  it('sees the round as loopCounter and the outcome of the round', () => {
    const ticket = looping({ kind: 'standard', condition: 'outcome = "again" and loopCounter < 3' }).start().complete('work', 'again').complete('work', 'again');
    expect(ticket.wait('work').visit).toBe(3);
    expect(ticket.complete('work', 'again').open).toEqual(['after']);
  });

  it('without end and without waiting becomes an incident', () => {
    expect(looping({ kind: 'standard', condition: 'true' }, step).start({ n: 0 }).incidents).toEqual(['node_budget@work']);
  });

  it('runs from its drawing: three calls at most', async () => {
    const ticket = (await drawn(import.meta.url)).start().complete('call', 'busy').complete('call', 'busy').complete('call', 'busy');
    expect(ticket.ended).toBe(true);
    expect((await drawn(import.meta.url)).start().complete('call', 'reached').ended).toBe(true);
  });
});
