import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { types } from '../builders.ts';
import { disputeAxis } from './dispute.ts';
import { dispositions, goodsAxis, goodsSums, headline, type GoodsFacts, type GoodsState } from './goods.ts';
import { moneyAxis } from './money.ts';
import { processAxis } from './process.ts';

const twoMugs: GoodsFacts = {
  type: types.returnRefund, lines: [{ lineId: 'L1', quantity: 2 }], ticket: 'open', money: 'reserved', inspection: [], sentBack: false, sentOut: false, replaced: false,
  repaired: false,
};
const sums = (changes: Partial<GoodsFacts>): [GoodsState, number][] => goodsSums(goodsAxis({ ...twoMugs, ...changes })).map(({ state, quantity }) => [state, quantity]);

describe('the goods axis', () => {
  it('follows the goods back: requested, on the way, counted one by one', () => {
    expect(sums({})).toEqual([['requested', 2]]);
    expect(sums({ sentBack: true })).toEqual([['in_transit', 2]]);
    expect(sums({ sentBack: true, inspection: [{ lineId: 'L1', good: 1, damaged: 1 }] })).toEqual([['received_good', 1], ['received_damaged', 1]]);
    expect(sums({ sentBack: true, inspection: [{ lineId: 'L1', missing: 1, notOurs: 1 }] })).toEqual([['missing', 1], ['not_ours', 1]]);
  });

  it('keeps where goods are apart from what came of them', () => {
    const inspection = [{ lineId: 'L1', good: 2, disposition: 'restock' }];

    expect(goodsAxis({ ...twoMugs, sentBack: true, inspection, money: 'succeeded', ticket: 'completed' })).toEqual([
      { lineId: 'L1', state: 'received_good', quantity: 2, disposition: 'restock' }, { lineId: 'L1', state: 'refunded', quantity: 2 },
    ]);
    expect(sums({ money: 'succeeded', ticket: 'completed' })).toEqual([['refunded', 2]]);
  });

  it('knows exchange, resend and repair by what was written down, not by a status', () => {
    expect(sums({ type: types.exchange, money: 'none', sentBack: true, inspection: [{ lineId: 'L1', good: 2 }], sentOut: true })).toEqual([['received_good', 2], ['sent_out', 2]]);
    expect(sums({ type: types.exchange, money: 'none', sentOut: true, replaced: true })).toEqual([['replaced', 2]]);
    expect(sums({ type: types.resendGoods, money: 'none' })).toEqual([['no_return', 2]]);
    expect(sums({ type: types.resendGoods, money: 'none', sentOut: true })).toEqual([['sent_out', 2]]);
    expect(sums({ type: types.repair, money: 'none', repaired: true })).toEqual([['repaired', 2]]);
  });

  it('asks nothing back once the ticket ended without goods', () => {
    expect(sums({ ticket: 'withdrawn', money: 'released' })).toEqual([['no_return', 2]]);
  });

  it('says that money went back for goods that stay without calling them refunded', () => {
    expect(sums({ type: types.priceProtection, money: 'succeeded', ticket: 'completed' })).toEqual([['no_return', 2]]);
  });

  it('is named by what came of it, else by what is wrong, else by where it is', () => {
    const name = (changes: Partial<GoodsFacts>) => headline(goodsAxis({ ...twoMugs, ...changes }));

    expect(name({})).toBe('requested');
    expect(name({ sentBack: true, inspection: [{ lineId: 'L1', good: 1, damaged: 1 }] })).toBe('received_damaged');
    expect(name({ sentBack: true, inspection: [{ lineId: 'L1', good: 1, damaged: 1 }], money: 'succeeded' })).toBe('refunded');
    expect(headline([])).toBe('no_return');
  });

  it('always places every unit exactly once, whatever the facts', () => {
    const count = fc.nat({ max: 3 });
    const facts = fc.record({
      type: fc.constantFrom(...Object.values(types)), ticket: fc.constantFrom('open', 'completed', 'withdrawn', 'closed'), money: fc.constantFrom('none', 'reserved', 'succeeded', 'released', 'unknown'),
      counted: fc.option(fc.record({ good: count, damaged: count, missing: count, notOurs: count, disposition: fc.constantFrom(...dispositions, 'moon') })),
      sentBack: fc.boolean(), sentOut: fc.boolean(), replaced: fc.boolean(), repaired: fc.boolean(),
    });
    fc.assert(fc.property(facts, ({ counted, ...rest }) => {
      const quantity = counted ? counted.good + counted.damaged + counted.missing + counted.notOurs : 2;
      const pieces = goodsAxis({ ...rest, lines: [{ lineId: 'L1', quantity }], inspection: counted ? [{ lineId: 'L1', ...counted }] : [] } as GoodsFacts);
      const came: GoodsState[] = ['refunded', 'replaced', 'repaired', 'sent_out'];
      const places = pieces.filter(({ state }) => !came.includes(state));
      const placed = places.reduce((sum, entry) => sum + entry.quantity, 0);
      expect(places.length === 0 ? quantity : placed).toBe(quantity);
      for (const entry of pieces.filter(({ state }) => came.includes(state))) expect(entry.quantity).toBe(quantity);
    }), { numRuns: 3_000 });
  });
});

describe('the money axis', () => {
  it('lets the least certain refund speak', () => {
    expect(moneyAxis(types.returnRefund, 'reserved', [])).toBe('reserved');
    expect(moneyAxis(types.returnRefund, 'reserved', [{ state: 'succeeded' }, { state: 'unknown' }, { state: 'processing' }])).toBe('unknown');
    expect(moneyAxis(types.returnRefund, 'reserved', [{ state: 'succeeded' }])).toBe('succeeded');
    expect(moneyAxis(types.returnRefund, undefined, [])).toBe('none');
  });

  it('is empty where no money moves, until some does', () => {
    expect(moneyAxis(types.exchange, 'reserved', [])).toBe('none');
    expect(moneyAxis(types.exchange, 'reserved', [{ state: 'succeeded' }])).toBe('succeeded');
  });
});

describe('the dispute axis', () => {
  it('opens with the platform, tells when evidence is due, and stays decided', () => {
    expect(disputeAxis({ atPlatform: false, filing: false, before: 'none' })).toBe('none');
    expect(disputeAxis({ atPlatform: true, filing: true, before: 'none' })).toBe('evidence');
    expect(disputeAxis({ atPlatform: true, filing: false, before: 'evidence' })).toBe('open');
    expect(disputeAxis({ atPlatform: false, filing: false, before: 'open' })).toBe('decided');
    expect(disputeAxis({ atPlatform: false, filing: false, before: 'decided' })).toBe('decided');
  });
});

describe('the process axis', () => {
  it('names the open steps once, and not what stands by', () => {
    expect(processAxis([
      { kind: 'user', model: 'f', element: 'review' }, { kind: 'timer', model: 'f', element: 'review', purpose: 'clock' },
      { kind: 'message', model: 'f', element: 'withdraw', purpose: 'boundary' }, { kind: 'message', model: 'f', element: 'paid', purpose: 'catch' },
      { kind: 'user', model: 'f', element: 'review' },
    ])).toEqual([{ model: 'f', element: 'review' }, { model: 'f', element: 'paid' }]);
  });
});
