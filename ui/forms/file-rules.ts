import type { Text } from '../i18n/text.ts';

/** What the server takes; it looks at the bytes, this only spares the way there. */
const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'video/mp4', 'application/pdf'];

/** For the `accept` of a file input. */
export const acceptedFiles = ACCEPTED.join(',');

/** Largest file, in megabytes. */
export const MAX_FILE_MB = 10;

/** A field takes this many files unless its schema says otherwise. */
export const DEFAULT_MAX_FILES = 6;

export interface ChosenFile { name: string; type: string; size: number }

/**
 * Sorts chosen files into those to send and sentences about the others.
 * @param room how many more the field takes
 */
export function checkFiles<F extends ChosenFile>(chosen: readonly F[], room: number, max: number, text: Text): { send: F[]; problems: string[] } {
  const problems: string[] = [];
  const fitting = chosen.filter((file) => {
    const problem = fileProblem(file, text);
    if (problem) problems.push(problem);
    return !problem;
  });
  const send = fitting.slice(0, Math.max(0, room));
  if (send.length < fitting.length) problems.push(text.t('forms.files.tooMany', { max, over: fitting.length - send.length }));
  return { send, problems };
}

function fileProblem(file: ChosenFile, text: Text): string | undefined {
  if (!ACCEPTED.includes(file.type)) return text.t('forms.files.type', { name: file.name });
  // A picture is made smaller before it is sent, so its size here says nothing yet.
  const shrinks = file.type === 'image/jpeg' || file.type === 'image/png' || file.type === 'image/webp';
  if (!shrinks && file.size > MAX_FILE_MB * 1024 * 1024) return text.t('forms.files.size', { name: file.name, size: MAX_FILE_MB });
  return undefined;
}
