import { assignWorkItem, findWorkItem } from '../../store/work-item.ts';
import type { TicketRow } from '../../store/ticket.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';
import { mayWork, type Worker } from '../may-work.ts';
import { runOnTicket } from '../run.ts';

/** Takes a step for oneself. Claiming one's own again is no error. @throws EngineError work_item_claimed · not_allowed · work_item_closed */
export async function claimWorkItem(engine: Engine, shopId: string, worker: Worker, workItemId: string): Promise<TicketRow> {
  return changeAssignee(engine, shopId, worker, workItemId, worker.actor.id ?? null);
}

/** Gives a step back to its group. @throws EngineError as for claiming */
export async function releaseWorkItem(engine: Engine, shopId: string, worker: Worker, workItemId: string): Promise<TicketRow> {
  return changeAssignee(engine, shopId, worker, workItemId, null);
}

async function changeAssignee(engine: Engine, shopId: string, worker: Worker, workItemId: string, assignee: string | null): Promise<TicketRow> {
  const found = await findWorkItem(engine.store, shopId, workItemId);
  if (!found) throw new EngineError('work_item_not_found', 'There is no such work item in this shop.');
  return runOnTicket(engine, shopId, found.ticket_id, async ({ row }) => {
    const item = await findWorkItem(engine.store, shopId, workItemId);
    if (!item || item.state !== 'open') throw new EngineError('work_item_closed', 'This step was already decided.', { current: { version: row.version, status: row.status } });
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
