import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';

describe('plain and manual tasks', () => {
  it.each(['task', 'manualTask'] as const)('a %s completes at once and sets its outputs', (type) => {
    const ticket = single({ type, ext: { outputs: [{ name: 'seen', value: '=1 + 1' }, { name: 'kind', value: 'plain text' }] } }).start();
    expect(ticket.ended).toBe(true);
    expect(ticket.variables).toEqual({ seen: 2, kind: 'plain text' });
  });

  it('run from their drawing', async () => {
    expect((await drawn(import.meta.url)).start().path).toEqual(['start', 'sort', 'shelve', 'end']);
  });
});
