import type { FlowDraft } from '../../server/contracts/types.ts';

/** For so long after a save the draft belongs to who saved it; the server asks for a take-over within it. */
const HELD_MS = 10 * 60_000;

/** Who is probably changing this draft right now, by name; undefined: nobody but the reader. */
export function holder({ editor, updatedAt }: Pick<FlowDraft, 'editor' | 'updatedAt'>, me: string, now: Date): string | undefined {
  if (!editor || editor.id === me || updatedAt === null) return undefined;
  return now.getTime() - Date.parse(updatedAt) < HELD_MS ? editor.name : undefined;
}
