import { describe, expect, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { wholeText } from '../i18n/whole-text.ts';
import { disputeValues, goodsValues, moneyValues, processValues } from './axis-values.ts';

const zh = wholeText('zh-CN');
type Ticket = Pick<TicketDetail, 'process' | 'axes' | 'money' | 'dispute' | 'amounts' | 'status'>;

function ticket(more: Partial<Ticket> = {}): Ticket {
  return {
    status: 'pending_review',
    process: { steps: [{ element: 'review', label: { zh: '客服审核' } }] },
    axes: { process: [], goods: [{ state: 'requested', quantity: 2 }], money: 'reserved', dispute: 'none' },
    money: { state: 'reserved', refunds: [], payouts: [], charges: [], losses: [] },
    dispute: { state: 'none' },
    amounts: { requested: 10450, approved: null, refunded: 0, currency: 'CNY' },
    ...more,
  };
}

describe('the four axes', () => {
  it('name the open steps in the colour of the status', () => {
    expect(processValues(ticket(), zh)).toEqual([{ words: '客服审核', tone: 'moving' }]);
    expect(processValues(ticket({ process: { steps: [] } }), zh)).toEqual([{ words: '已结束', tone: 'neutral' }]);
  });

  it('tell pieces in different states apart', () => {
    const counted = ticket({ axes: { ...ticket().axes, goods: [{ state: 'received_good', quantity: 2 }, { state: 'missing', quantity: 1 }] } });
    expect(goodsValues(counted, zh)).toEqual([{ words: '收到完好 2 件', tone: 'done' }, { words: '缺少 1 件', tone: 'look' }]);
  });

  it('show the amount that the state is about', () => {
    expect(moneyValues(ticket(), zh)[0]?.words).toBe('已占用 ¥104.50');
    const less = ticket({ money: { state: 'approved', refunds: [], payouts: [], charges: [], losses: [] }, amounts: { requested: 10450, approved: 5000, refunded: 0, currency: 'CNY' } });
    expect(moneyValues(less, zh)[0]?.words).toBe('已同意 ¥50.00');
    const paid = ticket({ money: { state: 'succeeded', refunds: [], payouts: [], charges: [], losses: [] }, amounts: { requested: 10450, approved: 5000, refunded: 4900, currency: 'CNY' } });
    expect(moneyValues(paid, zh)[0]?.words).toBe('已到账 ¥49.00');
  });

  it('put a question mark on a refund whose result is unknown', () => {
    expect(moneyValues(ticket({ money: { state: 'unknown', refunds: [], payouts: [], charges: [], losses: [] } }), zh)).toEqual([{ words: '结果未知？ ¥104.50', tone: 'look' }]);
  });

  it('say nothing about money that does not move', () => {
    expect(moneyValues(ticket({ money: { state: 'none', refunds: [], payouts: [], charges: [], losses: [] } }), zh)[0]?.words).toBe('不涉及');
    expect(disputeValues(ticket(), zh)[0]).toEqual({ words: '无', tone: 'neutral' });
  });
});
