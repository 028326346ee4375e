import { expect, test } from 'vitest';
import type { BulkOption } from '../../../server/contracts/types.ts';
import { optionOfKey } from './use-list-acts.ts';

const option = (element: string, outcome: string, tickets: string[]): BulkOption => ({ element, step: { zh: element }, outcome, label: { zh: outcome }, needsReason: false, tickets, left: [] });

test('a letter means the outcome that has it on the ticket\'s own page', () => {
  const options = [option('review', 'approve', ['1']), option('review', 'reject', ['1']), option('review', 'offer', [])];

  expect(optionOfKey(options, 'a')?.outcome).toBe('approve');
  expect(optionOfKey(options, 'r')?.outcome).toBe('reject');
  expect(optionOfKey(options, 'o')?.outcome).toBe('offer');
  expect(optionOfKey(options, 'z')).toBeUndefined();
});

test('of several steps, the one where it ends most tickets', () => {
  expect(optionOfKey([option('review', 'approve', ['1']), option('inspect', 'pass', ['2', '3'])], 'a')?.element).toBe('inspect');
});
