import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { amountBlocks } from './amount-lines.ts';
import type { BreakdownRow } from './amount-lines.ts';

const words = { text: wholeText('zh-CN'), currency: 'CNY' };

/** The mug of the reference picture: 3 at ¥59.00, a shared discount, points, 2 go back. */
const mug: BreakdownRow[] = [
  { code: 'original', lineId: 'L1', amount: 17700, params: { unitPrice: 5900, quantity: 3 } },
  { code: 'discount', lineId: 'L1', amount: -1735, params: { id: 'D1', name: '满 300 减 30', whole: 3000, lineTotal: 17700, covered: 30600 } },
  { code: 'points', lineId: 'L1', amount: -289, params: { points: 289, returned: 192 } },
  { code: 'line_paid', lineId: 'L1', amount: 15676, params: { quantity: 3 } },
  { code: 'units', lineId: 'L1', amount: 10450, params: { units: 2, of: 3 } },
  { code: 'line_refund', lineId: 'L1', amount: 10450, params: { quantity: 2, points: 192 } },
];
const shippedFreight: BreakdownRow = { code: 'freight', amount: 0, params: { rule: 'until_shipment', reason: 'already_shipped', whole: 1200 } };
const end = (amount: number, held = 0): BreakdownRow[] => [
  { code: 'max', amount, params: { entitled: amount + held, held } }, { code: 'total', amount, params: {} },
];

const said = (rows: BreakdownRow[]): string[] =>
  amountBlocks(rows, words).flatMap((block) => block.lines).map((line) => [line.name, line.rule, line.amount].filter(Boolean).join(' | '));

describe('an amount explains itself', () => {
  it('line by line, each with its rule', () => {
    expect(said([...mug, shippedFreight, ...end(10450)])).toEqual([
      '原价 | ¥59.00 × 3 | ¥177.00',
      '满 300 减 30 | 按行金额分摊，¥177.00 / ¥306.00 | − ¥17.35',
      '积分抵扣 | 289 分，按行金额分摊 | − ¥2.89',
      '这一行实付 | ¥156.76',
      '退 2 / 3 件 | ¥156.76 × 2 ÷ 3，舍去不足 1 分 | ¥104.50',
      '退回积分 | 192 分',
      '发货运费 | ¥12.00 规则“发货前退”，本单已发货 | 不退',
    ]);
  });

  it('with what went back before, when something did', () => {
    const rows: BreakdownRow[] = [
      { code: 'line_paid', lineId: 'L1', amount: 15676, params: { quantity: 3 } },
      { code: 'units', lineId: 'L1', amount: 15676, params: { units: 3, of: 3 } },
      { code: 'refunded_before', lineId: 'L1', amount: -10450, params: { units: 2 } },
      { code: 'line_refund', lineId: 'L1', amount: 5226, params: { quantity: 1, points: 0 } },
    ];
    expect(said(rows)).toEqual([
      '这一行实付 | ¥156.76', '累计退到 3 / 3 件 | 全部退完，正好是实付 | ¥156.76', '以前退过 2 件 | − ¥104.50', '这次退 1 件 | 累计减去以前退的 | ¥52.26',
    ]);
  });

  it('with a total only where something was added up', () => {
    expect(said([...mug, ...end(10450)]).at(-1)).toBe('退回积分 | 192 分');
    const fee: BreakdownRow[] = [{ code: 'max', amount: 10450, params: { entitled: 10450, held: 0 } }, { code: 'service_fee', amount: -500, params: {} }, { code: 'total', amount: 9950, params: {} }];
    expect(said([...mug, ...fee]).slice(-2)).toEqual(['服务费 | 卖家留下 | − ¥5.00', '退款合计 | ¥99.50']);
  });

  it('with what other tickets hold', () => {
    expect(said([...mug, ...end(10000, 450)]).slice(-3)).toEqual([
      '其他工单占用 | 一张订单退的钱不能超过实付 | − ¥4.50', '应退上限 | ¥100.00', '退款合计 | ¥100.00',
    ]);
  });

  it('one block for each line and one for the whole', () => {
    const towel = mug.map((row) => ({ ...row, lineId: 'L2' }));
    const blocks = amountBlocks([...mug, ...towel, ...end(20900)], words);
    expect(blocks.map((block) => block.lineId)).toEqual(['L1', 'L2', undefined]);
    expect(blocks[2]?.lines.map((line) => line.amount)).toEqual(['¥209.00']);
  });

  it('says that a discount was for one line only', () => {
    const row: BreakdownRow = { code: 'discount', lineId: 'L1', amount: -500, params: { id: 'D2', name: '新客券', whole: 500, lineTotal: 17700, covered: 17700 } };
    expect(said([row])).toEqual(['新客券 | 只用在这一行 | − ¥5.00']);
  });

  it('in English too', () => {
    const english = amountBlocks(mug, { text: wholeText('en'), currency: 'CNY' })[0]?.lines[4];
    expect(english).toMatchObject({ name: '2 of 3 back', rule: '¥156.76 × 2 ÷ 3, rounded down', amount: '¥104.50' });
  });

  it('leaves freight out where there was none', () => {
    expect(said([{ code: 'freight', amount: 0, params: { rule: 'until_shipment', reason: 'no_freight', whole: 0 } }])).toEqual([]);
  });
});
