import type { SavedView } from '../../server/contracts/types.ts';

/** Name in the address of the saved view that is open. */
export const savedParam = 'saved';

/** The address of a saved view: its list, what narrows it, and which view it is. */
export function savedViewPath({ id, base, filter }: Pick<SavedView, 'id' | 'base' | 'filter'>): string {
  return `/inbox/${base}?${new URLSearchParams({ ...filter, [savedParam]: id }).toString()}`;
}
