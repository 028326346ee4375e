/** Somebody looks at a ticket, or no longer does. */
export interface Look { ticket: string; person: string; name: string; here: boolean }

export interface Looking { ticket: string; people: { id: string; name: string }[] }

/** Pages say again that they look every 20 seconds; whoever missed two times is gone. */
const FORGOTTEN_MS = 45_000;

/**
 * Who looks at which ticket now. Held in memory by every process, which all hear the same news: nothing is written, and after a restart it is
 * known again with the next round. `tell` is called when somebody comes or goes, not when a page says again that it is there.
 */
export class Presence {
  readonly #shops = new Map<string, Map<string, { look: Look; until: number }>>();
  readonly #tell: (shopId: string, look: Look) => void;
  readonly #now: () => number;

  /** @param now real milliseconds: people look in real time, also where the product's clock is moved */
  constructor(tell: (shopId: string, look: Look) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
  }

  hear(shopId: string, look: Look): void {
    const known = this.#shops.get(shopId) ?? new Map<string, { look: Look; until: number }>();
    const key = `${look.ticket} ${look.person}`;
    const before = known.has(key);
    if (look.here) known.set(key, { look, until: this.#now() + FORGOTTEN_MS });
    else known.delete(key);
    if (known.size > 0) this.#shops.set(shopId, known);
    else this.#shops.delete(shopId);
    if (before !== look.here) this.#tell(shopId, look);
  }

  /** Forgets those of whom nothing was heard for long. */
  sweep(): void {
    const now = this.#now();
    for (const [shopId, known] of this.#shops) {
      for (const { look, until } of known.values()) if (until <= now) this.hear(shopId, { ...look, here: false });
    }
  }

  /** Every ticket of the shop that somebody looks at, with its people by name. */
  of(shopId: string): Looking[] {
    const tickets = new Map<string, Looking['people']>();
    for (const { look, until } of this.#shops.get(shopId)?.values() ?? []) {
      if (until > this.#now()) tickets.set(look.ticket, [...(tickets.get(look.ticket) ?? []), { id: look.person, name: look.name }]);
    }
    return [...tickets].map(([ticket, people]) => ({ ticket, people: people.sort((a, b) => (a.name < b.name ? -1 : 1)) }));
  }
}
