import { describe, expect, it } from 'vitest';
import { chooseQuantity } from './product-lines.ts';

const available = [{ lineId: 'L1', title: '马克杯', quantity: 3 }, { lineId: 'L2', title: '桌布', quantity: 1 }];

describe('chooseQuantity', () => {
  it('adds a line in the order of the order', () => {
    expect(chooseQuantity([{ lineId: 'L2', quantity: 1 }], available, 'L1', 2)).toEqual([{ lineId: 'L1', quantity: 2 }, { lineId: 'L2', quantity: 1 }]);
  });

  it('takes a line away at nothing', () => {
    expect(chooseQuantity([{ lineId: 'L1', quantity: 1 }], available, 'L1', 0)).toEqual([]);
  });

  it('never takes more than there is', () => {
    expect(chooseQuantity([], available, 'L1', 9)).toEqual([{ lineId: 'L1', quantity: 3 }]);
  });

  it('lowers a kept choice when there is less of it now', () => {
    expect(chooseQuantity([{ lineId: 'L1', quantity: 3 }], [{ lineId: 'L1', title: '马克杯', quantity: 1 }], '', 0)).toEqual([{ lineId: 'L1', quantity: 1 }]);
  });
});
