import { expect, test } from 'vitest';
import { dayIn } from './shop-day.ts';

test('the shop is a day ahead of a reader in the west, and behind one in the east', () => {
  const evening = new Date('2026-11-21T17:30:00Z');
  expect(dayIn('Asia/Shanghai', evening)).toBe('2026-11-22');
  expect(dayIn('UTC', evening)).toBe('2026-11-21');
  expect(dayIn('America/Los_Angeles', new Date('2026-11-22T05:00:00Z'))).toBe('2026-11-21');
});
