import { timerProblem } from '../../engine/calendars/timer-problem.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import { checkForm, type CheckedForm } from '../../engine/forms/check-form.ts';
import type { Label, Model } from '../../engine/kernel/types.ts';
import { compile } from '../../engine/model/compile.ts';
import { lint } from '../../engine/model/lint.ts';
import type { Problem } from '../../engine/model/problems.ts';
import type { Registry } from '../../engine/model/rule.ts';
import type { Form, ServiceTaskCard } from '../../server/contracts/types.ts';
import { roles } from './roles.ts';

/** What a flow of this shop may name. */
export interface Surroundings {
  services: readonly ServiceTaskCard[];
  flows: readonly string[];
  decisions: readonly string[];
  /** What they are called and read; absent: whoever looks may not read them, and they are not checked. */
  tables?: Registry['tables'];
  groups: readonly string[];
  /** JSON Schema of what a ticket begins with; without properties anything goes. */
  ticketSchema: { properties?: Record<string, unknown> };
}

export interface Checked { model: Model | undefined; problems: Problem[] }

const evaluator = createEvaluator();

/** Seen by every expression beside the ticket's data. */
export const environment = ['order', 'policy', 'shop', 'ticket', 'now'] as const;

/** What is wrong with a flow, by the rules that publishing asks too. The model is there when it can be read. */
export async function checkFlow(xml: string, forms: readonly Form[], around: Surroundings): Promise<Checked> {
  const { model, problems } = await compile(xml, { unwritten: true });
  const found = [...problems, ...forms.flatMap((form) => checkForm(form as CheckedForm, evaluator))];
  return { model, problems: model ? [...found, ...lint(model, registryOf(forms, around))] : found };
}

/** Why an expression cannot be used, in words; undefined when it can. */
export function expressionProblem(feel: string): Problem['message'] | undefined {
  return evaluator.check(feel)[0]?.message;
}

function registryOf(forms: readonly Form[], { services, flows, decisions, tables, groups, ticketSchema }: Surroundings): Registry {
  return {
    services: Object.fromEntries(services.map(({ id, movesMoney, errors, input }) => [id, { movesMoney, errors, input: input as NonNullable<Registry['services']>[string]['input'] }])),
    forms: Object.fromEntries(forms.map(({ key, schema }) => [key, Object.keys((schema as { properties?: object }).properties ?? {})])),
    ...(ticketSchema.properties ? { variables: [...environment, ...Object.keys(ticketSchema.properties)] } : {}),
    formTitles: Object.fromEntries(forms.map(({ key, title }) => [key, title as Label])),
    flows, ...(tables ? { decisions, tables } : {}), groups, roles, expressions: evaluator, timerProblem,
  };
}
