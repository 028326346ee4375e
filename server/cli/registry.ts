import { loadDecisions } from '../../definitions/decisions/index.ts';
import { defaultGroups } from '../../definitions/groups.ts';
import { serviceTasks } from '../../definitions/service-tasks/index.ts';
import { timerProblem } from '../../engine/calendars/timer-problem.ts';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Label } from '../../engine/kernel/types.ts';
import type { Registry, ServiceFacts } from '../../engine/model/rule.ts';
import type { ServiceTask } from '../../engine/service-tasks/define.ts';
import { roles } from '../auth/roles.ts';

/** A decision table, as far as rules about flows read it. */
export interface AskedTable { key: string; label: Label; inputs: readonly { expression: string }[] }

/** What a publish rule may look up that differs from shop to shop and from flow to flow. */
export interface FlowSurroundings {
  /** Form schemas by key; absent: fields are not checked. */
  forms?: Record<string, { properties?: unknown }>;
  /** What people call them. */
  formTitles?: Registry['formTitles'];
  /** JSON Schema of the ticket's data; absent: variables are not checked. */
  ticketSchema?: { properties?: unknown };
  /** Keys of flows that can be called. */
  flows: readonly string[];
  /** Services that flows may call; absent: those that ship with the program. */
  services?: Iterable<Pick<ServiceTask<never>, 'id' | 'movesMoney' | 'errors' | 'input'>>;
  /** Codes of the shop's groups; absent: the groups every shop begins with. */
  groups?: readonly string[];
  /** The shop's decision tables; absent: those that ship with the program. */
  decisions?: readonly AskedTable[];
}

/** Seen by every expression beside the ticket's data. */
const environment = ['order', 'policy', 'shop', 'ticket', 'now'];

/** Everything the publish rules check a flow against. */
export function flowRegistry({ forms, formTitles, ticketSchema, flows, groups, decisions = loadDecisions(), services = serviceTasks }: FlowSurroundings): Registry {
  return {
    services: Object.fromEntries([...services].map(({ id, movesMoney, errors, input }) => [id, { movesMoney, errors, input: input as ServiceFacts['input'] }])),
    ...(forms ? { forms: Object.fromEntries(Object.entries(forms).map(([key, schema]) => [key, Object.keys(schema.properties ?? {})])) } : {}),
    ...(ticketSchema ? { variables: [...environment, ...Object.keys(ticketSchema.properties ?? {})] } : {}),
    ...(formTitles ? { formTitles } : {}),
    decisions: decisions.map(({ key }) => key),
    tables: Object.fromEntries(decisions.map(({ key, label, inputs }) => [key, { label, inputs: inputs.map(({ expression }) => expression) }])),
    flows, roles,
    groups: groups ?? defaultGroups.map(({ code }) => code),
    expressions: createEvaluator(),
    timerProblem,
  };
}
