import type { Logger } from 'pino';
import { messageOf } from '../../engine/jobs/outcome.ts';
import type { Database } from '../../engine/store/database.ts';
import { eventsFrom, firstIdAt, momentOf, type EventRow } from '../../engine/store/event.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { offsetText, type ServerClock } from '../clock.ts';
import { LiveHub, type EventService, type LiveEvent } from '../live/hub.ts';
import { Presence, type Look, type Looking } from '../live/presence.ts';
import { newId } from '../../engine/store/new-id.ts';

export interface EventOptions {
  database: Database;
  store: Store;
  clock: Pick<ServerClock, 'now' | 'epoch' | 'real'>;
  log: Logger;
  /** A job somewhere is due at this instant. */
  onJob(at: string): void;
  /** Notifications may have been missed. */
  onGap(): void;
  /** Somebody moved the demo clock: its new offset in milliseconds. Called before the pages hear of it. */
  onClock(offsetMs: number): void;
  /** How often the table is read although nothing was told, in milliseconds. */
  lookMs?: number;
}

export interface Events { service: EventService; /** Who looks at which ticket of the shop. */ looking(shopId: string): Looking[]; stop(): Promise<void> }

/** What a process tells all of them. */
interface Notice { shop: string; ticket?: string; version?: number; event?: string; people?: string[]; look?: Look; job?: string; clock?: number }

/** A shop that somebody watches on this node: what was told lately, and up to when. */
interface Feed { listeners: number; told: Set<string>; newest: number }

/** Ids are taken before the commit: an event may become visible after later ones, but not by more than this. */
const OVERLAP_MS = 60_000;
const CATCH_UP = 1_000;
const REMEMBERED = 5_000;
/** How often those who left without a word are looked for. */
const SWEEP_MS = 5_000;
/** How often the table is read although nothing was told: a process may end between its commit and its NOTIFY. */
const LOOK_MS = 15_000;
/** Events are deleted after a day; below that, what was missed can be told in full. */
const KEPT_MS = 23 * 3_600_000;

/** Hears every commit of every node and tells the pages of its shop. After a gap it reads what it missed from the table. */
export async function createEvents(options: EventOptions): Promise<Events> {
  const feeds = new Map<string, Feed>();
  const hub = new LiveHub();

  const tell = (shopId: string, event: LiveEvent): void => {
    const feed = feeds.get(shopId);
    if (!feed || feed.told.has(event.id)) return;
    feed.told.add(event.id);
    for (const oldest of feed.told) if (feed.told.size > REMEMBERED) feed.told.delete(oldest); else break;
    feed.newest = Math.max(feed.newest, momentOf(event.id) ?? 0);
    hub.publish(shopId, event);
  };

  const presence = new Presence((shopId, { here, ...look }) => tell(shopId, { id: newId(options.clock.now()), name: 'presence', data: { ...look, here: here ? 1 : 0 } }), () => Date.parse(options.clock.real()));
  const sweeping = setInterval(() => presence.sweep(), SWEEP_MS);
  sweeping.unref();

  const tellClock = (offsetMs: number): void => {
    options.onClock(offsetMs);
    const now = options.clock.now();
    for (const [shopId, feed] of feeds) {
      // the clock may also have gone back
      feed.newest = Date.parse(now);
      tell(shopId, { id: newId(now), name: 'clock', data: { now, offset: offsetText(offsetMs) } });
    }
  };

  const hear = (notice: Notice): void => {
    if (notice.clock !== undefined) tellClock(notice.clock);
    if (notice.job) options.onJob(notice.job);
    if (notice.event && notice.ticket) tell(notice.shop, { id: notice.event, name: 'ticket', data: { id: notice.ticket, version: notice.version ?? 0 } });
    if (notice.look) presence.hear(notice.shop, notice.look);
    // not kept: a page that missed one reads its notices again after a while
    if (notice.people) tell(notice.shop, { id: newId(options.clock.now()), name: 'notice', data: { people: notice.people.join(',') } });
  };

  const catchUp = async (): Promise<void> => {
    for (const [shopId, feed] of feeds) {
      for (let from = firstIdAt(feed.newest - OVERLAP_MS), more = true; more;) {
        const rows = await eventsFrom(options.store, shopId, from, CATCH_UP);
        for (const event of liveEvents(rows)) tell(shopId, event);
        from = rows.at(-1)?.event_id ?? from;
        more = rows.length === CATCH_UP;
      }
    }
  };
  const look = (): void => void catchUp().catch((error: unknown) => options.log.warn({ error: messageOf(error) }, 'events that were not told were not read'));
  const looking = setInterval(look, options.lookMs ?? LOOK_MS);
  looking.unref();

  const listener = await options.database.listen((text) => (JSON.parse(text) as Notice[]).forEach(hear), () => {
    options.onGap();
    look();
  });
  return {
    service: { subscribe, since: (shopId, lastId, limit) => since(options, shopId, lastId, limit) },
    looking: (shopId) => presence.of(shopId),
    async stop() {
      clearInterval(sweeping);
      clearInterval(looking);
      await listener.close();
    },
  };

  function subscribe(shopId: string, listen: (event: LiveEvent) => void): () => void {
    const feed = feeds.get(shopId) ?? { listeners: 0, told: new Set(), newest: options.clock.epoch() };
    feeds.set(shopId, feed);
    feed.listeners += 1;
    const stop = hub.subscribe(shopId, listen);
    return () => {
      stop();
      feed.listeners -= 1;
      if (feed.listeners === 0) feeds.delete(shopId);
    };
  }
}

/** The rows that pages hear of. */
function liveEvents(rows: EventRow[]): LiveEvent[] {
  return rows.filter((row) => row.kind === 'ticket').map((row) => ({ id: row.event_id, name: 'ticket', data: { id: String(row.payload.id), version: Number(row.payload.version) } }));
}

/** With an overlap before `lastId`, because what was committed late may have a smaller id; telling an event twice does no harm. */
async function since({ store, clock }: EventOptions, shopId: string, lastId: string, limit: number): Promise<LiveEvent[] | undefined> {
  const moment = momentOf(lastId);
  const now = clock.epoch();
  if (moment === undefined || moment < now - KEPT_MS || moment > now + OVERLAP_MS) return undefined;
  const rows = await eventsFrom(store, shopId, firstIdAt(moment - OVERLAP_MS), limit + 1);
  return rows.length > limit ? undefined : liveEvents(rows).filter((event) => event.id !== lastId);
}
