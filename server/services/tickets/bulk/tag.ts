import { tagTicket } from '../../../../engine/runtime/commands/tag-ticket.ts';
import { recorded } from '../../actors.ts';
import { keepTags } from '../tags.ts';
import type { BulkAct } from './act.ts';

/** Puts tags on and takes tags off. */
export const tag: BulkAct<'tag'> = {
  kind: 'tag',
  permission: 'tickets.message',
  onVersion: false,
  async check({ store, engine }, { shopId }, act) {
    await keepTags(store, shopId, act.add ?? [], engine.now());
  },
  async run({ parts, actor, row }, { add = [], remove = [] }) {
    await tagTicket(parts.engine, row.shop_id, row.ticket_id, { add, remove, actor: recorded(actor) });
    return { added: add.filter((one) => !row.tags.includes(one)), removed: remove.filter((one) => row.tags.includes(one)) };
  },
  async undo({ parts, actor, row }, { added, removed }) {
    await tagTicket(parts.engine, row.shop_id, row.ticket_id, { add: removed as string[], remove: added as string[], actor: recorded(actor) });
  },
};
