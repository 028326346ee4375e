/** Something that the pages of a shop want to hear. `id` grows with time inside a shop; `data` holds ids and colleagues' names only, never what a reader may not see. */
export interface LiveEvent {
  id: string;
  name: 'ticket' | 'clock' | 'notice' | 'presence';
  /** `ticket`: {id, version}; `clock`: {now}; `notice`: {people}, the ids of those who have a new notice, with commas; `presence`: {ticket, person, name, here}, here 1 or 0. */
  data: Record<string, string | number>;
}

export type LiveListener = (event: LiveEvent) => void;

/** Where the event stream gets its events. */
export interface EventService {
  /** Calls `listener` for each event of the shop from now on. Returns the way to stop. */
  subscribe(shopId: string, listener: LiveListener): () => void;
  /** Events after `lastId`, oldest first, at most `limit`; undefined when `lastId` is too old to be answered in full. */
  since(shopId: string, lastId: string, limit: number): Promise<LiveEvent[] | undefined>;
}

/** Fans events out to the open streams of this process, by shop. The database's NOTIFY feeds it on every node. */
export class LiveHub {
  readonly #listeners = new Map<string, Set<LiveListener>>();

  subscribe(shopId: string, listener: LiveListener): () => void {
    const ofShop = this.#listeners.get(shopId) ?? new Set();
    this.#listeners.set(shopId, ofShop.add(listener));
    return () => {
      ofShop.delete(listener);
      if (ofShop.size === 0 && this.#listeners.get(shopId) === ofShop) this.#listeners.delete(shopId);
    };
  }

  /** Hands the event to every listener; one that throws does not keep it from the others. */
  publish(shopId: string, event: LiveEvent): void {
    for (const listener of this.#listeners.get(shopId) ?? []) {
      try {
        listener(event);
      } catch {
        // The stream broke while being written to; its own close handler unsubscribes it.
      }
    }
  }

  /** Open streams, for operators. */
  get size(): number {
    let sum = 0;
    for (const ofShop of this.#listeners.values()) sum += ofShop.size;
    return sum;
  }
}
