import { describe, expect, it } from 'vitest';
import type { Visit } from './visit.ts';
import { visitDays } from './visit-days.ts';

const now = new Date(2026, 10, 22, 11, 12);
const visit = (id: string, from: Date | null): Visit => ({
  id, number: id, step: { zh: '接单' }, product: null, fault: null, address: null, from: from?.toISOString() ?? null, to: null, due: null,
});
const shown = (...visits: Visit[]) => visitDays(visits, now).map((group) => [group.day, ...group.visits.map(({ id }) => id)]);

describe('visitDays', () => {
  it('puts what was left of earlier days first and what has no time last', () => {
    const [none, tomorrow, today, yesterday] = [visit('none', null), visit('tomorrow', new Date(2026, 10, 23, 0, 5)), visit('today', new Date(2026, 10, 22, 9)), visit('yesterday', new Date(2026, 10, 21, 23, 55))];
    expect(shown(none, tomorrow, today, yesterday)).toEqual([['late', 'yesterday'], ['today', 'today'], ['later', 'tomorrow'], ['unplanned', 'none']]);
  });

  it('keeps a visit under today when its hour has passed, and orders the day by time', () => {
    expect(shown(visit('afternoon', new Date(2026, 10, 22, 14)), visit('early', new Date(2026, 10, 22, 0, 0)))).toEqual([['today', 'early', 'afternoon']]);
  });

  it('shows no empty day', () => {
    expect(shown()).toEqual([]);
  });
});
