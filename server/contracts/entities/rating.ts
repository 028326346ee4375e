import { instant, label, list, listOf, nullable, oneOfWords, shape, text } from '../schema.ts';
import { personRef } from './people.ts';

export const ratingTags = ['fast', 'friendly', 'clear', 'solved', 'slow', 'unfriendly', 'unclear', 'unsolved'] as const;

const score = { type: 'integer', minimum: 1, maximum: 5 } as const;

/** What the buyer thought when it was over. */
export const rating = shape({ score, tags: list(oneOfWords(...ratingTags)), text, at: instant });

export const ratingBody = shape({ score, tags: { ...listOf(oneOfWords(...ratingTags), 0, 3), uniqueItems: true } }, { text: { type: 'string', maxLength: 500 } });

/** `agent`: who had the ticket when it was over. */
export const listedRating = shape({ score, tags: list(oneOfWords(...ratingTags)), text, at: instant, ticket: text, typeLabel: label, buyer: text, agent: nullable(personRef) });
