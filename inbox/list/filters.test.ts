import { describe, expect, it } from 'vitest';
import { changeFilter, customRange, isFiltered, readFilter, toQuery } from './filters.ts';

const now = new Date(2026, 10, 21, 10, 0);
const query = (search: string) => toQuery('mine', readFilter(new URLSearchParams(search)), now);

describe('the filter in the address', () => {
  it('becomes the query of the list', () => {
    expect(query('q=杯子&type=exchange,repair&group=rejected&due=overdue&assignee=me&channel=douyin')).toEqual({
      view: 'mine', limit: 30, sort: 'due', q: '杯子', type: ['exchange', 'repair'], statusGroup: 'rejected', due: 'overdue', assignee: 'me',
      channel: 'douyin',
    });
  });

  it('reads a place in a flow, whole or in part', () => {
    expect(query('place=return-refund/2/review')).toMatchObject({ flow: 'return-refund', flowVersion: 2, step: 'review' });
    expect(query('place=return-refund//review')).toMatchObject({ flow: 'return-refund', step: 'review' });
    expect(query('place=return-refund/x')).toEqual({ view: 'mine', limit: 30, sort: 'due', flow: 'return-refund' });
    expect(query('place=//pack')).toMatchObject({ step: 'pack' });
    expect(isFiltered(readFilter(new URLSearchParams('place=return-refund')))).toBe(true);
  });

  it('splits the states of the axes', () => {
    expect(query('axes=goods.in_transit,money.failed,money.unknown,moon.full')).toMatchObject({ goods: ['in_transit'], money: ['failed', 'unknown'] });
    expect(isFiltered(readFilter(new URLSearchParams('axes=dispute.open')))).toBe(true);
  });

  it('passes over words that nobody offers', () => {
    expect(query('sort=price&group=lost&due=never')).toEqual({ view: 'mine', limit: 30, sort: 'due' });
  });

  it('counts ranges in whole days of the reader', () => {
    expect(query('applied=today').appliedFrom).toBe(new Date(2026, 10, 21).toISOString());
    expect(query('applied=7d').appliedFrom).toBe(new Date(2026, 10, 14).toISOString());
  });

  it('takes the last day of a custom range whole', () => {
    expect(query('applied=2026-11-01..2026-11-19')).toMatchObject({
      appliedFrom: new Date(2026, 10, 1).toISOString(), appliedTo: new Date(2026, 10, 20).toISOString(),
    });
    expect(customRange('2026-11-01..')).toEqual({ from: '2026-11-01', to: '' });
    expect(customRange('yesterday')).toBeNull();
  });

  it('begins at the first page again when it changes, but not when the page does', () => {
    const params = new URLSearchParams('q=a&cursor=abc&from=31');
    expect(changeFilter(params, { q: 'b' }).toString()).toBe('q=b');
    expect(changeFilter(params, { cursor: 'def', from: '61' }).toString()).toBe('q=a&cursor=def&from=61');
    expect(changeFilter(params, { q: '' }).toString()).toBe('');
  });

  it('is no narrowing when only order and page are set', () => {
    expect(isFiltered(readFilter(new URLSearchParams('sort=appliedAt&cursor=abc')))).toBe(false);
    expect(isFiltered(readFilter(new URLSearchParams('due=soon')))).toBe(true);
  });
});
