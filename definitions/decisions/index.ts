import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionTable } from '../../engine/decisions/decision.ts';

/** The tables that ship with the program: every JSON file beside this one, by key. */
export function loadDecisions(folder: string = import.meta.dirname): DecisionTable[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DecisionTable);
}
