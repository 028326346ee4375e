import type { Actor } from '../auth/actor.ts';
import type { Looking } from '../live/presence.ts';

/** Who looks at which ticket. */
export interface PresenceService {
  list(actor: Actor): Promise<{ items: Looking[] }>;
  look(actor: Actor, id: string, here: boolean): Promise<void>;
}
