import type { StepHeat } from '../../server/contracts/types.ts';

/** What colours the steps. */
export const measures = ['open', 'time', 'passed', 'missed', 'incidents'] as const;
export type Measure = (typeof measures)[number];

/** How much of it a step has; null where there is nothing to say. */
export function amountOf({ open, medianMs, passed, missed, breaches, incidents }: Pick<StepHeat, 'open' | 'medianMs' | 'passed' | 'missed' | 'breaches' | 'incidents'>, measure: Measure): number | null {
  if (measure === 'time') return medianMs;
  return { open, passed, missed: missed + breaches, incidents }[measure];
}

/** Shades by how much a step has of the most that any has: none, a third, two thirds, the rest. */
export function shadeOf(amount: number | null, most: number): 0 | 1 | 2 | 3 {
  if (amount === null || amount <= 0 || most <= 0) return 0;
  const share = amount / most;
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}

/** One figure for each step that is drawn: its own, and for a step that calls another flow all that happens in there. */
export function drawnSteps(flow: string, steps: readonly StepHeat[]): Map<string, StepHeat> {
  const drawn = new Map(steps.filter(({ model }) => model === flow).map((step) => [step.element, { ...step }]));
  for (const { model, via, ...inside } of steps) {
    if (model === flow || via === null) continue;
    const at = drawn.get(via) ?? { ...inside, element: via, model: flow, via: null, open: 0, stuck: 0, passed: 0, medianMs: null, p90Ms: null, missed: 0, breaches: 0, incidents: 0 };
    for (const name of ['open', 'stuck', 'missed', 'breaches', 'incidents'] as const) at[name] += inside[name];
    drawn.set(via, at);
  }
  return drawn;
}
