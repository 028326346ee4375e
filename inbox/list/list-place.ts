/** Where in which list a ticket was opened, so that the ticket page can go back, to the previous and to the next. */
export interface ListPlace {
  /** Path and query of the list. */
  readonly address: string;
  readonly numbers: readonly string[];
  /** How many tickets the whole list has, 1001 for more than a thousand; null when unknown. */
  readonly total: number | null;
  /** Place of the first number in the whole list, from 1. */
  readonly from: number;
}

const key = 'reflow.list';

/** Remembers the list of this browser tab. */
export function rememberList(place: ListPlace): void {
  sessionStorage.setItem(key, JSON.stringify(place));
}

/** The list that this tab came from, or null. */
export function rememberedList(): ListPlace | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isPlace(found) ? found : null;
  } catch {
    return null;
  }
}

/** The tickets before and after `number` in the remembered list, and its place there; null when it is not in it. */
export function neighbours(place: ListPlace | null, number: string) {
  const at = place?.numbers.indexOf(number) ?? -1;
  if (!place || at < 0) return null;
  return {
    place: place.from + at,
    total: place.total ?? place.numbers.length,
    previous: place.numbers[at - 1] ?? null,
    next: place.numbers[at + 1] ?? null,
  };
}

function isPlace(found: unknown): found is ListPlace {
  return typeof found === 'object' && found !== null && 'address' in found && 'numbers' in found && Array.isArray(found.numbers);
}
