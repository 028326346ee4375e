import { countRunning, findFlow, findFlowVersion, findScenarios, listFlows, listFlowVersions, stopFlow, type FlowRow, type FlowVersionRow } from '../../engine/store/flow.ts';
import { listFlowDrafts } from '../../engine/store/flow-draft.ts';
import type { Actor } from '../auth/actor.ts';
import type { FlowSummary, Form, TypeTraits } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { scenarioView } from './flow-drafts/scenarios.ts';
import type { Parts } from './parts.ts';
import { publishVersion, readyToPublish } from './publishing/publish-version.ts';
import { countStuck, liveVersions } from './flow-queries.ts';

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
      return { ...(summary as FlowSummary), description: flow.description, versions };
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

    publish: async (actor, key, body, given) => publishVersion({ store, engine }, await readyToPublish({ store, engine }, actor, key, body), given),
  };
}

function draftView(draft: { editor_name: string; updated_at: string; revision: number } | undefined): FlowSummary['draft'] {
  return draft ? { editor: draft.editor_name, updatedAt: draft.updated_at, revision: draft.revision } : null;
}

/** A flow that ops invent runs tickets of a type of its own name. */
function typeOf(key: string): string {
  return key.replaceAll('-', '_');
}
