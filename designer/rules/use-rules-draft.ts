import { useDraft } from '../../ui/state/use-draft.ts';

/** A document in force that is being changed. */
export interface RulesDraft<T> {
  readonly document: T;
  readonly changed: boolean;
  /** When it was last kept in this browser; null while nothing was changed. */
  readonly savedAt: string | null;
  set(next: T): void;
  /** Back to what is in force. */
  discard(): void;
}

/** Changes over a document in force, kept in this browser under `name`. */
export function useRulesDraft<T>(person: string, name: string, live: T): RulesDraft<T> {
  const kept = useDraft<T | null>(person, name, null);
  const same = (one: T): boolean => JSON.stringify(one) === JSON.stringify(live);
  return {
    document: kept.value ?? live, changed: kept.value !== null && !same(kept.value), savedAt: kept.savedAt, discard: () => kept.reset(),
    set: (next) => (same(next) ? kept.reset() : kept.set(next)),
  };
}
