import { acceptedTypes, fileKinds, MAX_FILE_MB, mostBytes, type FileKind, type FileRule } from '../../engine/forms/file-fields.ts';
import type { Text } from '../i18n/text.ts';

/** Everything that the server takes, for the `accept` of a file input. */
export const acceptedFiles = acceptedTypes({}).join(',');

/** A field takes this many files unless its schema says otherwise. */
export const DEFAULT_MAX_FILES = 6;

export interface ChosenFile { name: string; type: string; size: number }

/**
 * Sorts chosen files into those to send and sentences about the others. The server looks at the bytes; this only spares the way there.
 * @param room how many more the field takes
 */
export function checkFiles<F extends ChosenFile>(chosen: readonly F[], room: number, max: number, text: Text, rule: FileRule = {}): { send: F[]; problems: string[] } {
  const problems: string[] = [];
  const fitting = chosen.filter((file) => {
    const problem = fileProblem(file, text, rule);
    if (problem) problems.push(problem);
    return !problem;
  });
  const send = fitting.slice(0, Math.max(0, room));
  if (send.length < fitting.length) problems.push(text.t('forms.files.tooMany', { max, over: fitting.length - send.length }));
  return { send, problems };
}

/** Why a file is too large for its field; undefined: it is not. */
export function sizeProblem({ name, size }: Pick<ChosenFile, 'name' | 'size'>, text: Text, rule: FileRule): string | undefined {
  return size > mostBytes(rule) ? text.t('forms.files.size', { name, size: rule.maxMb ?? MAX_FILE_MB }) : undefined;
}

/** What a field takes, in words: 图片、视频和 PDF. */
export function kindWords({ kinds }: FileRule, text: Text): string {
  const all = kinds && kinds.length > 0 ? kinds : (Object.keys(fileKinds) as FileKind[]);
  const words = all.map((kind) => text.t(`forms.files.kind.${kind}`));
  return words.length > 1 ? text.t('forms.files.kinds', { some: words.slice(0, -1).join(text.t('forms.files.comma')), last: words.at(-1)! }) : (words[0] ?? '');
}

function fileProblem(file: ChosenFile, text: Text, rule: FileRule): string | undefined {
  if (!acceptedTypes(rule).includes(file.type)) return text.t('forms.files.type', { name: file.name, kinds: kindWords(rule, text) });
  // A picture is made smaller before it is sent, so its size here says nothing yet.
  const shrinks = file.type === 'image/jpeg' || file.type === 'image/png' || file.type === 'image/webp';
  return shrinks ? undefined : sizeProblem(file, text, rule);
}
