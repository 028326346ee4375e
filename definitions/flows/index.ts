import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../engine/kernel/types.ts';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import type { FormDocument } from '../../engine/store/flow.ts';
import type { TypeTraits } from '../domain/ticket-type.ts';

/** A test of a flow; `key` is the name of its file without the ending. */
export interface ShippedScenario { key: string; scenario: Scenario }

/** A flow as it ships: what a new shop starts with and may change. */
export interface ShippedFlow {
  /** Folder name = BPMN process id. */
  key: string;
  /** Ticket type that it runs; `called` for flows that only other flows use. */
  type: string;
  /** What tickets of the type may do; absent for called flows. */
  ticketType?: TypeTraits;
  label: Label;
  description: Label;
  xml: string;
  forms: FormDocument[];
  scenarios: ShippedScenario[];
  /** JSON Schema of the variables. */
  ticketSchema: Record<string, unknown>;
}

/** Every flow folder beside this file, called flows first, so that publishing them in this order finds what each calls. */
export function loadFlows(folder: string = import.meta.dirname): ShippedFlow[] {
  const flows = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => loadFlow(join(folder, name)));
  return flows.sort((a, b) => Number(a.type !== 'called') - Number(b.type !== 'called') || a.key.localeCompare(b.key));
}

function loadFlow(folder: string): ShippedFlow {
  const about = readJson<Pick<ShippedFlow, 'key' | 'type' | 'ticketType' | 'label' | 'description'>>(join(folder, 'flow.json'));
  return {
    ...about,
    xml: readFileSync(join(folder, 'flow.bpmn'), 'utf8'),
    forms: readAll<FormDocument>(join(folder, 'forms')),
    scenarios: namesIn(join(folder, 'scenarios')).map((name) => ({ key: name.replace('.json', ''), scenario: readJson<Scenario>(join(folder, 'scenarios', name)) })),
    ticketSchema: readJson(join(folder, 'ticket.schema.json')),
  };
}

function readAll<T>(folder: string): T[] {
  return namesIn(folder).map((name) => readJson<T>(join(folder, name)));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
