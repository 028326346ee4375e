import { v7 as uuid } from 'uuid';
import type { Collection } from './journal.ts';

/** What an outside system tells us without being asked. */
export interface Callback {
  /** The same for every delivery of the same news: receivers drop repeats by it. */
  id: string;
  topic: 'gateway' | 'courier' | 'warehouse';
  type: string;
  /** ISO 8601: when the news happened, which is not the order in which it arrives. */
  timestamp: string;
  data: Record<string, unknown>;
}

export interface QueuedCallback { deliveryId: string; callback: Callback; attempts: number; dueAt: string }

export interface Callbacks {
  queue(callback: Omit<Callback, 'id'> & { id?: string }): Callback;
  /** Sends everything that is due, oldest first; what fails is tried again later. */
  deliver(): Promise<void>;
  /** Resolves when no delivery is under way. */
  idle(): Promise<void>;
  waiting(): QueuedCallback[];
}

const RETRY_SECONDS = [5, 30, 120, 600, 1800, 3600, 7200, 14_400];

/** Callbacks wait in the journal until they are delivered, so a killed sandbox still sends them after its restart. */
export function createCallbacks(store: Collection<QueuedCallback>, now: () => string, onCallback: (callback: Callback) => Promise<void>): Callbacks {
  let delivering: Promise<void> | undefined;
  const attempt = async (queued: QueuedCallback): Promise<void> => {
    try {
      await onCallback(queued.callback);
      store.remove(queued.deliveryId);
    } catch {
      const wait = RETRY_SECONDS[queued.attempts];
      if (wait === undefined) store.remove(queued.deliveryId);
      else store.put(queued.deliveryId, { ...queued, attempts: queued.attempts + 1, dueAt: new Date(Date.parse(now()) + wait * 1000).toISOString() });
    }
  };
  const deliverDue = async (): Promise<void> => {
    for (const queued of store.values()) if (queued.dueAt <= now()) await attempt(queued);
  };
  return {
    queue(news) {
      const callback: Callback = { ...news, id: news.id ?? `msg_${uuid()}` };
      const queued: QueuedCallback = { deliveryId: uuid(), callback, attempts: 0, dueAt: now() };
      store.put(queued.deliveryId, queued);
      return callback;
    },
    deliver() {
      delivering ??= deliverDue().finally(() => { delivering = undefined; });
      return delivering;
    },
    idle: () => delivering ?? Promise.resolve(),
    waiting: () => store.values(),
  };
}
