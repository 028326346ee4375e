import { insertPublishRequest, findPublishRequest, openPublishRequests, updatePublishRequest, type PublishRequestRow } from '../../../engine/store/publish-request.ts';
import { findFlowDraft } from '../../../engine/store/flow-draft.ts';
import { putJob } from '../../../engine/store/job.ts';
import { newId } from '../../../engine/store/new-id.ts';
import type { Actor } from '../../auth/actor.ts';
import type { AskPublish, PublishRequest } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { PublishingService } from '../../http/publishing-service.ts';
import { recorded } from '../actors.ts';
import { once } from '../once.ts';
import type { Parts } from '../parts.ts';
import { candidateOf } from './draft-of.ts';
import { eyesOf } from './four-eyes.ts';
import { checkScenarios } from './play-scenarios.ts';
import { checkBase, publishVersion, readyToPublish, type Ready } from './publish-version.ts';
import { requestView } from './views.ts';

const ATTEMPTS = 5;

/** Drafts that wait for a second person, or for their time. */
export function createPublishRequests(parts: Pick<Parts, 'store' | 'engine'>): Pick<PublishingService, 'ask' | 'approve' | 'refuse' | 'withdraw'> {
  const { store, engine } = parts;
  const decided = (actor: Actor, id: string, decide: (row: PublishRequestRow) => Promise<Partial<PublishRequestRow>>): Promise<PublishRequest> => store.tx(async () => {
    const row = await findPublishRequest(store, actor.shopId, id, true);
    if (!row) throw new AppError('not_found');
    if (row.state !== 'waiting' && row.state !== 'scheduled') throw new AppError('request_over', { current: { state: row.state } });
    const next = { ...row, ...(await decide(row)) };
    await updatePublishRequest(store, next);
    return requestView(next, actor);
  });

  return {
    async ask(actor, key, body, given) {
      const candidate = await candidateOf(parts, actor.shopId, key);
      await checkScenarios(parts, actor.shopId, { model: candidate.checked.model, ...candidate });
      const { needed } = await eyesOf(store, actor);
      return once(store, actor.shopId, 'flows.askPublish', given, { key, ...body }, engine.now(), () => store.tx(async () => {
        const draft = await findFlowDraft(store, actor.shopId, key, true);
        if (!draft || draft.revision !== body.revision || candidate.revision !== body.revision) throw new AppError('draft_changed', { params: { name: draft?.editor_name ?? '' } });
        checkBase(draft, candidate.live, body.replaces);
        const row = rowOf(actor, key, body, candidate.money, engine.now(), needed && candidate.money.length > 0);
        for (const open of await openPublishRequests(store, actor.shopId, key)) await updatePublishRequest(store, { ...open, state: 'withdrawn', decided_by: recorded(actor), decided_at: engine.now() });
        await insertPublishRequest(store, row);
        if (row.state === 'scheduled') await putPublishJob(parts, row);
        return requestView(row, actor);
      }));
    },

    async approve(actor, id) {
      if (actor.kind !== 'user') throw new AppError('forbidden');
      const asked = await findPublishRequest(store, actor.shopId, id);
      if (asked) checkApprovable(asked, actor);
      // before anything is locked: playing its tests takes a while
      const ready = asked && !isLater(asked, engine.now()) ? await readyRequested(parts, asked) : undefined;
      return decided(actor, id, async (row) => {
        checkApprovable(row, actor);
        const stamp = { decided_by: recorded(actor), decided_at: engine.now() };
        if (ready) return { ...stamp, state: 'published', version: await publishRequested(parts, { ...row, ...stamp }, ready) };
        await putPublishJob(parts, row);
        return { ...stamp, state: 'scheduled' };
      });
    },

    refuse: (actor, id, reason) => decided(actor, id, async () => ({ state: 'refused', reason, decided_by: recorded(actor), decided_at: engine.now() })),

    withdraw: (actor, id) => decided(actor, id, async () => ({ state: 'withdrawn', decided_by: recorded(actor), decided_at: engine.now() })),
  };
}

function rowOf(actor: Actor, key: string, { revision, note, publishAt, replaces }: AskPublish, money: PublishRequestRow['money'], now: string, waits: boolean): PublishRequestRow {
  const at = publishAt === undefined ? null : new Date(publishAt).toISOString();
  if (at !== null && at <= now) throw new AppError('time_is_past');
  return {
    shop_id: actor.shopId, request_id: newId(now), flow_key: key, revision, replaces: replaces ?? null, note, money, state: at === null || waits ? 'waiting' : 'scheduled', publish_at: at,
    asked_by: recorded(actor), asked_at: now, decided_by: null, decided_at: null, reason: null, version: null,
  };
}

/** @throws AppError own_request · request_over */
function checkApprovable(row: PublishRequestRow, { userId }: Actor): void {
  if (row.asked_by.id === userId) throw new AppError('own_request', { params: { name: row.asked_by.name } });
  if (row.state !== 'waiting') throw new AppError('request_over', { current: { state: row.state } });
}

function isLater({ publish_at: at }: PublishRequestRow, now: string): boolean {
  return at !== null && at > now;
}

/** The draft that was asked for, checked as it is now. Reads only. @throws AppError draft_changed, and as `readyToPublish` does */
export async function readyRequested(parts: Pick<Parts, 'store' | 'engine'>, row: PublishRequestRow): Promise<Ready> {
  const draft = await findFlowDraft(parts.store, row.shop_id, row.flow_key);
  if (draft?.revision !== row.revision) throw new AppError('draft_changed', { params: { name: draft?.editor_name ?? '' } });
  const asker: Actor = { shopId: row.shop_id, kind: 'key', name: row.asked_by.name, roles: [], groups: [] };
  return readyToPublish(parts, asker, row.flow_key, {
    xml: draft.xml, forms: draft.forms as never, note: row.note, draftRevision: row.revision, ...(row.replaces === null ? {} : { replaces: row.replaces }), ...(draft.ticket_type ? { ticketType: draft.ticket_type as never } : {}),
  });
}

/** Publishes the draft that was asked for, as it was asked for. @throws AppError as publishing does */
export async function publishRequested(parts: Pick<Parts, 'store' | 'engine'>, row: PublishRequestRow, ready: Ready): Promise<number> {
  const { version } = await publishVersion(parts, ready, {}, { askedBy: row.asked_by, approvedBy: row.decided_by ?? (row.money.length > 0 ? row.asked_by : null) });
  return version;
}

async function putPublishJob({ store, engine }: Pick<Parts, 'store' | 'engine'>, row: PublishRequestRow): Promise<void> {
  const at = row.publish_at as string;
  await putJob(store, row.shop_id, { job_id: newId(engine.now()), kind: 'publish', key: `publish:${row.request_id}`, ticket_id: null, payload: { request: row.request_id }, run_at: at, max_attempts: ATTEMPTS }, engine.now());
  store.tell({ shop: row.shop_id, job: at });
}
