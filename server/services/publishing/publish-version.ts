import { describeFlow, findFlow, findFlowVersion, findScenarios, publishFlowVersion, type FlowRow, type FlowVersionRow, type ScenarioDocument } from '../../../engine/store/flow.ts';
import { deleteFlowDraft, findFlowDraft, type FlowDraftRow } from '../../../engine/store/flow-draft.ts';
import { addPublication, type MoneyStep, type ReplayNote } from '../../../engine/store/flow-publication.ts';
import { listReplays } from '../../../engine/store/flow-replay.ts';
import type { Actor as RecordedActor } from '../../../engine/store/save-ticket.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { Actor } from '../../auth/actor.ts';
import type { PublishFlow } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Once } from '../../http/services.ts';
import { recorded } from '../actors.ts';
import { checkDraft, type Draft, type Publishable } from '../flow-check.ts';
import { shopCatalogue } from '../flow-queries.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { eyesOf, type Eyes } from './four-eyes.ts';
import { moneyChanges } from './money-changes.ts';
import { checkScenarios } from './play-scenarios.ts';

/** A second person said yes. */
export interface Approval { askedBy: RecordedActor; approvedBy: RecordedActor | null }

/** A version that passed every check, and what it would replace. */
export interface Ready { actor: Actor; key: string; body: PublishFlow; flow: FlowRow | undefined; live: FlowVersionRow | undefined; checked: Publishable; given: Pick<Draft, 'forms' | 'scenarios' | 'ticketSchema'>; money: MoneyStep[]; eyes: Eyes }

/**
 * Checks what is to be published, with its tests; reads only, and takes a while. @throws AppError flow_invalid · scenarios_failed
 */
export async function readyToPublish(parts: Pick<Parts, 'store' | 'engine'>, actor: Actor, key: string, body: PublishFlow): Promise<Ready> {
  const { store, engine } = parts;
  const flow = await findFlow(store, actor.shopId, key);
  const live = flow && (await findFlowVersion(store, actor.shopId, key, flow.live_version));
  const given = { forms: body.forms ?? live?.forms ?? [], ticketSchema: body.ticketSchema ?? live?.ticket_schema ?? {}, scenarios: await testsFor(store, actor.shopId, key, body, live?.version) };
  const checked = await checkDraft({ key, xml: body.xml, ...given }, engine.validate, await shopCatalogue(store, actor.shopId, engine.services), engine.executor);
  if ('problems' in checked) throw invalid(checked.problems);
  if (live?.hash !== checked.hash) await checkScenarios(parts, actor.shopId, { model: checked.model, ...given });
  const money = await moneyChanges(engine, actor.shopId, live, { ...checked, forms: given.forms });
  return { actor, key, body, flow, live, checked, given, money, eyes: await eyesOf(store, actor) };
}

/**
 * The one way a version becomes live: checked, allowed, recorded. @throws AppError draft_changed · newer_version · approval_needed
 */
export async function publishVersion({ store, engine }: Pick<Parts, 'store' | 'engine'>, { actor, key, body, flow, live, checked, given, money, eyes }: Ready, request: Once, approval?: Approval): Promise<{ version: number }> {
  return once(store, actor.shopId, 'flows.publish', request, { key, ...body }, engine.now(), () => store.tx(async () => {
    await endDraft(store, actor.shopId, key, body, live);
    const ticketType = body.ticketType === undefined ? {} : { ticket_type: { ...body.ticketType } };
    if (flow && live && live.hash === checked.hash) {
      if (body.ticketType || body.description) await describeFlow(store, { ...flow, ...ticketType, ...(body.description ? { description: body.description } : {}) });
      return { version: live.version };
    }
    if (money.length > 0 && eyes.needed && !approval) throw approvalNeeded(money);
    const row = { shop_id: actor.shopId, flow_key: key, type: flow?.type ?? key.replaceAll('-', '_'), label: checked.model.label, description: body.description ?? flow?.description ?? { zh: '' }, created_at: engine.now(), ...ticketType };
    const version = await publishFlowVersion(store, row, { ...checked, forms: given.forms, scenarios: given.scenarios, ticket_schema: given.ticketSchema, note: body.note ?? '', published_at: engine.now(), published_by: actor.name });
    await addPublication(store, {
      shop_id: actor.shopId, flow_key: key, version, kind: 'published', former: live?.version ?? null, note: body.note ?? '', money, asked_by: approval?.askedBy ?? recorded(actor),
      // who needs nobody else approves what moves money alone, and that is written down
      approved_by: approval ? approval.approvedBy : money.length > 0 ? recorded(actor) : null, replay: await replayOf(store, actor.shopId, key, checked.hash), at: engine.now(),
    });
    return { version };
  }));
}

/** The tests that a version gets: what is handed in, else the draft's that it was, else those of the live version. */
async function testsFor(store: Store, shopId: string, key: string, { scenarios, draftRevision }: PublishFlow, live: number | undefined): Promise<ScenarioDocument[]> {
  if (scenarios) return scenarios;
  const draft = draftRevision === undefined ? undefined : await findFlowDraft(store, shopId, key);
  return draft?.scenarios ?? (live === undefined ? [] : findScenarios(store, shopId, key, live));
}

async function endDraft(store: Store, shopId: string, key: string, { draftRevision: revision, replaces }: PublishFlow, live: { version: number; published_by: string } | undefined): Promise<void> {
  if (revision === undefined) return;
  const draft = await findFlowDraft(store, shopId, key, true);
  if ((draft?.revision ?? 0) !== revision) throw new AppError('draft_changed', { params: { name: draft?.editor_name ?? '' } });
  if (!draft) return;
  checkBase(draft, live, replaces);
  await deleteFlowDraft(store, shopId, key);
}

/** A draft that began from an older version takes back what was published since, unless somebody said so. @throws AppError newer_version */
export function checkBase({ based_on: base }: Pick<FlowDraftRow, 'based_on'>, live: { version: number; published_by: string } | undefined, replaces: number | undefined): void {
  if (live && base !== live.version && replaces !== live.version) throw new AppError('newer_version', { params: { version: live.version, name: live.published_by }, current: { version: live.version } });
}

async function replayOf(store: Store, shopId: string, key: string, hash: string): Promise<ReplayNote | null> {
  const [row] = await listReplays(store, shopId, key, 1, hash);
  return row ? { id: row.replay_id, state: row.state, total: row.total, done: row.done, same: row.same, other: row.other, cannot: row.cannot } : null;
}

function approvalNeeded(money: readonly MoneyStep[]): AppError {
  const names = [...new Set(money.map(({ label }) => label.zh))];
  return new AppError('approval_needed', { params: { steps: names.slice(0, 5).join('、') }, current: { money } });
}

/** The refusal that lists what is wrong. */
export function invalid(problems: { code: string; element: string; severity: 'error' | 'warning'; message: { zh: string; en?: string } }[]): AppError {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code, element, message }) => ({ path: element, code, message: message.en ?? message.zh }));
  return new AppError('flow_invalid', { params: { count: errors.length }, errors });
}
