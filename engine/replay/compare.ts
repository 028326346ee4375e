import type { Played, Unanswered } from './happenings.ts';

/** Where two ways part: after the last step that both took. Null: the start, or the end. */
export interface Parting { after: string | null; was: string | null; now: string | null }

export interface Difference {
  /** `way`: other steps or another end · `waits`: it would stay at a step · `amount`: the same way with another amount. */
  kind: 'way' | 'waits' | 'amount';
  parting: Parting;
  left: Unanswered[];
  status: { was: string; now: string };
  /** Milliseconds by which the ticket ends later than it did; null when it does not end. */
  later: number | null;
}

/** Undefined: the same. @param worth what a ticket gives, in minor units */
export function compare(was: Played, now: Played, worth: (variables: Record<string, unknown>) => number | null): Difference | undefined {
  const sameWay = was.status === now.status && was.ended === now.ended && sorted(was.entered) === sorted(now.entered);
  if (sameWay && worth(was.variables) === worth(now.variables)) return undefined;
  const kind = sameWay ? 'amount' : now.ended === was.ended ? 'way' : 'waits';
  return { kind, parting: sameWay ? { after: null, was: null, now: null } : partingOf(was.entered, now), left: now.left, status: { was: was.status, now: now.status }, later: now.ended ? Date.parse(now.at) - Date.parse(was.at) : null };
}

/** The order in which parallel ways took their turns says nothing. */
function sorted(entered: readonly string[]): string {
  return entered.toSorted().join('\n');
}

function partingOf(was: readonly string[], { entered: now, left }: Played): Parting {
  const at = was.findIndex((step, index) => step !== now[index]);
  const here = at < 0 ? was.length : at;
  const stays = left[0] && `${left[0].model}/${left[0].element}`;
  // a step that both entered and one did not leave: the ways part there
  return { after: was[here - 1] ?? null, was: was[here] ?? null, now: now[here] ?? (stays === was[here - 1] ? null : stays ?? null) };
}
