import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowSteps } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';

interface Named { value: string; label: string }

/** What steps and outcomes are called; a code that no live flow has stays as it is. */
export interface StepNames {
  steps: readonly Named[];
  step(code: string): string;
  /** Those of these steps; of none given, of all. */
  outcomesOf(steps: readonly string[]): Named[];
  outcome(code: string): string;
}

/** Names of the steps and outcomes that the shop's live flows have. Until they are read there are none to choose. */
export function useStepNames(): StepNames {
  const text = useText();
  const { data } = useQuery({ queryKey: ['flows', 'steps'], queryFn: ({ signal }) => request<FlowSteps>('GET', '/flow-steps', { signal }) });
  return useMemo(() => stepNames(data?.items ?? [], text), [data, text]);
}

/** What flows call differently is called by its shortest name, with its code: 通过 · approve. */
export function stepNames(items: FlowSteps['items'], text: Text): StepNames {
  const nameOf = (code: string, labels: readonly { zh: string; en?: string | undefined }[]): string => {
    const names = [...new Set(labels.map((label) => text.label(label)))].toSorted((a, b) => a.length - b.length);
    return names.length === 1 ? names[0]! : `${names[0]} · ${code}`;
  };
  const outcomesOf = (steps: readonly string[]): Named[] => {
    const labels = new Map<string, { zh: string; en?: string | undefined }[]>();
    for (const item of items) if (steps.length === 0 || steps.includes(item.element)) for (const outcome of item.outcomes) labels.set(outcome.code, [...(labels.get(outcome.code) ?? []), ...outcome.labels]);
    return [...labels].map(([value, all]) => ({ value, label: nameOf(value, all) }));
  };
  const steps = items.map(({ element, labels }) => ({ value: element, label: nameOf(element, labels) }));
  const nameIn = (named: readonly Named[], code: string): string => named.find(({ value }) => value === code)?.label ?? code;
  return { steps, step: (code) => nameIn(steps, code), outcomesOf, outcome: (code) => nameIn(outcomesOf([]), code) };
}
