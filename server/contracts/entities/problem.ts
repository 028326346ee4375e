import { list, shape, text } from '../schema.ts';

/** RFC 9457. `code` is stable; `detail` is the sentence for people; `current` is the version to look at again after `stale_version`. */
export const problem = shape(
  { type: text, title: text, status: { type: 'integer' }, code: text, detail: text },
  {
    instance: text,
    errors: list(shape({ path: text, code: text, message: text })),
    current: { type: 'object' },
  },
);
