import { describe, expect, it } from 'vitest';
import type { Incident } from '../../server/contracts/types.ts';
import { groupIncidents } from './group-incidents.ts';

function incident(n: number, more: Partial<Incident> = {}): Incident {
  return {
    id: `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`, state: 'open', kind: 'service', code: 'gateway_timeout', message: 'no answer',
    ticket: null, element: 'refund', label: { zh: '原路退款' }, connector: 'wechat', attempts: 5, closing: 'retry',
    firstAt: `2026-11-21T0${n}:00:00Z`, lastAt: `2026-11-21T0${n}:30:00Z`, ...more,
  };
}

describe('groupIncidents', () => {
  it('puts one cause together, the largest first, since its first failure', () => {
    const groups = groupIncidents([incident(3, { code: 'refused' }), incident(2), incident(1)]);
    expect(groups.map((group) => [group.first.code, group.incidents.length, group.since])).toEqual([
      ['gateway_timeout', 2, '2026-11-21T01:00:00Z'],
      ['refused', 1, '2026-11-21T03:00:00Z'],
    ]);
  });

  it('keeps the same failure of two outside systems apart', () => {
    expect(groupIncidents([incident(1), incident(2, { connector: 'alipay' })])).toHaveLength(2);
  });
});
