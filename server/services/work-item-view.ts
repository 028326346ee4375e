import { ownLimit } from '../../definitions/after-sale/own-limit.ts';
import { afterSale, type AfterSaleVariables } from '../../definitions/after-sale/variables.ts';
import { findPolicy } from '../../definitions/store/policies.ts';
import { formOf } from '../../engine/runtime/commands/complete-work-item.ts';
import { nodeOf } from '../../engine/runtime/changes.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { mayWork, type Worker } from '../../engine/runtime/may-work.ts';
import type { Locked } from '../../engine/runtime/run.ts';
import type { FormDocument } from '../../engine/store/flow.ts';
import { NO_DEADLINE } from '../../engine/store/ticket.ts';
import type { WorkItemRow } from '../../engine/store/work-item.ts';
import type { Actor } from '../auth/actor.ts';
import type { WorkItem } from '../contracts/types.ts';
import { worker } from './actors.ts';
import { nameOutcome } from './tickets/flow-words.ts';

export type Readable = Pick<Locked, 'row' | 'called' | 'program' | 'variables' | 'state'>;

/** A work item with all that its form needs, as this reader may use it. */
export async function workItemView(engine: Engine, ticket: Readable, item: WorkItemRow, actor: Actor, names: ReadonlyMap<string, string>): Promise<WorkItem> {
  const node = nodeOf(ticket.program, item.model_key, item.element);
  const form = await formOf(engine, ticket, item);
  const who = worker(actor);
  const canWork = item.state === 'open' && ticket.row.suspended_reason === null && mayWork(who, item, ticket.row);
  const silence = node?.ext.clock?.outcome;
  const outcomes = (node?.ext.outcomes ?? []).filter((o) => !o.roles || o.roles.length === 0 || o.roles.some((role) => who.roles.includes(role)));
  return {
    id: item.work_item_id, ticketId: item.ticket_id, ticketNumber: ticket.row.number, element: item.element, label: node?.label ?? { zh: item.element },
    state: item.state, assignee: item.assignee ? { id: item.assignee, name: names.get(item.assignee) ?? '' } : null,
    roles: item.roles as WorkItem['roles'], groups: item.groups, openedAt: item.opened_at,
    due: item.due_at === NO_DEADLINE ? null : { at: currentDue(ticket, item), kind: 'clock', ...(silence ? { silence: { outcome: silence, label: nameOutcome(ticket.program, item.element, silence) } } : {}) },
    form: form ? { key: form.key, title: form.title } : null,
    schema: form?.schema ?? { type: 'object' }, ui: form?.ui ?? {}, labels: form?.labels ?? {},
    data: item.data ?? (form ? prefill(form.schema, { ...ticket.state.waits[item.wait_id]?.input, ...(await limitFor(engine, ticket, form, who.actor)) }, afterSale(ticket.variables)) : {}),
    outcomes: outcomes.map(({ code, label, tone, needsReason }) => ({ code, label, tone, needsReason: needsReason ?? false })),
    fields: node?.ext.fields ?? {}, canWork, version: ticket.row.version,
  };
}

/** Where a form has a place for it, what this reader may grant alone: above it the page says that a supervisor will be asked. */
async function limitFor(engine: Engine, ticket: Readable, form: FormDocument, actor: Worker['actor']): Promise<Record<string, unknown>> {
  if (!('ownLimit' in ((form.schema.properties ?? {}) as object))) return {};
  const policy = await findPolicy(engine.store, ticket.row.shop_id, ticket.row.policy_version);
  return policy ? { ownLimit: await ownLimit(engine.store, engine.decisions, ticket.row.shop_id, policy.document, actor) } : {};
}

/** A resumed clock is due later than it was when the step opened. */
function currentDue(ticket: Readable, item: WorkItemRow): string {
  const clock = Object.values(ticket.state.waits).find((wait) => wait.kind === 'timer' && wait.host === item.wait_id && wait.purpose === 'clock');
  return clock?.dueAt ?? item.due_at;
}

/** What a form starts with: what the step was given, else the ticket's own values under the same names. Never a decision. */
function prefill(schema: Record<string, unknown>, given: Record<string, unknown>, variables: AfterSaleVariables): Record<string, unknown> {
  const known: Record<string, unknown> = {
    inspection: variables.request.lines.map(({ lineId, quantity }) => ({ lineId, good: quantity, damaged: 0, missing: 0, notOurs: 0, disposition: 'restock' })),
    ...given,
  };
  const fields = Object.keys((schema.properties as Record<string, unknown> | undefined) ?? {});
  return Object.fromEntries(fields.flatMap((field) => (known[field] === undefined || known[field] === null ? [] : [[field, known[field]]])));
}
