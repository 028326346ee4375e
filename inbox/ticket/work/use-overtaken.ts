import { useState } from 'react';
import type { WorkItem } from '../../../server/contracts/types.ts';
import { readDraft } from '../../../ui/forms/draft.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { draftKey } from '../../../ui/state/use-draft.ts';
import { useNow } from '../../../ui/time/now.tsx';

/**
 * The step that this person was filling in when somebody else, or its deadline, ended it. It stays on the page with what was typed until
 * they have looked; without input there is nothing to keep.
 * @param current the step on the page @param open every open step of the ticket
 */
export function useOvertaken(current: WorkItem | undefined, open: readonly WorkItem[]): { item: WorkItem | undefined; look(): void } {
  const { user } = useDeskSession();
  const now = useNow();
  const [last, setLast] = useState(current);
  const ended = last !== undefined && !open.some((item) => item.id === last.id);
  const item = ended && readDraft(localStorage, draftKey(user.id, workDraft(last.id)), now) ? last : undefined;
  if (!item && last !== current) setLast(current);
  return { item, look: () => setLast(current) };
}

/** Under what name the input for a work item is kept. */
export function workDraft(workItemId: string): string {
  return `work.${workItemId}`;
}
