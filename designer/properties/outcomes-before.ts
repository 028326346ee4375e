import { flowsTo } from '../canvas/composite.ts';
import { isA } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import type { Label } from '../../ui/i18n/entry.ts';
import { outcomesOf } from './outcome-acts.ts';

export type OutcomeChoices = { code: string; label: Label }[];

/** The people's steps right before a choice, or the step that chooses itself. */
export function stepsBefore(source: Drawn): Drawn[] {
  return isA(source, 'bpmn:UserTask') ? [source] : flowsTo(source).flatMap(({ source: before }) => (before && isA(before, 'bpmn:UserTask') ? [before] : []));
}

/** The outcomes that may have led to a choice: those of the steps right before it. */
export function outcomesBefore(source: Drawn): OutcomeChoices {
  const found = new Map(stepsBefore(source).flatMap(outcomesOf).map(({ code, zh, en }) => [code, { code, label: { zh, ...(en ? { en } : {}) } }]));
  return [...found.values()];
}
