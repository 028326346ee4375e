import type { Text } from '../../ui/i18n/text.ts';

/** What the server takes in one import. */
export const MAX_FILES = 2;
export const MAX_MB = 20;

/** For the `accept` of a file input. */
export const acceptedImports = '.csv,.json,text/csv,application/json';

/** Adds files to those chosen already. Refused ones are told by name; a file chosen twice is one file. */
export function addImportFiles<F extends { name: string; size: number }>(chosen: readonly F[], added: readonly F[], text: Text): { files: F[]; problems: string[] } {
  const problems: string[] = [];
  const fitting = added.filter((file) => {
    const problem = fileProblem(file, text);
    if (problem) problems.push(problem);
    return !problem;
  });
  const all = [...chosen.filter((file) => !fitting.some((other) => other.name === file.name)), ...fitting];
  if (all.length > MAX_FILES) problems.push(text.t('import.problem.many', { max: MAX_FILES }));
  return { files: all.slice(0, MAX_FILES), problems };
}

function fileProblem(file: { name: string; size: number }, text: Text): string | undefined {
  if (!/\.(csv|json)$/i.test(file.name)) return text.t('import.problem.type', { name: file.name });
  if (file.size > MAX_MB * 1024 * 1024) return text.t('import.problem.size', { name: file.name, size: MAX_MB });
  return undefined;
}
