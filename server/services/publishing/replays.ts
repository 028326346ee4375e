import type { Label, Model } from '../../../engine/kernel/types.ts';
import { cancelReplay, startReplay } from '../../../engine/runtime/replays/start.ts';
import { findReplay, listReplays, listReplayTickets, replayGroups, type ReplayedDifference, type ReplayGroup as GroupRow, type ReplayRow } from '../../../engine/store/flow-replay.ts';
import { findFlow } from '../../../engine/store/flow.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Replay, ReplayGroup } from '../../contracts/types.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { AppError } from '../../http/errors.ts';
import type { ReplayService } from '../../http/publishing-service.ts';
import { recorded } from '../actors.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';
import { candidateOf } from './draft-of.ts';

const TICKETS = 'replay-tickets';
const LISTED = 10;

/** What a draft would have done with tickets that are over; it writes nothing but its own result. */
export function createReplayService({ store, engine }: Pick<Parts, 'store' | 'engine'>): ReplayService {
  const found = async (actor: Actor, id: string): Promise<ReplayRow> => {
    const row = await findReplay(store, actor.shopId, id);
    if (!row) throw new AppError('not_found');
    return row;
  };
  /** The flow and what it calls, the replayed version before the live one: names of steps that are gone come from there. */
  const modelsOf = async (row: ReplayRow): Promise<Model[]> => {
    const flow = await findFlow(store, row.shop_id, row.flow_key);
    const versions = [...Object.entries(row.called), ...(flow ? [[row.flow_key, flow.live_version] as const] : [])];
    return [row.model, ...(await Promise.all(versions.map(async ([key, version]) => (await engine.programs.version(row.shop_id, key, version)).model)))];
  };
  const view = async (row: ReplayRow): Promise<Replay> => {
    const models = await modelsOf(row);
    return {
      id: row.replay_id, flow: row.flow_key, revision: row.revision, state: row.state, wanted: row.wanted, total: row.total, done: row.done, same: row.same, other: row.other, cannot: row.cannot,
      groups: (await replayGroups(store, row.shop_id, row.replay_id)).map((group) => groupView(group, models, (id) => engine.services.get(id)?.label)), problem: row.problem,
      startedBy: row.created_by.name, startedAt: row.created_at, finishedAt: row.finished_at,
    };
  };

  return {
    async start(actor, flow, { tickets }) {
      const { checked, revision } = await candidateOf({ store, engine }, actor.shopId, flow);
      const trial = { flow, model: checked.model, hash: checked.hash, revision, wanted: tickets, actor: recorded(actor) };
      // a flow that was never published has no tickets, and none of them would go another way
      return view(await commanded(() => startReplay(engine, actor.shopId, trial)));
    },

    async list(actor, flow) {
      if (!(await findFlow(store, actor.shopId, flow))) throw new AppError('not_found');
      const items: Replay[] = [];
      for (const row of await listReplays(store, actor.shopId, flow, LISTED)) items.push(await view(row));
      return { items };
    },

    read: async (actor, id) => view(await found(actor, id)),

    async cancel(actor, id) {
      await found(actor, id);
      return view((await cancelReplay(engine, actor.shopId, id)) as ReplayRow);
    },

    async tickets(actor, id, { group, cursor, limit }) {
      await found(actor, id);
      const [after] = readCursor(TICKETS, 1, cursor) ?? [];
      const rows = await listReplayTickets(store, actor.shopId, id, group, after === undefined ? undefined : String(after), limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map((row) => {
          const { amounts, currency } = 'code' in row.detail ? { amounts: { was: null, now: null }, currency: null } : row.detail;
          return { id: row.ticket_id, number: row.number, group: row.grp, amounts, currency };
        }),
        nextCursor: rows.length > limit && last ? makeCursor(TICKETS, [last.ticket_id]) : null,
      };
    },
  };
}

function groupView({ result, grp, tickets, was, now, later, detail }: GroupRow, models: readonly Model[], service: (id: string) => Label | undefined): ReplayGroup {
  const nothing = { id: grp, tickets, after: null, was: null, now: null, left: [], status: null, amounts: { was, now }, currency: null, later: null, assumed: [] };
  if ('code' in detail) return { ...nothing, kind: 'cannot', cannot: detail.code };
  const { kind, parting, left, status, currency, assumed }: ReplayedDifference = detail;
  const place = (at: string | null): ReplayGroup['after'] => (at === null ? null : { element: at, label: labelOf(at, models) });
  return {
    ...nothing, kind, after: place(parting.after), was: place(parting.was), now: place(parting.now), status, currency, later: result === 'other' ? later : null, assumed: assumed.map((id) => service(id) ?? { zh: id }), cannot: null,
    left: left.map(({ model, element, why, detail: what }) => ({ element: `${model}/${element}`, label: labelOf(`${model}/${element}`, models), why, detail: what ?? null })),
  };
}

/** The first of these models that has the step names it. */
function labelOf(place: string, models: readonly Model[]): Label {
  const [key, element = ''] = place.split('/');
  for (const model of models) {
    const node = model.key === key ? model.nodes[element] : undefined;
    if (node) return node.label.zh ? node.label : { zh: element };
  }
  return { zh: element };
}
