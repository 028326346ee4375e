import { findFlow, findFlowVersion, findScenarios, type FlowVersionRow } from '../../../engine/store/flow.ts';
import { addFlowDraft, deleteFlowDraft, findFlowDraft, replaceFlowDraft, type FlowDraftRow } from '../../../engine/store/flow-draft.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import type { Actor } from '../../auth/actor.ts';
import type { FlowDraft, Form, SavedScenario, SaveFlowDraft, TypeTraits } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { FlowDraftService } from '../../http/flow-draft-service.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { type Begun, beginBlank, beginCopy, beginImport } from './begin.ts';
import { beginTemplate } from './begin-template.ts';
import { changeScenario, removeScenario, scenarioView } from './scenarios.ts';

/** For so long after a save the draft belongs to who saved it. */
const HELD_MS = 10 * 60_000;

/** What people change before they publish. Saving never checks the flow: a draft may be half done. */
export function createFlowDraftService({ store, engine }: Pick<Parts, 'store' | 'engine'>): FlowDraftService {
  /** A draft that is there keeps its revision, its editor and its time: whoever draws it is not disturbed. */
  const keepScenarios = async (actor: Actor, present: FlowDraftRow | undefined, row: FlowDraftRow, scenario: string): Promise<SavedScenario> => {
    const begun = present ? row : { ...row, ...signed(actor, engine.now()), revision: 1 };
    if (present) await replaceFlowDraft(store, begun);
    else if (!(await addFlowDraft(store, begun))) throw new AppError('draft_changed', { params: { name: '' } });
    const saved = begun.scenarios.find(({ key }) => key === scenario);
    return { key: scenario, hash: saved ? scenarioView(saved).hash : '', revision: begun.revision };
  };
  return {
    read: (actor, key) => readDraft(store, actor.shopId, key),

    async create(actor, { key, label, copyOf, template, xml }, given) {
      const source = copyOf === undefined ? undefined : await readDraft(store, actor.shopId, copyOf);
      const begun: Begun | { xml?: undefined; problems: Problem[] } = template !== undefined ? await beginTemplate(template, key, label) : source ? await beginCopy(source.xml, key, label) : xml === undefined ? await beginBlank(key, label) : await beginImport(xml, key, label);
      if (begun.xml === undefined) throw unreadable(begun.problems);
      return once(store, actor.shopId, 'flows.create', given, { key, label, copyOf, template, xml }, engine.now(), () => store.tx(async () => {
        if (await findFlow(store, actor.shopId, key)) throw new AppError('flow_exists', { params: { key } });
        const row = { ...signed(actor, engine.now()), flow_key: key, label, xml: begun.xml, forms: begun.forms ?? source?.forms ?? [], scenarios: begun.scenarios ?? source?.scenarios ?? [], ticket_type: begun.ticketType ?? source?.ticketType ?? null, based_on: null, revision: 1 };
        if (!(await addFlowDraft(store, row))) throw new AppError('flow_exists', { params: { key } });
        return { draft: view(row, undefined), problems: begun.problems };
      }));
    },

    save: (actor, key, body) => store.tx(async () => {
      const present = await findFlowDraft(store, actor.shopId, key, true);
      if (present) checkHeld(present, actor, body, engine.now());
      if ((present?.revision ?? 0) !== body.revision) throw new AppError('draft_changed', { params: { name: present?.editor_name ?? '' } });
      const base = present ?? (await fromLive(store, actor.shopId, key));
      const row: FlowDraftRow = {
        ...base, ...signed(actor, engine.now()), xml: body.xml, revision: body.revision + 1,
        ...(body.forms ? { forms: body.forms } : {}), ...(body.label ? { label: body.label } : {}), ...(body.ticketType ? { ticket_type: { ...body.ticketType } } : {}),
      };
      if (present) await replaceFlowDraft(store, row);
      else if (!(await addFlowDraft(store, row))) throw new AppError('draft_changed', { params: { name: '' } });
      return { revision: row.revision, updatedAt: row.updated_at };
    }),

    saveScenario: (actor, key, scenario, body) => store.tx(async () => {
      const present = await findFlowDraft(store, actor.shopId, key, true);
      const base = present ?? (await fromLive(store, actor.shopId, key));
      return keepScenarios(actor, present, { ...base, scenarios: changeScenario(base.scenarios, { key: scenario, scenario: body.scenario }, body.replaces) }, scenario);
    }),

    removeScenario: (actor, key, scenario, hash) => store.tx(async () => {
      const present = await findFlowDraft(store, actor.shopId, key, true);
      const base = present ?? (await fromLive(store, actor.shopId, key));
      await keepScenarios(actor, present, { ...base, scenarios: removeScenario(base.scenarios, scenario, hash) }, scenario);
    }),

    discard: (actor, key, revision) => store.tx(async () => {
      const present = await findFlowDraft(store, actor.shopId, key, true);
      if (!present) throw new AppError('not_found');
      if (present.revision !== revision) throw new AppError('draft_changed', { params: { name: present.editor_name } });
      await deleteFlowDraft(store, actor.shopId, key);
    }),
  };
}

/** The draft, or the live version as revision 0. @throws AppError not_found when there is neither */
async function readDraft(store: Store, shopId: string, key: string): Promise<FlowDraft> {
  const row = (await findFlowDraft(store, shopId, key)) ?? (await fromLive(store, shopId, key));
  return view(row, await liveVersion(store, shopId, key));
}

async function fromLive(store: Store, shopId: string, key: string): Promise<FlowDraftRow> {
  const flow = await findFlow(store, shopId, key);
  const live = await liveVersion(store, shopId, key);
  if (!flow || !live) throw new AppError('not_found');
  return {
    shop_id: shopId, flow_key: key, label: flow.label, xml: live.xml, forms: live.forms, scenarios: await findScenarios(store, shopId, key, live.version), ticket_type: flow.ticket_type, based_on: live.version, revision: 0,
    editor_id: '', editor_name: '', updated_at: live.published_at,
  };
}

async function liveVersion(store: Store, shopId: string, key: string): Promise<FlowVersionRow | undefined> {
  const flow = await findFlow(store, shopId, key);
  return flow && findFlowVersion(store, shopId, key, flow.live_version);
}

function checkHeld(present: FlowDraftRow, actor: Actor, body: SaveFlowDraft, now: string): void {
  const fresh = Date.parse(now) - Date.parse(present.updated_at) < HELD_MS;
  if (present.editor_id !== idOf(actor) && fresh && !body.takeOver) throw new AppError('draft_taken', { params: { name: present.editor_name } });
}

function signed(actor: Actor, now: string): Pick<FlowDraftRow, 'shop_id' | 'editor_id' | 'editor_name' | 'updated_at'> {
  return { shop_id: actor.shopId, editor_id: idOf(actor), editor_name: actor.name, updated_at: now };
}

function idOf(actor: Actor): string {
  return actor.userId ?? `key:${actor.name}`;
}

function view(row: FlowDraftRow, live: FlowVersionRow | undefined): FlowDraft {
  return {
    key: row.flow_key, label: row.label, xml: row.xml, forms: row.forms as Form[], scenarios: row.scenarios.map(scenarioView), ticketType: row.ticket_type as TypeTraits | null, ticketSchema: live?.ticket_schema ?? {},
    basedOn: row.based_on, live: live?.version ?? null, revision: row.revision,
    editor: row.revision === 0 ? null : { id: row.editor_id, name: row.editor_name }, updatedAt: row.revision === 0 ? null : row.updated_at,
  };
}

function unreadable(problems: { code: string; element: string; message: { zh: string; en?: string } }[]): AppError {
  const errors = problems.map(({ code, element, message }) => ({ path: element, code, message }));
  return new AppError('flow_unreadable', { params: { count: errors.length }, errors });
}
