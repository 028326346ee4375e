import document from './default.json' with { type: 'json' };
import type { Policy } from '../domain/types.ts';

/** The policy a new shop begins with. A test holds it to the schema. */
export const defaultPolicy: Policy = document as Policy;
