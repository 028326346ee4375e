import type { Actor } from '../store/save-ticket.ts';
import type { Note } from './changes.ts';
import type { Made } from './decisions.ts';

/** Which rule decided, on the record: the table with its version, the values that it saw, the rules that fit, and what they answered. */
export function decisionNotes(made: readonly Made[]): Note[] {
  return made.map(({ decision, label, version, place, hits, answer, inputs }) => ({
    kind: 'decision', actor: ruleActor(decision), element: place.element, visibility: 'internal',
    data: { decision, tableLabel: label, version, model: place.model, rules: hits, answer, inputs },
  }));
}

/** Decisions stand between what was done and what begins because of them. */
export function withDecisions(notes: readonly Note[], made: readonly Made[]): Note[] {
  const first = notes.findIndex(({ kind }) => kind === 'step_entered');
  const at = first < 0 ? notes.length : first;
  return [...notes.slice(0, at), ...decisionNotes(made), ...notes.slice(at)];
}

function ruleActor(decision: string): Actor {
  return { type: 'rule', name: decision };
}
