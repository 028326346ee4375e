import { listOf, oneOfWords, shape } from '../schema.ts';

/** May be empty where a file says it all. */
export const messageText = { type: 'string', maxLength: 4000 } as const;

/** Orders and tickets attached to a message, by number. */
export const messageLinks = listOf(shape({ kind: oneOfWords('order', 'ticket'), number: { type: 'string', minLength: 1, maxLength: 64 } }), 0, 5);
