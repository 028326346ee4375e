import { countRunning, describeFlow, findFlow, findFlowVersion, findScenarios, listFlows, listFlowVersions, publishFlowVersion, stopFlow, type FlowRow, type FlowVersionRow, type ScenarioDocument } from '../../engine/store/flow.ts';
import { deleteFlowDraft, findFlowDraft, listFlowDrafts } from '../../engine/store/flow-draft.ts';
import type { Actor } from '../auth/actor.ts';
import type { FlowSummary, Form, PublishFlow, TypeTraits } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { checkDraft } from './flow-check.ts';
import { scenarioView } from './flow-drafts/scenarios.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';
import { countStuck, liveVersions, shopCatalogue } from './flow-queries.ts';

/** The flows of a shop and their published versions, which never change. */
export function createFlowService({ store, engine }: Pick<Parts, 'store' | 'engine'>): Services['flows'] {
  const read = async (actor: Actor, key: string): Promise<FlowRow> => {
    const flow = await findFlow(store, actor.shopId, key);
    if (!flow) throw new AppError('not_found');
    return flow;
  };
  const version = async (actor: Actor, key: string, number: number): Promise<FlowVersionRow> => {
    const row = await findFlowVersion(store, actor.shopId, key, number);
    if (!row) throw new AppError('not_found');
    return row;
  };
  const summaries = async (shopId: string, flows: FlowRow[]): Promise<FlowSummary[]> => {
    const drafts = new Map((await listFlowDrafts(store, shopId)).map((draft) => [draft.flow_key, draft]));
    const [live, running, stuck] = [await liveVersions(store, shopId), await countRunning(store, shopId), await countStuck(store, shopId)];
    return flows.map((flow) => ({
      key: flow.flow_key, label: flow.label, type: flow.type, ticketType: flow.ticket_type as TypeTraits | null, version: flow.live_version,
      publishedAt: live.get(flow.flow_key)?.published_at ?? null, publishedBy: live.get(flow.flow_key)?.published_by ?? null,
      running: Object.values(running[flow.flow_key] ?? {}).reduce((sum, count) => sum + count, 0), stuck: stuck.get(flow.flow_key) ?? 0, draft: draftView(drafts.get(flow.flow_key)),
      stopped: flow.stopped_at === null ? null : { at: flow.stopped_at, by: flow.stopped_by ?? '' },
    }));
  };

  const endDraft = async (shopId: string, key: string, revision: number | undefined): Promise<void> => {
    if (revision === undefined) return;
    const draft = await findFlowDraft(store, shopId, key, true);
    if ((draft?.revision ?? 0) !== revision) throw new AppError('draft_changed', { params: { name: draft?.editor_name ?? '' } });
    if (draft) await deleteFlowDraft(store, shopId, key);
  };

  return {
    async list(actor) {
      const flows = await listFlows(store, actor.shopId);
      const known = new Set(flows.map((flow) => flow.flow_key));
      const begun = (await listFlowDrafts(store, actor.shopId)).filter((draft) => !known.has(draft.flow_key)).map((draft): FlowSummary => ({
        key: draft.flow_key, label: draft.label, type: typeOf(draft.flow_key), ticketType: draft.ticket_type as TypeTraits | null, version: null, publishedAt: null, publishedBy: null,
        running: 0, stuck: 0, stopped: null, draft: draftView(draft),
      }));
      return { items: [...await summaries(actor.shopId, flows), ...begun] };
    },

    async read(actor, key) {
      const flow = await read(actor, key);
      const [summary] = await summaries(actor.shopId, [flow]);
      const running = (await countRunning(store, actor.shopId))[key] ?? {};
      const versions = (await listFlowVersions(store, actor.shopId, key)).map((row) => ({
        version: row.version, state: row.version === flow.live_version ? ('published' as const) : ('retired' as const), publishedAt: row.published_at,
        publishedBy: row.published_by, note: row.note || null, hash: row.hash, running: running[row.version] ?? 0,
      }));
      return { ...(summary as FlowSummary), versions };
    },

    xml: async (actor, key, number) => (await version(actor, key, number)).xml,

    forms: async (actor, key, number) => ({ items: (await version(actor, key, number)).forms as Form[] }),

    async scenarios(actor, key, number) {
      await version(actor, key, number);
      return { items: (await findScenarios(store, actor.shopId, key, number)).map(scenarioView) };
    },

    async setState(actor, key, stopped) {
      await read(actor, key);
      await stopFlow(store, actor.shopId, key, stopped ? { at: engine.now(), by: actor.name } : null);
      return { stopped };
    },

    async publish(actor, key, body, given) {
      const flow = await findFlow(store, actor.shopId, key);
      const live = flow && (await findFlowVersion(store, actor.shopId, key, flow.live_version));
      const draft = { key, xml: body.xml, forms: body.forms ?? live?.forms ?? [], ticketSchema: body.ticketSchema ?? live?.ticket_schema ?? {}, scenarios: await testsFor(store, actor.shopId, key, body, live?.version) };
      const checked = await checkDraft(draft, engine.validate, await shopCatalogue(store, actor.shopId), engine.executor);
      if ('problems' in checked) throw invalid(checked.problems);
      return once(store, actor.shopId, 'flows.publish', given, { key, ...body }, engine.now(), () => store.tx(async () => {
        await endDraft(actor.shopId, key, body.draftRevision);
        const ticketType = body.ticketType === undefined ? {} : { ticket_type: { ...body.ticketType } };
        if (live && live.hash === checked.hash) {
          if (body.ticketType || body.description) await describeFlow(store, { ...flow, ...ticketType, ...(body.description ? { description: body.description } : {}) });
          return { version: live.version };
        }
        const row = { shop_id: actor.shopId, flow_key: key, type: flow?.type ?? typeOf(key), label: checked.model.label, description: body.description ?? flow?.description ?? { zh: '' }, created_at: engine.now(), ...ticketType };
        return { version: await publishFlowVersion(store, row, { ...checked, forms: draft.forms, scenarios: draft.scenarios, ticket_schema: draft.ticketSchema, note: body.note ?? '', published_at: engine.now(), published_by: actor.name }) };
      }));
    },
  };
}

function draftView(draft: { editor_name: string; updated_at: string; revision: number } | undefined): FlowSummary['draft'] {
  return draft ? { editor: draft.editor_name, updatedAt: draft.updated_at, revision: draft.revision } : null;
}

/** The tests that a version gets: what is handed in, else the draft's that it was, else those of the live version. */
async function testsFor(store: Parts['store'], shopId: string, key: string, { scenarios, draftRevision }: PublishFlow, live: number | undefined): Promise<ScenarioDocument[]> {
  if (scenarios) return scenarios;
  const draft = draftRevision === undefined ? undefined : await findFlowDraft(store, shopId, key);
  return draft?.scenarios ?? (live === undefined ? [] : findScenarios(store, shopId, key, live));
}

/** A flow that ops invent runs tickets of a type of its own name. */
function typeOf(key: string): string {
  return key.replaceAll('-', '_');
}

function invalid(problems: { code: string; element: string; severity: 'error' | 'warning'; message: { zh: string; en?: string } }[]): AppError {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code, element, message }) => ({ path: element, code, message: message.en ?? message.zh }));
  return new AppError('flow_invalid', { params: { count: errors.length }, errors });
}
