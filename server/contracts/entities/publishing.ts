import { count, instant, label, list, nullable, oneOfWords, shape, text, truth, uuid } from '../schema.ts';

/** A step that moves money, or says how much, and is changed by the draft. */
export const moneyStep = shape({ element: text, label });

/** What a replay of that version had come to when it was published; null: there was none. */
const replayNote = nullable(shape({ id: uuid, state: text, total: count, done: count, same: count, other: count, cannot: count }));

/** Each time that a version became live. `former`: the version before it. `approvedBy` is null where nobody had to approve. */
export const publication = shape({
  version: count, kind: oneOfWords('published', 'rolled_back'), former: nullable(count), note: text, money: list(moneyStep), askedBy: text, approvedBy: nullable(text), replay: replayNote, at: instant,
});

export const publishRequestState = oneOfWords('waiting', 'scheduled', 'published', 'refused', 'withdrawn', 'failed');

/** Somebody wants a draft to be published: it waits for a second person, or for its time. `mine`: the caller asked for it. `reason`: why it was refused or could not be published. */
export const publishRequest = shape({
  id: uuid, flow: text, revision: count, note: text, money: list(moneyStep), state: publishRequestState, publishAt: nullable(instant), askedBy: text, askedAt: instant, mine: truth,
  decidedBy: nullable(text), decidedAt: nullable(instant), reason: nullable(text), version: nullable(count),
});

/** `auto`: two pairs of eyes as soon as two people of the shop may publish. */
export const fourEyesRule = oneOfWords('auto', 'always', 'never');

/** What stands between a draft and its publication. `newer`: somebody has published since the draft was begun. `former`: where rolling back would lead. */
export const publishingState = shape({
  live: nullable(count), basedOn: nullable(count), revision: count, former: nullable(count),
  newer: nullable(shape({ version: count, by: text, at: instant, note: nullable(text) })),
  money: list(moneyStep),
  fourEyes: shape({ rule: fourEyesRule, needed: truth, others: list(text) }),
  request: nullable(publishRequest),
  publications: list(publication),
});

/** A version as it was published. `finished` counts up to 1,001. */
export const versionDetail = shape({
  version: count, state: oneOfWords('published', 'retired'), publishedAt: instant, publishedBy: nullable(text), note: nullable(text), hash: text, running: count, finished: count,
  former: nullable(count), live: count, publications: list(publication),
});
