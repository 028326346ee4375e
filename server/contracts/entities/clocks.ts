import { calendarSchema } from '../../../engine/calendars/calendar.ts';
import { serviceLevelsSchema } from '../../../engine/service-levels/target.ts';
import { code, count, instant, label, list, nullable, oneOfWords, shape, text, truth } from '../schema.ts';

const { $id: _calendarId, ...calendarBody } = calendarSchema;
const { $id: _levelsId, ...levelsBody } = serviceLevelsSchema;

/** Opening hours of a shop: time zone, hours by weekday, days that are closed or worked out of turn. */
export const calendar = calendarBody;

/** What a shop promises: targets with time, conditions over timeline entries, and what happens when one is broken. */
export const serviceLevels = levelsBody;

/**
 * A step's deadline as both sides see it. `side`: whose step it is; `dueAt` is null while the clock stands still with `leftMs` (milliseconds of
 * its own time). `mayExtend`: this reader may give more time; `mayAsk`: this reader may ask for it, once.
 */
export const ticketClock = shape({
  wait: text,
  element: text,
  label,
  side: oneOfWords('buyer', 'shop'),
  time: oneOfWords('calendar', 'working'),
  dueAt: nullable(instant),
  leftMs: nullable(count),
  warnedAt: nullable(instant),
  extended: count,
  asked: nullable(shape({ at: instant, reason: text })),
  mayExtend: truth,
  mayAsk: truth,
});

/**
 * One promise on one ticket. `dueAt`: when it is or was broken, null while it stands still; `usedMs` of `allowedMs` milliseconds of its own
 * time were used before `runningSince`. */
export const ticketLevel = shape({
  target: code,
  label,
  time: oneOfWords('calendar', 'working'),
  state: oneOfWords('idle', 'running', 'paused', 'stopped', 'cancelled'),
  startedAt: nullable(instant),
  dueAt: nullable(instant),
  stoppedAt: nullable(instant),
  breachedAt: nullable(instant),
  runningSince: nullable(instant),
  usedMs: count,
  allowedMs: count,
  cycles: count,
  missed: count,
});

/** Running clocks on their way to other rules. `changed`: tickets on which something is different now. */
export const timeChange = shape({
  id: { type: 'string', format: 'uuid' } as const,
  kind: oneOfWords('calendar', 'policy', 'service_levels'),
  from: count,
  to: count,
  state: oneOfWords('running', 'done'),
  total: count,
  done: count,
  changed: count,
  by: text,
  createdAt: instant,
  finishedAt: nullable(instant),
});

/** What a change would come to; `complete`: every open ticket was looked at. */
export const timeForecast = shape({ looked: count, complete: truth, tickets: count, clocks: count, later: count, earlier: count, dueAtOnce: count });

/** A promise tried on a ticket. `meant`: its condition holds there; amounts in milliseconds of its own time. `events`: which timeline entry did what. */
export const triedLevel = shape({
  key: code,
  label,
  meant: truth,
  state: oneOfWords('idle', 'running', 'paused', 'stopped', 'cancelled'),
  usedMs: count,
  allowedMs: count,
  dueAt: nullable(instant),
  breachedAt: nullable(instant),
  cycles: count,
  missed: count,
  events: list(shape({ seq: count, at: instant, kind: text, act: oneOfWords('start', 'pause', 'resume', 'stop', 'reset', 'cancel') })),
});

/** A published document with its version. */
export const published = { version: count, updatedAt: instant, updatedBy: text, note: text } as const;

