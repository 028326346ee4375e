import { describe, expect, it } from 'vitest';
import { fill, unknownPlaces } from './fill.ts';

describe('a canned reply', () => {
  it('gets what the ticket knows into its places, and names those that stay empty', () => {
    expect(fill('{buyer.name} 你好，{ amount } 会退回，运单号 {tracking}。', { 'buyer.name': '周沐阳', amount: '¥104.50' }))
      .toEqual({ filled: '周沐阳 你好，¥104.50 会退回，运单号 {tracking}。', missing: ['tracking'] });
  });

  it('takes a value as text, whatever it holds', () => {
    expect(fill('{buyer.name}', { 'buyer.name': '{amount} $& <b>', amount: '¥1' })).toEqual({ filled: '{amount} $& <b>', missing: [] });
  });

  it('may hold braces that are no place, and is told which places nobody fills', () => {
    expect(unknownPlaces('{buyer.name} {} { } {price} {a.b}')).toEqual(['price', 'a.b']);
  });
});
