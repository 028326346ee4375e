import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLedgers, type OurMovement, type TheirMovement } from './compare-ledgers.ts';

const window = { from: '2026-11-19T16:00:00.000Z', to: '2026-11-20T16:00:00.000Z' };
const noon = '2026-11-20T04:00:00.000Z';
const ours = (changes: Partial<OurMovement> = {}): OurMovement => ({ entry: 'refund', number: 'R1', amount: 100, currency: 'CNY', state: 'succeeded', at: noon, offline: false, ...changes });
const theirs = (changes: Partial<TheirMovement> = {}): TheirMovement => ({ entry: 'refund', number: 'R1', amount: 100, currency: 'CNY', state: 'succeeded', at: noon, ...changes });
const kinds = (a: OurMovement[], b: TheirMovement[]): string[] => compareLedgers(a, b, window).differences.map(({ kind }) => kind);

describe('two ledgers of a day', () => {
  it('agree where number, amount, currency and state are the same', () => {
    expect(compareLedgers([ours(), ours({ number: 'P1', entry: 'charge', amount: 30, state: 'succeeded' })], [theirs(), theirs({ number: 'P1', entry: 'charge', amount: 30 })], window))
      .toEqual({ matched: 2, differences: [], moneyIn: 30, moneyOut: 100 });
  });

  it('name what only one of them has', () => {
    expect(kinds([ours()], [])).toEqual(['missing_there']);
    expect(compareLedgers([], [theirs(), theirs({ number: 'P9', entry: 'charge' })], window).differences).toMatchObject([{ kind: 'missing_here', entry: 'unknown' }, { kind: 'missing_here', entry: 'charge' }]);
  });

  it('name another amount and another currency', () => {
    expect(kinds([ours()], [theirs({ amount: 99 })])).toEqual(['amount_differs']);
    expect(kinds([ours()], [theirs({ currency: 'USD' })])).toEqual(['amount_differs']);
  });

  it('name money that left while our books do not say so', () => {
    for (const state of ['approved', 'submitting', 'processing', 'unknown', 'failed']) expect(kinds([ours({ state, at: null })], [theirs()])).toEqual(['state_differs']);
  });

  it('name money that left twice: by the gateway, and by hand', () => {
    expect(kinds([ours({ offline: true })], [theirs()])).toEqual(['state_differs']);
  });

  it('take what came back as agreed only when our books know it', () => {
    expect(kinds([ours({ state: 'failed', at: null })], [theirs({ state: 'returned' })])).toEqual([]);
    expect(kinds([ours({ offline: true })], [theirs({ state: 'returned' })])).toEqual([]);
    expect(kinds([ours()], [theirs({ state: 'returned' })])).toEqual(['state_differs']);
  });

  it('do not ask the gateway for what was paid by hand', () => {
    expect(kinds([ours({ offline: true })], [])).toEqual([]);
  });

  it('forgive a midnight between the two clocks', () => {
    expect(kinds([ours({ at: '2026-11-20T15:59:59.900Z' })], [theirs({ at: '2026-11-20T16:00:00.100Z' })])).toEqual([]);
    expect(kinds([ours({ at: '2026-11-20T16:00:00.100Z' })], [theirs({ at: '2026-11-20T15:59:59.900Z' })])).toEqual([]);
  });

  it('differ exactly on the lines that were made to differ, whatever else there is', () => {
    fc.assert(fc.property(fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9_999 }), spoiled: fc.constantFrom('', 'here', 'there', 'amount', 'state') }), { maxLength: 40 }), (lines) => {
      const a = lines.flatMap(({ amount, spoiled }, index) => (spoiled === 'here' ? [] : [ours({ number: `R${index}`, amount, state: spoiled === 'state' ? 'unknown' : 'succeeded' })]));
      const b = lines.flatMap(({ amount, spoiled }, index) => (spoiled === 'there' ? [] : [theirs({ number: `R${index}`, amount: spoiled === 'amount' ? amount + 1 : amount })]));
      const { differences, matched } = compareLedgers(a, b, window);
      expect(differences.map(({ number }) => number).sort()).toEqual(lines.flatMap(({ spoiled }, index) => (spoiled ? [`R${index}`] : [])).sort());
      expect(matched).toBe(lines.filter(({ spoiled }) => spoiled === '').length);
    }), { numRuns: 300 });
  });
});
