import { claimWorkItem, releaseWorkItem } from '../../../../engine/runtime/commands/claim-work-item.ts';
import { mayWork } from '../../../../engine/runtime/may-work.ts';
import { listWorkItems } from '../../../../engine/store/work-item.ts';
import { AppError } from '../../../http/errors.ts';
import { worker } from '../../actors.ts';
import { peopleNames } from '../../people-names.ts';
import type { BulkAct } from './act.ts';

/** Takes the first open step that nobody has and the caller may work. */
export const claim: BulkAct<'claim'> = {
  kind: 'claim',
  permission: 'work.claim',
  onVersion: true,
  async run({ parts, actor, row }) {
    const open = (await listWorkItems(parts.store, row.shop_id, row.ticket_id)).filter(({ state }) => state === 'open');
    const item = open.find((one) => one.assignee === null && mayWork(worker(actor), one, row));
    const taken = open.flatMap(({ assignee }) => assignee ?? []);
    if (!item && taken.length > 0) throw new AppError('work_item_taken', { params: { name: [...(await peopleNames(parts.store, row.shop_id, taken)).values()].join(', ') } });
    if (!item) throw new AppError('nothing_to_claim');
    await claimWorkItem(parts.engine, row.shop_id, worker(actor), item.work_item_id);
    return { workItemId: item.work_item_id };
  },
  async undo({ parts, actor, row }, { workItemId }) {
    await releaseWorkItem(parts.engine, row.shop_id, worker(actor), String(workItemId));
  },
};
