import type { EntryMatch } from './target.ts';

/** What of a timeline entry conditions look at. `at`: ISO 8601. */
export interface Entry { kind: string; at: string; actor: { type: string }; element: string | null; visibility: string; data: Record<string, unknown> }

/** Whether one of the conditions fits the entry. */
export function meets(entry: Entry, matches: readonly EntryMatch[] | undefined): boolean {
  return (matches ?? []).some((match) => fits(entry, match));
}

function fits(entry: Entry, { kind, by, visibility, waitsFor, elements, outcomes }: EntryMatch): boolean {
  return entry.kind === kind
    && (by === undefined || (by as string[]).includes(entry.actor.type))
    && (visibility === undefined || visibility === entry.visibility)
    && (waitsFor === undefined || waitsFor === entry.data.waitsFor)
    && (elements === undefined || (entry.element !== null && elements.includes(entry.element)))
    && (outcomes === undefined || outcomes.includes(String(entry.data.outcome)));
}
