import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';

describe('business rule task', () => {
  it('decides with its inputs beside the variables and keeps the result', () => {
    const ticket = single({ type: 'businessRuleTask', ext: { decision: 'who-pays', inputs: [{ name: 'n', value: '=amount' }], outputs: [{ name: 'fee', value: '=result.doubled' }] } }).start({ amount: 4 });
    expect(ticket.variables).toMatchObject({ fee: 8, steps: { work: { decision: 'who-pays', doubled: 8 } } });
    expect(ticket.ended).toBe(true);
  });

  it('is an incident when it names no decision', () => {
    expect(single({ type: 'businessRuleTask' }).start().incidents).toEqual(['bad_model@work']);
  });

  it('runs from its drawing', async () => {
    expect((await drawn(import.meta.url)).start({ amount: 4 }).variables).toMatchObject({ fee: 8 });
  });
});
