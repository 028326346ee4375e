import type { Outcome } from '../../../ui/components/outcome-bar.tsx';
import type { FormData } from '../../../ui/forms/reflow-form.tsx';
import type { Text } from '../../../ui/i18n/text.ts';

/** What the reader may grant alone, where the step's form has a place for it. Minor units. */
export function ownLimit(data: FormData): number | undefined {
  return typeof data.ownLimit === 'number' ? data.ownLimit : undefined;
}

/** Above the reader's limit the amount is not refused: its main outcome says that a supervisor will be asked. */
export function outcomesFor(outcomes: readonly Outcome[], data: FormData, text: Text): readonly Outcome[] {
  const limit = ownLimit(data);
  const { amount, serviceFee } = data;
  if (limit === undefined || typeof amount !== 'number' || amount - (typeof serviceFee === 'number' ? serviceFee : 0) <= limit) return outcomes;
  const word = text.word('to_supervisor');
  return outcomes.map((outcome) => (outcome.tone === 'primary' ? { ...outcome, label: { zh: word, en: word } } : outcome));
}
