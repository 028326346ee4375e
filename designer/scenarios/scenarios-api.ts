import type { Scenario } from '../../engine/scenarios/schema.ts';
import type { SavedScenario } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';

/** Keeps a scenario in the flow's draft. @param replaces hash of the one that was read; absent: it is new @throws ApiError scenario_changed */
export async function storeScenario(flow: string, key: string, scenario: Scenario, replaces?: string): Promise<SavedScenario> {
  return request<SavedScenario>('PUT', `/flows/${flow}/draft/scenarios/${key}`, { body: { scenario, ...(replaces === undefined ? {} : { replaces }) } });
}

/** @throws ApiError scenario_changed */
export async function removeScenario(flow: string, key: string, hash: string): Promise<void> {
  await request('DELETE', `/flows/${flow}/draft/scenarios/${key}`, { query: { hash } });
}
