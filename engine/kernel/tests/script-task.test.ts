import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';

describe('script task', () => {
  it('evaluates FEEL into one variable', () => {
    expect(single({ type: 'scriptTask', ext: { script: { expression: 'sum(amounts)', result: 'total' } } }).start({ amounts: [1, 2] }).variables).toMatchObject({ total: 3 });
  });

  it('is an incident when it cannot be evaluated, and goes on after a retry', () => {
    const ticket = single({ type: 'scriptTask', ext: { script: { expression: '1 +', result: 'total' } } }).start();
    expect(ticket.incidents).toEqual(['expression_failed@work']);
    expect(ticket.effects.at(-1)).toMatchObject({ type: 'incident', code: 'expression_failed', model: 'single' });
  });

  it('is never skipped silently', () => {
    expect(single({ type: 'scriptTask' }).start().incidents).toEqual(['bad_model@work']);
  });

  it('runs from its drawing', async () => {
    expect((await drawn(import.meta.url)).start({ amounts: [1, 2, 3] }).variables).toMatchObject({ total: 6 });
  });
});
