import { count, shape, text, uuid } from '../schema.ts';

/** Evidence or an attachment. `type` is what the bytes are, not what the sender called them. */
export const file = shape({ id: uuid, name: text, type: text, size: count });

/** What counts as evidence; none of it runs in a browser. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf', 'video/mp4'] as const;
