import type { TimelineEntry } from '../../../server/contracts/types.ts';
import { isTelling } from '../../../ui/components/event-words.ts';

export const talkTabs = ['all', 'messages', 'notes'] as const;
export type TalkTab = (typeof talkTabs)[number];

/** The entries that a tab shows. A message that only colleagues see is a note. */
export function entriesOf(tab: TalkTab, entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  if (tab === 'all') return entries.filter(isTelling);
  const wanted = tab === 'notes' ? isNote : isMessage;
  return entries.filter(wanted);
}

function isNote(entry: TimelineEntry): boolean {
  return entry.kind === 'note' || (entry.kind === 'message' && entry.visibility === 'internal');
}

function isMessage(entry: TimelineEntry): boolean {
  return entry.kind === 'message' && entry.visibility === 'buyer';
}
