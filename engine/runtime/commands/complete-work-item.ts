import { demandFiles, fileFields } from '../../forms/file-fields.ts';
import { hiddenFields, holdsBy, isConditional, schemaWithout } from '../../forms/show-when.ts';
import type { Outcome } from '../../kernel/types.ts';
import type { FormDocument } from '../../store/flow.ts';
import { waitingInPools } from '../../store/pool.ts';
import type { NewJob } from '../../store/save-ticket.ts';
import type { WorkItemRow } from '../../store/work-item.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { dispatchJob } from '../assignment/dispatch-waiting.ts';
import { nodeOf } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { mayWork, type Worker } from '../may-work.ts';
import { runOnItem, type Locked } from '../run.ts';

export interface Completion {
  workItemId: string;
  outcome: string;
  data: Record<string, unknown>;
  /** The ticket's version that the person looked at. */
  version: number;
}

/**
 * A person's decision on a step. @throws EngineError work_item_not_found · stale_version (with what is current) ·
 * work_item_closed · not_allowed · outcome_unknown · reason_missing · form_invalid · field_not_writable · ticket_suspended
 */
export async function completeWorkItem(engine: Engine, shopId: string, worker: Worker, completion: Completion): Promise<TicketRow> {
  return runOnItem(engine, shopId, completion.workItemId, async ({ item, ...ticket }) => {
    if (!mayWork(worker, item, ticket.row)) throw new EngineError('not_allowed', 'This step belongs to other people. Ask a supervisor to reassign it.');
    refuseIfMoved(ticket, item, completion.version);
    const outcome = checkOutcome(ticket, item, completion, worker);
    const document = await formOf(engine, ticket, item);
    const { form, checked } = asShown(engine, ticket, item, document, checkFields(ticket, item, completion), outcome);
    // A form may ask for more by outcome (`if: { properties: { outcome: { const: 'ship_back' } } }`), so its schema sees the outcome too.
    const problems = form ? engine.validate(form, { ...checked, ...(outcome ? { outcome: outcome.code } : {}) }) : [];
    if (problems.length > 0) throw new EngineError('form_invalid', 'Some fields are missing or wrong. Nothing was sent.', { fields: problems });
    const node = nodeOf(ticket.program, item.model_key, item.element);
    const data = await engine.domain.decide(ticket.row, { element: item.element, roles: item.roles, form: node?.ext.form, fields: Object.keys((form?.properties ?? {}) as object), files: document ? fileFields(document) : [], outcome: outcome?.code, data: checked, actor: worker.actor }, ticket.variables);
    return {
      actor: worker.actor,
      command: { type: 'complete', wait: item.wait_id, ...(outcome ? { outcome: outcome.code } : {}), data },
      decision: { wait: item.wait_id, element: item.element, data },
      patch: claimIfDesk(ticket.row, worker),
      jobs: await nextForTheFree(engine, item),
    };
  });
}

/** Who finishes a step has room for another: what waits in its group is given out. */
async function nextForTheFree(engine: Engine, item: WorkItemRow): Promise<NewJob[]> {
  if (item.assignee === null || !item.pool) return [];
  const waiting = await waitingInPools(engine.store, item.shop_id, [item.pool], 1);
  return waiting.length > 0 ? [dispatchJob(engine.now(), [item.pool])] : [];
}

/** Whoever first decides at the desk becomes the ticket's person. */
function claimIfDesk(row: TicketRow, worker: Worker): Partial<TicketRow> {
  const desk = worker.actor.type === 'user' && worker.roles.some((role) => role === 'agent' || role === 'supervisor');
  return row.assignee === null && desk && worker.actor.id ? { assignee: worker.actor.id } : {};
}

function refuseIfMoved({ row, state }: Locked, item: WorkItemRow, version: number): void {
  const current = { version: row.version, status: row.status };
  if (!state.waits[item.wait_id]) {
    throw new EngineError('work_item_closed', `This step was already decided${item.closed_by ? ` by ${item.closed_by.name}` : ''}. Open the ticket again to see what happened.`, { current: { ...current, outcome: item.outcome, by: item.closed_by } });
  }
  if (row.version !== version) {
    throw new EngineError('stale_version', 'The ticket changed since you opened it. Look at it again, then decide.', { current });
  }
  if (row.suspended_reason !== null) throw new EngineError('ticket_suspended', 'The ticket is suspended. Resume it first.', { current });
}

function checkOutcome(ticket: Locked, item: WorkItemRow, completion: Completion, worker: Worker): Outcome | undefined {
  const outcomes = nodeOf(ticket.program, item.model_key, item.element)?.ext.outcomes ?? [];
  const outcome = outcomes.find((o) => o.code === completion.outcome);
  if (outcomes.length > 0 && !outcome) {
    throw new EngineError('outcome_unknown', `This step ends with ${outcomes.map((o) => o.code).join(', ')}; ${completion.outcome} is not one of them.`);
  }
  if (outcome?.roles && outcome.roles.length > 0 && !outcome.roles.some((role) => worker.roles.includes(role))) {
    throw new EngineError('not_allowed', `Only ${outcome.roles.join(', ')} may choose ${outcome.code}.`);
  }
  const reason = completion.data.reasonText;
  if (outcome?.needsReason && (typeof reason !== 'string' || reason.trim() === '')) {
    throw new EngineError('reason_missing', 'Say why: this outcome needs a reason.', { fields: [{ path: '/reasonText', code: 'required', message: 'A reason is needed.' }] });
  }
  return outcome;
}

/**
 * Field permissions of the step: what is only read here may come back as it was shown, and is then left out; a changed value
 * is refused, so that nobody believes it was taken.
 */
function checkFields(ticket: Locked, item: WorkItemRow, completion: Completion): Record<string, unknown> {
  const fields = nodeOf(ticket.program, item.model_key, item.element)?.ext.fields ?? {};
  const shown = ticket.state.waits[item.wait_id]?.input ?? {};
  const entries = Object.entries(completion.data);
  const readOnly = (field: string): boolean => fields[field] !== undefined && fields[field] !== 'write';
  const refused = entries.filter(([field, value]) => readOnly(field) && JSON.stringify(value) !== JSON.stringify(shown[field])).map(([field]) => field);
  if (refused.length > 0) {
    throw new EngineError('field_not_writable', `This step may not change ${refused.join(', ')}.`, { fields: refused.map((field) => ({ path: `/${field}`, code: 'not_writable', message: 'This step may not change the field.' })) });
  }
  return Object.fromEntries(entries.filter(([field]) => !readOnly(field)));
}

/** What this data's form looks like: fields that are not shown for it are not demanded, and what came for them is not taken. */
function asShown(engine: Engine, ticket: Locked, item: WorkItemRow, form: FormDocument | undefined, data: Record<string, unknown>, outcome: Outcome | undefined): { form: Record<string, unknown> | undefined; checked: Record<string, unknown> } {
  if (!form || !isConditional(form.ui)) return { form: form?.schema, checked: data };
  const seen = { ...ticket.state.waits[item.wait_id]?.input, ...data, ...(outcome ? { outcome: outcome.code } : {}) };
  const hidden = hiddenFields(form, seen, holdsBy(engine.evaluate));
  return { form: schemaWithout(form.schema, hidden), checked: Object.fromEntries(Object.entries(data).filter(([code]) => !hidden.includes(code))) };
}

/** The form of a step in the flow version that defines it (a called flow has its own forms), asking for as many files as the rules do. */
export async function formOf(engine: Engine, ticket: Pick<Locked, 'row' | 'called' | 'program' | 'variables'>, item: Pick<WorkItemRow, 'model_key' | 'element'>): Promise<FormDocument | undefined> {
  const { form: key, fields = {} } = nodeOf(ticket.program, item.model_key, item.element)?.ext ?? {};
  if (!key) return undefined;
  const version = item.model_key === ticket.program.root.key ? ticket.row.flow_version : (ticket.called[item.model_key] ?? 0);
  const flowKey = item.model_key === ticket.program.root.key ? ticket.row.flow_key : item.model_key;
  const forms = (await engine.programs.version(ticket.row.shop_id, flowKey, version)).forms;
  const found = forms.find((form) => form.key === key);
  if (!found || !fileFields(found).some(({ rule }) => rule.byReason)) return found;
  return demandFiles(found, await engine.domain.filesNeeded(ticket.row, ticket.variables), (code) => (fields[code] ?? 'write') === 'write');
}
