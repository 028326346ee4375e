import type { Actor } from '../auth/actor.ts';
import type { PresenceService } from '../http/presence-service.ts';
import type { Looking } from '../live/presence.ts';
import type { Parts } from './parts.ts';
import { readTicket } from './tickets/detail.ts';

/** Who looks at what: said to every process by one notification, kept by none on disk. */
export function createPresenceService(parts: Parts, looking: (shopId: string) => Looking[]): PresenceService {
  return {
    list: async (actor) => ({ items: looking(actor.shopId) }),

    async look(actor: Actor, id, here) {
      const { row } = await readTicket(parts, actor, id);
      if (actor.userId) parts.store.tell({ shop: actor.shopId, look: { ticket: row.ticket_id, person: actor.userId, name: actor.name, here } });
    },
  };
}
