import { Ajv } from 'ajv';
import type { FromSchema } from 'json-schema-to-ts';
import { runOnTicket } from '../../engine/runtime/run.ts';
import { hasServiceJob } from '../../engine/store/ticket-jobs.ts';
import { parcelsByTracking, updateParcel, type ParcelRow, type TrailEntry } from '../../definitions/store/parcels.ts';
import { AppError } from '../http/errors.ts';
import { parcelState } from './parcel-state.ts';
import type { NewsHandler, NewsParts } from './news.ts';

const schema = {
  type: 'object', required: ['trackingNo', 'trail'],
  properties: {
    trackingNo: { type: 'string', minLength: 1 },
    trail: {
      type: 'array', maxItems: 500,
      items: { type: 'object', required: ['time', 'state', 'context'], properties: { time: { type: 'string', format: 'iso' }, state: { type: 'string' }, context: { type: 'string', maxLength: 500 } } },
    },
  },
} as const;
const isParcelNews = new Ajv({ formats: { iso: (text: string) => !Number.isNaN(Date.parse(text)) } }).compile<FromSchema<typeof schema>>(schema);

const MESSAGE = 'parcel_delivered';

/**
 * A push carries a parcel's trail so far. What is new of it is kept, whatever the order in which pushes come, and when a returned parcel
 * has arrived the flow hears `parcel_delivered`.
 */
export const courierNews: NewsHandler = async (news, parts) => {
  if (!isParcelNews(news.data)) {
    parts.log.warn({ webhook: news.id, type: news.type }, 'webhook ignored: it is not news of a parcel');
    return false;
  }
  const { trackingNo, trail } = news.data;
  const parcels = await parcelsByTracking(parts.engine.store, news.shopId, trackingNo);
  if (parcels.length === 0) parts.log.warn({ webhook: news.id, shop: news.shopId }, 'webhook ignored: the shop has no such parcel');
  const told = trail.map(({ time, state, context }) => ({ at: new Date(time).toISOString(), text: context, state: parcelState(state) }));
  for (const parcel of parcels) await move(parts, parcel, told);
  return parcels.length > 0;
};

/** Both trails in the order of what happened, without repeats. */
function merge(known: TrailEntry[], told: TrailEntry[]): TrailEntry[] {
  const all = new Map([...known, ...told].map((entry) => [`${entry.at} ${entry.state} ${entry.text}`, entry]));
  return [...all.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function move({ engine }: NewsParts, parcel: ParcelRow, told: TrailEntry[]): Promise<void> {
  const { store } = engine;
  await runOnTicket(engine, parcel.shop_id, parcel.ticket_id, async ({ row, state: flow }) => {
    const actor = { type: 'system' as const, name: 'courier' };
    const known = (await parcelsByTracking(store, parcel.shop_id, parcel.tracking_no)).find((one) => one.parcel_id === parcel.parcel_id) ?? parcel;
    const trail = merge(known.trail, told);
    const last = trail.at(-1);
    const nothing = { actor, patch: { version: row.version } };
    if (!last) return nothing;
    const arrived = trail.find((entry) => entry.state === 'delivered');
    const waits = arrived && parcel.direction === 'back' && Object.values(flow.waits).some((wait) => wait.kind === 'message' && wait.name === MESSAGE);
    // the step that waits for it begins in a moment; the courier sends the news again
    if (arrived && !waits && parcel.direction === 'back' && known.state !== 'delivered' && (await hasServiceJob(store, parcel.shop_id, parcel.ticket_id))) throw new AppError('unavailable');
    if (trail.length > known.trail.length) await updateParcel(store, known, { state: last.state, trail, updated_at: engine.now() });
    const data = { direction: parcel.direction, courier: parcel.courier, trackingNo: parcel.tracking_no, state: last.state, text: last.text };
    const notes = last.state === known.state ? [] : [{ kind: 'parcel', actor, element: null, visibility: 'buyer' as const, data }];
    if (!waits) return { ...nothing, notes };
    return { actor, notes, command: { type: 'message', name: MESSAGE, key: parcel.ticket_id, data: { trackingNo: parcel.tracking_no, deliveredAt: arrived.at } } };
  });
}
