import type { PublicationRow } from '../../../engine/store/flow-publication.ts';
import type { PublishRequestRow } from '../../../engine/store/publish-request.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Publication, PublishRequest } from '../../contracts/types.ts';

export function requestView(row: PublishRequestRow, actor: Actor): PublishRequest {
  return {
    id: row.request_id, flow: row.flow_key, revision: row.revision, note: row.note, money: row.money, state: row.state, publishAt: row.publish_at, askedBy: row.asked_by.name, askedAt: row.asked_at,
    mine: actor.userId !== undefined && row.asked_by.id === actor.userId, decidedBy: row.decided_by?.name ?? null, decidedAt: row.decided_at, reason: row.reason, version: row.version,
  };
}

export function publicationView(row: PublicationRow): Publication {
  return { version: row.version, kind: row.kind, former: row.former, note: row.note, money: row.money, askedBy: row.asked_by.name, approvedBy: row.approved_by?.name ?? null, replay: row.replay, at: row.at };
}
