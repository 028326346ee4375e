import { describe, expect, it } from 'vitest';
import { parseLiveEvent } from './live-event.ts';

describe('parseLiveEvent', () => {
  it('reads a changed ticket with its version', () => {
    expect(parseLiveEvent('ticket', '{"id":"t1","version":7}')).toEqual({ type: 'ticket', id: 't1', version: 7 });
  });

  it('reads a moved clock', () => {
    expect(parseLiveEvent('clock', '{"now":"2026-11-21T02:00:00Z"}')).toEqual({ type: 'clock', now: '2026-11-21T02:00:00Z' });
  });

  it.each([['ticket', 'not json'], ['ticket', '{}'], ['ticket', 'null'], ['later', '{"id":"t1"}']])(
    'passes over %s with body %s',
    (type, data) => {
      expect(parseLiveEvent(type, data)).toBeNull();
    },
  );
});
