import { useDraft } from '../../ui/state/use-draft.ts';
import type { Json } from './fields/fields.ts';

/** Changes over the policy in force, kept in this browser; the pages of the policy and of its reasons share them. */
export function usePolicyDraft(person: string, live: Json) {
  const kept = useDraft<Json | null>(person, 'policy', null);
  return {
    document: kept.value ?? live, savedAt: kept.savedAt, discard: () => kept.reset(),
    set: (next: Json) => (JSON.stringify(next) === JSON.stringify(live) ? kept.reset() : kept.set(next)),
  };
}

export type PolicyDraft = ReturnType<typeof usePolicyDraft>;
