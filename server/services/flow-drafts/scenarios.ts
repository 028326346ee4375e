import { createHash } from 'node:crypto';
import type { ScenarioDocument } from '../../../engine/store/flow.ts';
import { stableJson } from '../../../engine/store/stable-json.ts';
import type { FlowScenario } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';

const MOST = 200;

/** As pages and tools see it. */
export function scenarioView({ key, scenario }: ScenarioDocument): FlowScenario {
  return { key, hash: createHash('sha256').update(stableJson(scenario)).digest('hex').slice(0, 16), scenario: scenario as FlowScenario['scenario'] };
}

/** With one added, or changed in its place. @param replaces hash of the one that was read, undefined for a new one @throws AppError scenario_changed, too_many_scenarios */
export function changeScenario(present: readonly ScenarioDocument[], next: ScenarioDocument, replaces: string | undefined): ScenarioDocument[] {
  const known = present.find(({ key }) => key === next.key);
  if ((known && scenarioView(known).hash) !== replaces) throw new AppError('scenario_changed', { params: { key: next.key } });
  if (!known && present.length >= MOST) throw new AppError('too_many_scenarios', { params: { count: MOST } });
  return known ? present.map((one) => (one === known ? next : one)) : [...present, next];
}

/** Without one. @throws AppError not_found, scenario_changed */
export function removeScenario(present: readonly ScenarioDocument[], key: string, hash: string): ScenarioDocument[] {
  const known = present.find((one) => one.key === key);
  if (!known) throw new AppError('not_found');
  if (scenarioView(known).hash !== hash) throw new AppError('scenario_changed', { params: { key } });
  return present.filter((one) => one !== known);
}
