import { completeWorkItem } from '../../../../engine/runtime/commands/complete-work-item.ts';
import { listWorkItems } from '../../../../engine/store/work-item.ts';
import { AppError } from '../../../http/errors.ts';
import { worker } from '../../actors.ts';
import { workItemView } from '../../work-item-view.ts';
import { readTicket } from '../detail.ts';
import type { BulkAct } from './act.ts';
import { answerFor } from './answer.ts';

/** Ends the step of that name with an outcome, as its form stands: each ticket's own most, its own address. */
export const complete: BulkAct<'complete'> = {
  kind: 'complete',
  permission: 'work.complete',
  onVersion: true,
  async run({ parts, actor, row }, act) {
    const ticket = await readTicket(parts, actor, row.ticket_id);
    const item = (await listWorkItems(parts.store, row.shop_id, row.ticket_id)).find(({ element, state }) => state === 'open' && element === act.element);
    if (!item) throw new AppError('not_at_step');
    const view = await workItemView(parts.engine, ticket, item, actor, new Map());
    await completeWorkItem(parts.engine, row.shop_id, worker(actor), {
      workItemId: item.work_item_id, outcome: act.outcome, data: answerFor(view, act.reasonText), version: row.version,
    });
    return null;
  },
};
