import type { TimelineEntry } from '../../../server/contracts/types.ts';
import { isTelling } from '../../../ui/components/event-words.ts';

export const talkTabs = ['all', 'messages', 'notes', 'calls'] as const;
export type TalkTab = (typeof talkTabs)[number];

const wanted: Readonly<Record<TalkTab, (entry: TimelineEntry) => boolean>> = {
  all: isTelling,
  messages: (entry) => entry.kind === 'message' && entry.visibility === 'buyer',
  notes: (entry) => entry.kind === 'note' || (entry.kind === 'message' && entry.visibility === 'internal'),
  calls: (entry) => entry.kind === 'call',
};

/** The entries that a tab shows. A message that only colleagues see is a note. */
export function entriesOf(tab: TalkTab, entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries.filter(wanted[tab]);
}
