import { listTimeline, type TimelineRow } from '../../../engine/store/timeline.ts';
import type { Actor } from '../../auth/actor.ts';
import { timelineKinds } from '../../contracts/entities/timeline.ts';
import type { Page, TimelineEntry, TimelineQuery } from '../../contracts/types.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { nameOutcome } from './flow-words.ts';
import type { Parts } from '../parts.ts';
import { readTicket } from './detail.ts';
import { withEarlierVersions } from './earlier-versions.ts';
import { withFiles } from './timeline-files.ts';

/** What a decision tells the buyer; the rest of its form is the desk's. */
const BUYER_DECISION_FIELDS = ['reasonText', 'reply', 'amount', 'offerKind', 'counterAmount', 'rejectCode', 'returnAddress', 'courier', 'trackingNo'];

/** The entry as this reader may see it: buyers meet the shop, not its people, and only what is meant for them. */
export function timelineEntry(row: TimelineRow, actor: Actor): TimelineEntry {
  const buyer = actor.kind === 'buyer';
  const hidden = buyer && row.actor.type === 'user';
  return {
    seq: row.seq, at: row.at, kind: row.kind as TimelineEntry['kind'], visibility: row.visibility,
    actor: hidden ? { type: 'user', name: '' } : { type: row.actor.type, name: row.actor.name, ...(row.actor.id && !buyer ? { id: row.actor.id } : {}) },
    data: buyer ? forBuyer(row.data) : forStaff(row.data),
    ...(row.element ? { element: row.element } : {}),
  };
}

function forBuyer(data: Record<string, unknown>): Record<string, unknown> {
  if (typeof data.data !== 'object' || data.data === null) return data;
  const decision = data.data as Record<string, unknown>;
  return { ...data, data: Object.fromEntries(BUYER_DECISION_FIELDS.flatMap((field) => (decision[field] === undefined ? [] : [[field, decision[field]]]))) };
}

/** What is meant for the buyer's eyes alone: the shop's people see that it was sent, not what it says. */
function forStaff(data: Record<string, unknown>): Record<string, unknown> {
  if (data.buyerOnly !== true) return data;
  const { words: _words, ...rest } = data;
  return { ...rest, words: { zh: '（完工码已发给买家，只有买家能看到。）', en: '(The completion code was sent to the buyer, who alone can see it.)' } };
}

const known: ReadonlySet<string> = new Set(timelineKinds);

/** A page of the record, oldest first, with the words of steps and outcomes beside their codes. */
export async function readTimeline(parts: Parts, actor: Actor, id: string, query: TimelineQuery): Promise<Page<TimelineEntry>> {
  const ticket = await readTicket(parts, actor, id);
  const limit = query.limit ?? 200;
  const position = readCursor('timeline', 1, query.cursor);
  const rows = await listTimeline(parts.store, actor.shopId, ticket.row.ticket_id, { afterSeq: Number(position?.[0] ?? 0), limit: limit + 1, ...(actor.kind === 'buyer' ? { visibility: 'buyer' as const } : {}) });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const { root, called, earlier = [] } = await withEarlierVersions(parts.engine, ticket, shown.map(({ element }) => element));
  const words = (row: TimelineRow): Record<string, unknown> => {
    if (!row.element) return {};
    const node = [root, ...Object.values(called), ...earlier].map((model) => model.nodes[row.element as string]).find((n) => n !== undefined);
    const outcome = typeof row.data.outcome === 'string' ? { outcomeLabel: nameOutcome(ticket.program, row.element, row.data.outcome) } : {};
    const label = actor.kind === 'buyer' ? (node?.ext.buyerLabel ?? node?.label) : node?.label;
    return { ...(label ? { label } : {}), ...outcome };
  };
  const entries = shown.filter((row) => known.has(row.kind)).map((row) => {
    const entry = timelineEntry(row, actor);
    return { ...entry, data: { ...entry.data, ...words(row) } };
  });
  return {
    items: await withFiles(parts.store, actor.shopId, entries),
    nextCursor: rows.length > limit && last ? makeCursor('timeline', [last.seq]) : null,
  };
}
