import { findFlow, findFlowVersion, listFlowVersions } from '../../../engine/store/flow.ts';
import { addPublication, listPublications, setLiveVersion, type PublicationRow } from '../../../engine/store/flow-publication.ts';
import { findFlowDraft } from '../../../engine/store/flow-draft.ts';
import { lastPublishRequest } from '../../../engine/store/publish-request.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import { AppError } from '../../http/errors.ts';
import type { PublishingService } from '../../http/publishing-service.ts';
import { recorded } from '../actors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { candidateOf } from './draft-of.ts';
import { eyesOf, saveFourEyes } from './four-eyes.ts';
import { createPublishRequests } from './requests.ts';
import { publicationView, requestView } from './views.ts';

const RECORDS = 50;
const MOST_COUNTED = 1001;

/** From a draft to the live version and back, each time on the record. */
export function createPublishingService(parts: Pick<Parts, 'store' | 'engine'>): PublishingService {
  const { store, engine } = parts;
  return {
    ...createPublishRequests(parts),

    async state(actor, key) {
      const draft = await findFlowDraft(store, actor.shopId, key);
      const flow = await findFlow(store, actor.shopId, key);
      if (!draft && !flow) throw new AppError('not_found');
      const live = flow && (await findFlowVersion(store, actor.shopId, key, flow.live_version));
      const records = await listPublications(store, actor.shopId, key, RECORDS);
      const request = await lastPublishRequest(store, actor.shopId, key);
      const eyes = await eyesOf(store, actor);
      const money = draft ? await moneyOf(parts, actor.shopId, key) : [];
      return {
        live: live?.version ?? null, basedOn: draft?.based_on ?? null, revision: draft?.revision ?? 0, former: live ? await formerOf(store, actor.shopId, key, live.version, records) : null,
        newer: live && draft && draft.based_on !== live.version ? { version: live.version, by: live.published_by, at: live.published_at, note: live.note || null } : null,
        money, fourEyes: { ...eyes, needed: eyes.needed && money.length > 0 }, request: request ? requestView(request, actor) : null, publications: records.map(publicationView),
      };
    },

    async setFourEyes(actor, { rule }) {
      await saveFourEyes(store, actor.shopId, rule);
      return { rule };
    },

    async version(actor, key, number) {
      const flow = await findFlow(store, actor.shopId, key);
      const row = await findFlowVersion(store, actor.shopId, key, number);
      if (!flow || !row) throw new AppError('not_found');
      const records = await listPublications(store, actor.shopId, key, RECORDS);
      const { running, finished } = await countTickets(store, actor.shopId, key, number);
      const own = records.filter(({ version }) => version === number);
      const numbers = (await listFlowVersions(store, actor.shopId, key)).map(({ version }) => version);
      return {
        version: number, state: flow.live_version === number ? 'published' : 'retired', publishedAt: row.published_at, publishedBy: row.published_by, note: row.note || null, hash: row.hash, running, finished,
        former: own.findLast(({ kind }) => kind === 'published')?.former ?? numbers.find((other) => other < number) ?? null, live: flow.live_version, publications: own.map(publicationView),
      };
    },

    async rollBack(actor, key, { from, to, note }, given) {
      if (from === to) throw new AppError('same_version');
      if (!(await findFlowVersion(store, actor.shopId, key, to))) throw new AppError('not_found');
      return once(store, actor.shopId, 'flows.rollBack', given, { key, from, to, note }, engine.now(), () => store.tx(async () => {
        if (!(await setLiveVersion(store, actor.shopId, key, from, to))) {
          const live = await liveNow(store, actor.shopId, key);
          throw new AppError('newer_version', { params: { version: live.version, name: live.by }, current: { version: live.version } });
        }
        await addPublication(store, { shop_id: actor.shopId, flow_key: key, version: to, kind: 'rolled_back', former: from, note, money: [], asked_by: recorded(actor), approved_by: null, replay: null, at: engine.now() });
        return { version: to };
      }));
    },
  };
}

/** A draft that cannot be read as a flow moves nothing yet; what is wrong with it is said elsewhere. */
async function moneyOf(parts: Pick<Parts, 'store' | 'engine'>, shopId: string, key: string): Promise<PublicationRow['money']> {
  try {
    return (await candidateOf(parts, shopId, key)).money;
  } catch (error) {
    if (error instanceof AppError && error.code === 'flow_invalid') return [];
    throw error;
  }
}

/** Where rolling back leads: what was live before, else the newest older version. */
async function formerOf(store: Store, shopId: string, key: string, live: number, records: readonly PublicationRow[]): Promise<number | null> {
  const [newest] = records;
  // after a rollback the one before it is older still, not the one that was taken back
  if (newest?.version === live && newest.kind === 'published' && newest.former !== null) return newest.former;
  return (await listFlowVersions(store, shopId, key)).find(({ version }) => version < live)?.version ?? null;
}

async function liveNow(store: Store, shopId: string, key: string): Promise<{ version: number; by: string }> {
  const flow = await findFlow(store, shopId, key);
  const live = flow && (await findFlowVersion(store, shopId, key, flow.live_version));
  if (!live) throw new AppError('not_found');
  return { version: live.version, by: live.published_by };
}

async function countTickets(store: Store, shopId: string, key: string, version: number): Promise<{ running: number; finished: number }> {
  const { rows } = await store.db().raw<{ rows: { running: number; finished: number }[] }>(
    `select (select count(*)::int from ticket where shop_id = ? and flow_key = ? and flow_version = ? and is_open) as running,
       (select count(*)::int from (select 1 from ticket where shop_id = ? and flow_key = ? and flow_version = ? and not is_open limit ?) as t) as finished`,
    [shopId, key, version, shopId, key, version, MOST_COUNTED],
  );
  return rows[0] ?? { running: 0, finished: 0 };
}
