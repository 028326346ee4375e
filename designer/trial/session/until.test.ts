import fc from 'fast-check';
import { Duration } from 'luxon';
import { expect, it } from 'vitest';
import { until } from './until.ts';

it('writes the time between two instants in hours, minutes and seconds', () => {
  expect(until('2026-11-19T04:00:00.000Z', '2026-11-21T05:30:10.000Z')).toBe('PT49H30M10S');
  expect(until('2026-11-19T04:00:00.000Z', '2026-11-20T04:00:00.000Z')).toBe('PT24H');
  expect(until('2026-11-19T04:00:00.000Z', '2026-11-19T04:00:00.000Z')).toBe('PT1S');
});

it('never stops before the instant, and less than a second after it', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 10 }), (span) => {
    const passed = Duration.fromISO(until(new Date(0).toISOString(), new Date(span).toISOString())).toMillis();
    return passed >= span && passed < span + 1000;
  }));
});
