import { cannotReplayCodes } from '../../../engine/replay/cannot-replay.ts';
import { count, currency, instant, label, list, money, nullable, oneOfWords, shape, text, uuid } from '../schema.ts';

/** A step of the way; `element` is `flow/element`. */
const place = shape({ element: text, label });

const left = shape({ element: text, label, why: oneOfWords('unanswered', 'outcome_gone', 'incident'), detail: nullable(text) });

/**
 * Tickets that part in the same way: behind `after` they went to `was` and would go to `now`. `waits`: they would stay at the steps `left`.
 * `later`: milliseconds by which they would end later on average, negative where earlier, null where they would not end. `assumed`: services that
 * would be called and whose answer carries nothing. `cannot`: why they cannot be replayed.
 */
export const replayGroup = shape({
  id: text, tickets: count, kind: oneOfWords('way', 'waits', 'amount', 'cannot'), after: nullable(place), was: nullable(place), now: nullable(place), left: list(left),
  status: nullable(shape({ was: text, now: text })), amounts: shape({ was: money, now: money }), currency: nullable(currency), later: nullable({ type: 'number' }), assumed: list(label),
  cannot: nullable(oneOfWords(...cannotReplayCodes)),
});

/** The tickets that ended last, played again on a draft. `revision` 0: on the live version. `done` of `total` so far. */
export const replay = shape({
  id: uuid, flow: text, revision: count, state: oneOfWords('running', 'done', 'cancelled', 'failed'), wanted: count, total: count, done: count, same: count, other: count, cannot: count,
  groups: list(replayGroup), problem: nullable(text), startedBy: text, startedAt: instant, finishedAt: nullable(instant),
});

export const replayedTicket = shape({ id: uuid, number: text, group: text, amounts: shape({ was: nullable(money), now: nullable(money) }), currency: nullable(currency) });
