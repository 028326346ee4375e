import { count, instant, list, nullable, oneOfWords, shape, text, uuid } from '../schema.ts';

/** A file of orders being read. `row` counts from 1 with the header; rows with problems are left out, the others are in. */
export const importJob = shape({
  id: uuid,
  fileName: text,
  state: oneOfWords('waiting', 'running', 'done', 'failed'),
  total: nullable(count),
  done: count,
  good: count,
  bad: count,
  problems: list(shape({ row: count, column: nullable(text), number: nullable(text), code: text, message: text })),
  createdAt: instant,
  finishedAt: nullable(instant),
});
