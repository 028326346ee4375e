import { useState } from 'react';
import type { WorkItem } from '../../server/contracts/types.ts';
import { dropDraft, readDraft, writeDraft } from '../../ui/forms/draft.ts';
import type { FormData } from '../../ui/forms/types.ts';
import { useNow } from '../../ui/time/now.tsx';

/** What is being filled in for a step, kept over reloads until it is sent. */
export function useActDraft(number: string, item: WorkItem): [FormData, (data: FormData) => void, () => void] {
  const key = `reflow.draft.act.${number}.${item.id}`;
  const now = useNow();
  const [data, setData] = useState<FormData>(() => readDraft<FormData>(localStorage, key, now)?.data ?? item.data);
  return [
    data,
    (next) => {
      setData(next);
      writeDraft(localStorage, key, next, now);
    },
    () => dropDraft(localStorage, key),
  ];
}
