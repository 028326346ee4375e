import { count, instant, listOf, nullable, oneOfWords, shape, text, uuid } from '../schema.ts';
import { columns } from './saved-view.ts';
import { exportFilter } from './ticket-requests.ts';

export const exportFormat = oneOfWords('csv', 'xlsx');

/**
 * A list that is written into a file in the background. `total` is counted first; `size` in bytes; after `expiresAt` the file is gone.
 * `problem`: `too_many_rows` for more rows than XLSX takes, `no_right` when whoever asked may not any more, `broken` otherwise.
 */
export const ticketExport = shape({
  id: uuid, fileName: text, format: exportFormat, state: oneOfWords('waiting', 'running', 'done', 'failed', 'cancelled', 'expired'),
  problem: nullable(oneOfWords('too_many_rows', 'no_right', 'broken')), total: nullable(count), done: count, size: count, createdAt: instant, finishedAt: nullable(instant), expiresAt: nullable(instant),
});

/** The list as it is on screen: its filter, and its columns in the order of the file. */
export const startExportBody = shape({ format: exportFormat, language: oneOfWords('zh-CN', 'en'), columns: listOf(oneOfWords(...columns), 1, columns.length), filter: exportFilter });
