import { listMacros } from '../../contracts/macros/list.ts';
import { removeMacro } from '../../contracts/macros/remove.ts';
import { saveMacro } from '../../contracts/macros/save.ts';
import { listTags } from '../../contracts/tags/list.ts';
import { removeTag } from '../../contracts/tags/remove.ts';
import { bulkAct } from '../../contracts/tickets/bulk.ts';
import { listBulkOptions } from '../../contracts/tickets/bulk-options.ts';
import { undoBulkAct } from '../../contracts/tickets/undo-bulk.ts';
import { listViews } from '../../contracts/views/list.ts';
import { removeView } from '../../contracts/views/remove.ts';
import { saveView } from '../../contracts/views/save.ts';
import { listPresence } from '../../contracts/presence/list.ts';
import { lookAtTicket } from '../../contracts/presence/look.ts';
import { bind, type Binding } from '../binding.ts';

/** The list as a tool: acts on many tickets, macros, tags. */
export const deskBindings: Binding[] = [
  bind(bulkAct, (services, { actor, body, once }) => services.desk.act(actor, body, once)),
  bind(listBulkOptions, (services, { actor, body }) => services.desk.options(actor, body.tickets)),
  bind(undoBulkAct, (services, { actor, params }) => services.desk.undo(actor, params.id)),
  bind(listMacros, (services, { actor }) => services.desk.macros(actor)),
  bind(saveMacro, (services, { actor, params, body }) => services.desk.saveMacro(actor, params.id, body)),
  bind(removeMacro, (services, { actor, params }) => services.desk.removeMacro(actor, params.id)),
  bind(listViews, (services, { actor }) => services.desk.views(actor)),
  bind(saveView, (services, { actor, params, body }) => services.desk.saveView(actor, params.id, body)),
  bind(removeView, (services, { actor, params }) => services.desk.removeView(actor, params.id)),
  bind(listPresence, (services, { actor }) => services.presence.list(actor)),
  bind(lookAtTicket, (services, { actor, params, body }) => services.presence.look(actor, params.id, body.here)),
  bind(listTags, (services, { actor }) => services.desk.tags(actor)),
  bind(removeTag, (services, { actor, params }) => services.desk.removeTag(actor, params.name)),
];
