import type { Label, Model, Program } from '../../../engine/kernel/types.ts';
import type { Scenario } from '../../../engine/scenarios/schema.ts';
import type { SimulationOptions } from '../../../engine/scenarios/simulation.ts';
import type { FormDocument } from './form-document.ts';

/** A flow with all that a trial run of it needs. Its own part and those of called flows stand by flow key. */
export interface TrialFlow {
  program: Program;
  /** BPMN as it is drawn. */
  xml: Readonly<Record<string, string>>;
  /** Forms by their key. */
  forms: Readonly<Record<string, Readonly<Record<string, FormDocument>>>>;
  /** The shop's policy, read by expressions as `policy`. */
  policy: Readonly<Record<string, unknown>>;
  /** What templates of notices tell the buyer, by their code. */
  notices?: Readonly<Record<string, Label>>;
  /** Evaluates decision tables; without it a step that needs one becomes an incident. */
  decide?: SimulationOptions['decide'];
}

/** How a ticket begins: what expressions see, and what services answer unless somebody says otherwise. */
export interface StartCase {
  /** ISO 8601. */
  now: string;
  order: Record<string, unknown>;
  ticket: Record<string, unknown>;
  variables: Record<string, unknown>;
  /** Suggested answers by element or service task id. */
  services: Readonly<Record<string, Record<string, unknown>>>;
  /** It is the start of this scenario: services answer by themselves as it says, and it is saved as it was. */
  given?: Scenario['given'];
}

export function modelOf({ program }: Pick<TrialFlow, 'program'>, key: string): Model | undefined {
  return key === program.root.key ? program.root : program.called[key];
}

/** What an element is called; its id where it has no name. */
export function nameOf(flow: Pick<TrialFlow, 'program'>, model: string, element: string): Label {
  return modelOf(flow, model)?.nodes[element]?.label ?? { zh: element };
}
