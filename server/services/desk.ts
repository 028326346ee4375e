import type { DeskService } from '../http/desk-service.ts';
import type { Parts } from './parts.ts';
import { bulkOptions } from './tickets/bulk/options.ts';
import { actOnMany } from './tickets/bulk/run.ts';
import { undoMany } from './tickets/bulk/undo.ts';
import { listMacros, removeMacro, saveMacro } from './tickets/macros.ts';
import { listViews, removeView, saveView } from './tickets/views.ts';
import { listTags, removeTag } from './tickets/tags.ts';

/** What the list of tickets offers beside reading it. */
export function createDeskService(parts: Parts): DeskService {
  return {
    act: (actor, body, once) => actOnMany(parts, actor, body, once),
    undo: (actor, id) => undoMany(parts, actor, id),
    options: async (actor, tickets) => ({ items: await bulkOptions(parts, actor, tickets) }),
    macros: (actor) => listMacros(parts, actor),
    saveMacro: (actor, id, body) => saveMacro(parts, actor, id, body),
    removeMacro: (actor, id) => removeMacro(parts, actor, id),
    views: (actor) => listViews(parts, actor),
    saveView: (actor, id, body) => saveView(parts, actor, id, body),
    removeView: (actor, id) => removeView(parts, actor, id),
    tags: (actor) => listTags(parts.store, actor),
    removeTag: (actor, name) => removeTag(parts.store, actor, name),
  };
}
