import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { shortAmount } from './short-amount.ts';

const words = { text: wholeText('zh-CN'), currency: 'CNY' };
const line = (lineId: string, amount: number, quantity: number, of: number, paid: number, points = 0) => [
  { code: 'discount', lineId, amount: -2024, params: { name: '满减' } },
  { code: 'line_paid', lineId, amount: paid, params: { quantity: of } },
  { code: 'line_refund', lineId, amount, params: { quantity, points } },
];

describe('shortAmount', () => {
  it('tells units, points and that discounts are shared already', () => {
    const said = shortAmount(line('L1', 10450, 2, 3, 15676, 192), words).map(({ name, amount }) => `${name} ${amount}`.trim());
    expect(said).toEqual(['退 2 件（3 件实付 ¥156.76） ¥104.50', '退回积分 192 分', '优惠 ¥20.24 已按件分摊，不另退']);
  });

  it('does not explain a whole line', () => {
    expect(shortAmount(line('L1', 15676, 3, 3, 15676), words)[0]).toEqual({ key: 'L1', name: '退 3 件，实付', amount: '¥156.76' });
  });

  it('names freight only when it goes back', () => {
    const freight = (amount: number) => shortAmount([{ code: 'freight', amount, params: {} }], words);
    expect(freight(1200)).toEqual([{ key: 'freight', name: '发货运费', amount: '¥12.00' }]);
    expect(freight(0)).toEqual([]);
  });
});
