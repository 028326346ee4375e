import { expect, test } from 'vitest';
import { pollDelay } from './poll-delay.ts';

const MINUTE = 60_000;

test.each([
  [0, 1], [4.9, 1], [5, 5], [9.9, 5], [10, 10], [20, 20], [30, 30], [60 * 24 * 30, 30],
])('%d minutes after the submission the next query is %d minutes away', (elapsed, delay) => {
  expect(pollDelay(elapsed * MINUTE)).toBe(delay * MINUTE);
});

test('a clock that runs behind the books waits a minute', () => {
  expect(pollDelay(-5 * MINUTE)).toBe(MINUTE);
});
