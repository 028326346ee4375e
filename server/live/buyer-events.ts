import type { Store } from '../../engine/store/transaction.ts';
import type { Actor } from '../auth/actor.ts';
import type { EventService, LiveEvent, LiveListener } from './hub.ts';

/** So long events of tickets that nobody here knows yet are gathered before the buyer's tickets are read again. */
const GATHER_MS = 250;
/** Tickets of others that are remembered as such. */
const MOST_FOREIGN = 5_000;

/** The shop's events narrowed to the tickets of the orders that this buyer proved to be theirs. */
export function eventsOfBuyer(events: EventService, store: Store, actor: Pick<Actor, 'shopId' | 'orderNumbers'>): EventService {
  const own = async (): Promise<Set<string>> => {
    const rows = await store.db()('ticket').where({ shop_id: actor.shopId }).whereIn('order_number', actor.orderNumbers ?? []).select('ticket_id') as { ticket_id: string }[];
    return new Set(rows.map((row) => row.ticket_id));
  };
  return {
    subscribe: (shopId, listener) => events.subscribe(shopId, narrowed(own, listener)),
    async since(shopId, lastId, limit) {
      const past = await events.since(shopId, lastId, limit);
      const mine = past && await own();
      return past?.filter((event) => event.name === 'clock' || isOf(mine, event));
    },
  };
}

function isOf(tickets: ReadonlySet<string> | undefined, event: LiveEvent): boolean {
  return event.name === 'ticket' && tickets?.has(String(event.data.id)) === true;
}

/** Passes on what is the buyer's. A ticket that is not known waits until the buyer's tickets were read again. */
function narrowed(own: () => Promise<Set<string>>, listener: LiveListener): LiveListener {
  let mine = new Set<string>();
  const foreign = new Set<string>();
  let waiting: LiveEvent[] = [];
  const look = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    mine = await own();
    for (const event of asked) {
      if (isOf(mine, event)) listener(event);
      else if (foreign.size < MOST_FOREIGN) foreign.add(String(event.data.id));
    }
  };
  return (event) => {
    if (event.name === 'clock' || isOf(mine, event)) return listener(event);
    if (event.name !== 'ticket' || foreign.has(String(event.data.id))) return;
    waiting.push(event);
    // what cannot be read now is read with the next event; the page asks by itself once in a while too
    if (waiting.length === 1) setTimeout(() => void look().catch(() => undefined), GATHER_MS).unref();
  };
}
