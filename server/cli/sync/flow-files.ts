import type { FlowScenario, Form } from '../../contracts/types.ts';
import { UsageError } from '../command.ts';
import { readJson } from './folder.ts';
import type { Definition } from './kind.ts';

/** `flow.json`: what is said of a flow beside its diagram. Its name is the diagram's. */
export interface FlowAbout { key: string; type: string; label?: unknown; description: { zh: string; en?: string }; ticketType?: unknown }

/** A flow as its folder holds it. */
export interface FlowFiles { about: FlowAbout; xml: string; forms: Form[]; scenarios: { key: string; scenario: FlowScenario['scenario'] }[]; ticketSchema: Record<string, unknown> }

export function keyOf({ id }: Pick<Definition, 'id'>): string {
  return id.replace('flows/', '');
}

/** @throws UsageError naming the file that is missing or broken */
export function readFlow(definition: Definition): FlowFiles {
  const { id, files } = definition;
  const need = (name: string): string => {
    const text = files[`${id}/${name}`];
    if (text === undefined) throw new UsageError(`${id} needs the file ${name}.`);
    return text;
  };
  const inside = (folder: string): string[] => Object.keys(files).filter((name) => name.startsWith(`${id}/${folder}/`) && name.endsWith('.json')).sort();
  return {
    about: readJson<FlowAbout>(`${id}/flow.json`, need('flow.json')), xml: need('flow.bpmn'),
    ticketSchema: files[`${id}/ticket.schema.json`] === undefined ? {} : readJson(`${id}/ticket.schema.json`, need('ticket.schema.json')),
    forms: inside('forms').map((name) => readJson<Form>(name, files[name] ?? '')),
    scenarios: inside('scenarios').map((name) => ({ key: name.slice(name.lastIndexOf('/') + 1, -'.json'.length), scenario: readJson<FlowScenario['scenario']>(name, files[name] ?? '') })),
  };
}
