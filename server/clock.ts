import { Duration } from 'luxon';

/** The one clock that the whole product lives by: real time, and in the demo an offset that people move forward. */
export interface ServerClock {
  /** ISO 8601 UTC with milliseconds. */
  now(): string;
  /** Milliseconds since the epoch, the same instant. */
  epoch(): number;
  /** How far ahead of real time, in milliseconds. */
  offset(): number;
  setOffset(ms: number): void;
  /** Like `now`, without the offset: for what lives in the time of browsers, such as sessions. */
  real(): string;
}

export function createClock(offsetMs = 0, real: () => number = Date.now): ServerClock {
  let offset = offsetMs;
  return {
    now: () => new Date(real() + offset).toISOString(),
    epoch: () => real() + offset,
    offset: () => offset,
    setOffset: (ms) => { offset = ms; },
    real: () => new Date(real()).toISOString(),
  };
}

/** `PT36H` and the like, rounded to seconds. */
export function offsetText(ms: number): string {
  return Duration.fromMillis(Math.round(ms / 1000) * 1000).rescale().toISO();
}
