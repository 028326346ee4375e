import { describe, expect, it } from 'vitest';
import { apiUrl } from './client.ts';

describe('apiUrl', () => {
  it('leaves out what is not set', () => {
    expect(apiUrl('/tickets', { q: '', cursor: undefined, status: null, limit: 20, mine: false })).toBe('/api/tickets?limit=20&mine=false');
  });

  it('repeats the parameter of a list', () => {
    expect(apiUrl('/tickets', { type: ['exchange', 'repair'], status: [] })).toBe('/api/tickets?type=exchange&type=repair');
  });

  it('escapes what people type', () => {
    expect(apiUrl('/tickets', { q: '杯子 & 碗' })).toBe('/api/tickets?q=%E6%9D%AF%E5%AD%90+%26+%E7%A2%97');
  });
});
