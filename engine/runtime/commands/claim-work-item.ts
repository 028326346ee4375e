import { assignWorkItem, findWorkItem } from '../../store/work-item.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { redispatch } from '../assignment/redispatch.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { mayWork, type Worker } from '../may-work.ts';
import { runOnItem } from '../run.ts';

/** Takes a step for oneself. Claiming one's own again is no error. @throws EngineError work_item_claimed · not_allowed · work_item_closed */
export async function claimWorkItem(engine: Engine, shopId: string, worker: Worker, workItemId: string): Promise<TicketRow> {
  return changeAssignee(engine, shopId, worker, workItemId, worker.actor.id ?? null);
}

/**
 * Gives a step back to its group; where the program gives out the group's work, somebody else gets it at once.
 * @throws EngineError as for claiming
 */
export async function releaseWorkItem(engine: Engine, shopId: string, worker: Worker, workItemId: string): Promise<TicketRow> {
  const item = await findWorkItem(engine.store, shopId, workItemId);
  if (!item?.pool || item.assignee === null || item.assignee !== worker.actor.id) return changeAssignee(engine, shopId, worker, workItemId, null);
  return redispatch(engine, shopId, workItemId, { why: 'handed_back', from: item.assignee, except: item.assignee, actor: worker.actor });
}

async function changeAssignee(engine: Engine, shopId: string, worker: Worker, workItemId: string, assignee: string | null): Promise<TicketRow> {
  return runOnItem(engine, shopId, workItemId, async ({ row, item }) => {
    if (item.state !== 'open') throw new EngineError('work_item_closed', 'This step was already decided.', { current: { version: row.version, status: row.status } });
    if (!mayWork(worker, item, row)) {
      throw item.assignee ? new EngineError('work_item_claimed', 'Somebody else has this step. A supervisor can take it over.', { current: { assignee: item.assignee } }) : new EngineError('not_allowed', 'This step belongs to other people.');
    }
    await assignWorkItem(engine.store, shopId, workItemId, assignee);
    return {
      actor: worker.actor,
      notes: [{ kind: assignee ? 'claimed' : 'released', actor: worker.actor, element: item.element, visibility: 'internal', data: {} }],
      patch: { assignee },
    };
  });
}
