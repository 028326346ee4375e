import { describe, expect, it } from 'vitest';
import { wholeText } from '../../../ui/i18n/whole-text.ts';
import { isSameRequest, requestChanges, type Seen } from './request-changes.ts';

const zh = wholeText('zh-CN');

function seen(more: Partial<Seen> = {}): Seen {
  return {
    version: 3,
    status: 'pending_review',
    request: { type: 'return_refund', lines: [{ lineId: '1', quantity: 2 }], replacement: [], evidence: [], note: '把手断了', received: true },
    reason: { code: 'damaged', label: { zh: '收到时破损' } },
    lines: [{ lineId: '1', title: '马克杯', spec: '奶白', image: '', quantity: 2 }],
    amounts: { requested: 10450, approved: null, refunded: 0, currency: 'CNY' },
    ...more,
  };
}

const file = (id: string) => ({ id, name: `${id}.jpg`, type: 'image/jpeg', size: 1 });

describe('what changed since it was looked at', () => {
  it('names quantity and amount with both values', () => {
    const now = seen({
      version: 4,
      request: { ...seen().request, lines: [{ lineId: '1', quantity: 1 }] },
      amounts: { ...seen().amounts, requested: 5225 },
    });
    expect(requestChanges(seen(), now, zh)).toEqual(['马克杯 2 件 → 1 件', '¥104.50 → ¥52.25']);
    expect(isSameRequest(seen(), now)).toBe(false);
  });

  it('names added and removed items', () => {
    const now = seen({ request: { ...seen().request, lines: [{ lineId: '1', quantity: 2 }, { lineId: '2', quantity: 1 }] } });
    expect(requestChanges(seen(), now, zh)).toEqual(['2 0 件 → 1 件']);
  });

  it('names reason, words, pictures and status', () => {
    const now = seen({
      reason: { code: 'wrong', label: { zh: '发错货' } },
      status: 'arbitration',
      request: { ...seen().request, note: '发错了', evidence: [file('a')], received: false },
    });
    expect(requestChanges(seen(), now, zh)).toEqual([
      '原因 收到时破损 → 发错货', '说明改了', '照片 0 → 1', '收货情况改了', '状态 待审核 → 平台介入',
    ]);
  });

  it('sees pictures that were exchanged for as many others', () => {
    const before = seen({ request: { ...seen().request, evidence: [file('a')] } });
    const now = seen({ request: { ...seen().request, evidence: [file('b')] } });
    expect(isSameRequest(before, now)).toBe(false);
  });

  it('is nothing when only the version is new, as after a message', () => {
    expect(isSameRequest(seen(), seen({ version: 9 }))).toBe(true);
    expect(requestChanges(seen(), seen({ version: 9 }), zh)).toEqual([]);
  });
});
