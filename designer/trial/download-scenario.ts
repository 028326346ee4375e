import type { Scenario } from '../../engine/scenarios/schema.ts';

/** Hands the scenario to the reader as a file, named after it. */
export function downloadScenario(scenario: Scenario): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(scenario, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${(scenario.name.en ?? scenario.name.zh).trim().replaceAll(/[\s/\\:]+/g, '-').toLowerCase()}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
