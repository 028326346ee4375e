import { ErrorSchemaBuilder } from '@rjsf/utils';
import type { ErrorSchema } from '@rjsf/utils';

/** Sentences at the fields they are about, as the form shows them. */
export function errorSchema(sentences: readonly { path: readonly string[]; words: string }[]): ErrorSchema {
  const builder = new ErrorSchemaBuilder();
  for (const { path, words } of sentences) builder.addErrors(words, [...path]);
  return builder.ErrorSchema;
}

/** Where in a form a problem of the server is. Its paths are JSON pointers into the request, whose form data is under `/data`. */
export function serverPath(pointer: string): string[] {
  const parts = pointer.split('/').filter(Boolean).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts[0] === 'data' ? parts.slice(1) : parts;
}
