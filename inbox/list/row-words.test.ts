import { describe, expect, it } from 'vitest';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { ticketRow } from './fixtures.ts';
import { rowAmount, rowGoods, rowMoney, rowName, rowReason } from './row-words.ts';

const zh = wholeText('zh-CN');
const en = wholeText('en');
const now = new Date('2026-11-21T02:00:00Z');

describe('a row', () => {
  it('shows the amount that counts now', () => {
    const amounts = { requested: 10450, approved: 9000, refunded: 0, currency: 'CNY' };
    expect(rowAmount(ticketRow(1), zh)).toBe('¥104.50');
    expect(rowAmount(ticketRow(1, { amounts }), zh)).toBe('¥90.00');
    expect(rowAmount(ticketRow(1, { amounts: { ...amounts, refunded: 8000 } }), zh)).toBe('¥80.00');
  });

  it('shows a dash where no money is asked for, also when a difference was paid', () => {
    expect(rowAmount(ticketRow(1, { amounts: { requested: null, approved: 500, refunded: 500, currency: 'CNY' } }), zh)).toBe('—');
  });

  it('says where goods that move are, what the money does, and the dispute', () => {
    const { axes } = ticketRow(1);
    expect(rowGoods(ticketRow(1), zh)).toBe('');
    expect(rowGoods(ticketRow(1, { axes: { ...axes, goods: [{ state: 'received_good', quantity: 1 }, { state: 'missing', quantity: 1 }] } }), zh)).toBe('收到完好 1 件 · 缺少 1 件');
    expect(rowGoods(ticketRow(1, { axes: { ...axes, dispute: 'evidence' } }), zh)).toBe('举证中');
    expect(rowMoney(ticketRow(1), zh)).toBe('已占用');
    expect(rowMoney(ticketRow(1, { axes: { ...axes, money: 'none' } }), zh)).toBe('');
  });

  it('counts the pictures behind the reason', () => {
    expect(rowReason(ticketRow(1, { evidenceCount: 3 }), zh)).toBe('收到时破损 · 3 图');
    expect(rowReason(ticketRow(1, { evidenceCount: 1 }), en)).toBe('收到时破损 · 1 file');
    expect(rowReason(ticketRow(1, { reason: null }), zh)).toBe('');
  });

  it('reads as one sentence', () => {
    const due = { at: '2026-11-21T03:34:00Z', kind: 'clock' as const, silence: { outcome: 'approve', label: { zh: '通过', en: 'Approve' } } };
    expect(rowName(ticketRow(121, { due }), now, en)).toBe('AS2611190121, Return and refund, To review, 1 h 34 min left, then: Approve');
    expect(rowName(ticketRow(121), now, zh)).toBe('AS2611190121，退货退款，待审核');
  });
});
