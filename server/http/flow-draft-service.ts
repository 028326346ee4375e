import type { Actor } from '../auth/actor.ts';
import type { BegunFlow, CreateFlow, FlowDraft, SavedDraft, SaveFlowDraft } from '../contracts/types.ts';
import type { Once } from './services.ts';

/** Flows as they are being changed, before anybody publishes them. */
export interface FlowDraftService {
  read(actor: Actor, key: string): Promise<FlowDraft>;
  create(actor: Actor, body: CreateFlow, once: Once): Promise<BegunFlow>;
  save(actor: Actor, key: string, body: SaveFlowDraft): Promise<SavedDraft>;
  discard(actor: Actor, key: string, revision: number): Promise<void>;
}
