import type { Actor } from '../auth/actor.ts';
import type { BulkBody, BulkOption, BulkResult, Macro, SavedView, SaveMacro, SaveView } from '../contracts/types.ts';
import type { Once } from './services.ts';

/** The list as a tool: acts on many tickets, macros, tags. */
export interface DeskService {
  act(actor: Actor, body: BulkBody, once: Once): Promise<BulkResult>;
  undo(actor: Actor, id: string): Promise<BulkResult>;
  options(actor: Actor, tickets: readonly string[]): Promise<{ items: BulkOption[] }>;
  macros(actor: Actor): Promise<{ items: Macro[] }>;
  saveMacro(actor: Actor, id: string, body: SaveMacro): Promise<Macro>;
  removeMacro(actor: Actor, id: string): Promise<void>;
  views(actor: Actor): Promise<{ items: SavedView[] }>;
  saveView(actor: Actor, id: string, body: SaveView): Promise<SavedView>;
  removeView(actor: Actor, id: string): Promise<void>;
  tags(actor: Actor): Promise<{ items: { name: string }[] }>;
  removeTag(actor: Actor, name: string): Promise<void>;
}
