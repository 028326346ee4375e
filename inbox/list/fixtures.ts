import type { TicketSummary } from '../../server/contracts/types.ts';

/** A ticket for tests of the list; `n` makes number and id. */
export function ticketRow(n: number, more: Partial<TicketSummary> = {}): TicketSummary {
  return {
    id: `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    number: `AS261119${String(n).padStart(4, '0')}`,
    type: 'return_refund',
    typeLabel: { zh: '退货退款', en: 'Return and refund' },
    flow: { key: 'return-refund', version: 1 },
    status: 'pending_review',
    statusGroup: 'pending_review',
    version: 1,
    appliedAt: '2026-11-19T03:57:00Z',
    order: { number: '20261112083712', channel: 'own' },
    buyer: { name: '周沐阳', phoneMasked: null },
    lines: [{ lineId: '1', title: '马克杯', spec: '奶白', image: '', quantity: 2 }],
    reason: { code: 'damaged', label: { zh: '收到时破损' } },
    evidenceCount: 0,
    amounts: { requested: 10450, approved: null, refunded: 0, currency: 'CNY' },
    assignee: null,
    group: null,
    due: null,
    suspendedUntil: null,
    tags: [],
    axes: { process: [{ element: 'review', label: { zh: '客服审核' } }], goods: [{ state: 'requested', quantity: 2 }], money: 'reserved', dispute: 'none' },
    ...more,
  };
}
