import { ErrorSchemaBuilder } from '@rjsf/utils';
import type { ErrorSchema } from '@rjsf/utils';
import type { FieldProblem } from '../api/api-error.ts';

/** The server's problems at the fields they name. Paths are JSON pointers into the request, whose form data is under `/data`. */
export function serverErrors(problems: readonly FieldProblem[]): ErrorSchema {
  const builder = new ErrorSchemaBuilder();
  for (const { path, message } of problems) {
    const parts = path.split('/').filter(Boolean).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    builder.addErrors(message, parts[0] === 'data' ? parts.slice(1) : parts);
  }
  return builder.ErrorSchema;
}
