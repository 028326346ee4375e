import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { single } from '../testing/single.ts';

describe('business rule task', () => {
  it('decides with its inputs beside the variables and keeps the result', () => {
    const ticket = single({ type: 'businessRuleTask', ext: { decision: 'who-pays', inputs: [{ name: 'n', value: '=amount' }], outputs: [{ name: 'fee', value: '=result.doubled' }] } }).start({ amount: 4 });
    expect(ticket.variables).toMatchObject({ fee: 8, steps: { work: { decision: 'who-pays', doubled: 8 } } });
    expect(ticket.ended).toBe(true);
  });

  it.each([[null], [[{ tag: 'a' }, { tag: 'b' }]], [7]])('keeps an answer of any kind: %j', (answer) => {
    const ticket = single({ type: 'businessRuleTask', ext: { decision: 'd', inputs: [{ name: 'answer', value: '=given' }], outputs: [{ name: 'taken', value: '=result' }] } }).start({ given: answer });
    expect(ticket.variables).toMatchObject({ taken: answer, steps: { work: answer } });
  });

  it('asks for the version that the step pins', () => {
    expect(single({ type: 'businessRuleTask', ext: { decision: 'd', binding: 3 } }).start({ n: 1 }).variables).toMatchObject({ steps: { work: { version: 3 } } });
    expect(single({ type: 'businessRuleTask', ext: { decision: 'd', binding: 'latest' } }).start({ n: 1 }).variables).toMatchObject({ steps: { work: { doubled: 2 } } });
  });

  it('is an incident when it names no decision', () => {
    expect(single({ type: 'businessRuleTask' }).start().incidents).toEqual(['bad_model@work']);
  });

  it('runs from its drawing', async () => {
    expect((await drawn(import.meta.url)).start({ amount: 4 }).variables).toMatchObject({ fee: 8 });
  });
});
