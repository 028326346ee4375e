import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../engine/kernel/types.ts';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import type { FormDocument } from '../../engine/store/flow.ts';
import type { TypeTraits } from '../domain/ticket-type.ts';
import type { ShippedScenario } from '../flows/index.ts';

/** What a new flow may begin with: small, complete, and free of problems. It has no drawing; one is made when it is used. */
export interface FlowTemplate {
  /** Folder name = BPMN process id. */
  key: string;
  label: Label;
  /** One sentence. */
  description: Label;
  /** What tickets of the new type may do. */
  ticketType?: TypeTraits & Record<string, unknown>;
  xml: string;
  forms: FormDocument[];
  scenarios: ShippedScenario[];
  /** How many steps people and machines do. */
  steps: number;
}

/** In the order in which they are offered. */
const order = ['simple-refund', 'return-inspection', 'two-level-approval', 'simple-exchange', 'on-site-service'] as const;

let loaded: FlowTemplate[] | undefined;

/** Every template folder beside this file; read once. */
export function loadTemplates(): FlowTemplate[] {
  loaded ??= order.map((key) => loadTemplate(join(import.meta.dirname, key)));
  return loaded;
}

function loadTemplate(folder: string): FlowTemplate {
  const xml = readFileSync(join(folder, 'flow.bpmn'), 'utf8');
  return {
    ...readJson<Pick<FlowTemplate, 'key' | 'label' | 'description' | 'ticketType'>>(join(folder, 'template.json')), xml,
    forms: filesIn(join(folder, 'forms')).map((name) => readJson<FormDocument>(join(folder, 'forms', name))),
    scenarios: filesIn(join(folder, 'scenarios')).map((name) => ({ key: name.replace('.json', ''), scenario: readJson<Scenario>(join(folder, 'scenarios', name)) })),
    steps: [...xml.matchAll(/<bpmn:(?:\w+Task|callActivity) /g)].length,
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
