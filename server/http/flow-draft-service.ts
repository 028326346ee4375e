import type { Actor } from '../auth/actor.ts';
import type { BegunFlow, CreateFlow, FlowDraft, SavedDraft, SavedScenario, SaveFlowDraft, SaveScenario } from '../contracts/types.ts';
import type { Once } from './services.ts';

/** Flows as they are being changed, before anybody publishes them. */
export interface FlowDraftService {
  read(actor: Actor, key: string): Promise<FlowDraft>;
  create(actor: Actor, body: CreateFlow, once: Once): Promise<BegunFlow>;
  save(actor: Actor, key: string, body: SaveFlowDraft): Promise<SavedDraft>;
  saveScenario(actor: Actor, key: string, scenario: string, body: SaveScenario): Promise<SavedScenario>;
  removeScenario(actor: Actor, key: string, scenario: string, hash: string): Promise<void>;
  discard(actor: Actor, key: string, revision: number): Promise<void>;
}
