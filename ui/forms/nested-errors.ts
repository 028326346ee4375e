import type { ErrorSchema } from '@rjsf/utils';

/** Errors of one part of a composite value. */
export function errorsAt(errors: ErrorSchema | undefined, part: string): string[] {
  return (errors?.[part] as ErrorSchema | undefined)?.__errors ?? [];
}

/** Every error below a composite value, each sentence once; its own are shown by its row. */
export function errorsBelow(errors: ErrorSchema | undefined): string[] {
  if (!errors) return [];
  const below = Object.entries(errors).filter(([part]) => part !== '__errors').map(([, nested]) => nested as ErrorSchema | undefined);
  return [...new Set(below.flatMap((nested) => [...(nested?.__errors ?? []), ...errorsBelow(nested)]))];
}
