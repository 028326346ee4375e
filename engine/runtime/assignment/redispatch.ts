import { rootVariables } from '../../kernel/index.ts';
import { putIntoPool } from '../../store/pool.ts';
import type { Actor } from '../../store/save-ticket.ts';
import { listGroups } from '../../store/staff.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { assignWorkItem } from '../../store/work-item.ts';
import { contextFor } from '../context.ts';
import type { Engine } from '../engine.ts';
import { runOnItem } from '../run.ts';
import { assignedNote, stepOf } from './assign-opened.ts';
import { choosePeople } from './choose.ts';
import { wantedFor } from './wanted.ts';

export interface Redispatch {
  /** Why it is given out again, for the timeline. */
  why: 'handed_back' | 'off_duty' | 'somebody_free';
  /** Who has it now; when somebody else took it meanwhile, nothing happens. */
  from: string | null;
  /** Does not get it again. */
  except?: string;
  actor: Actor;
}

/**
 * Gives an open step to somebody else of its group, or leaves it open for the group where nobody is free. Moves nothing, so a decision
 * that is being made on the ticket stays valid. @throws EngineError work_item_not_found
 */
export async function redispatch(engine: Engine, shopId: string, workItemId: string, { why, from, except, actor }: Redispatch): Promise<TicketRow> {
  return runOnItem(engine, shopId, workItemId, async ({ row, state, program, item }) => {
    const { version } = row;
    if (item.state !== 'open' || item.assignee !== from) return { actor, patch: { version } };
    const { environment } = await contextFor(engine, row, engine.now());
    const wanted = await wantedFor(engine, shopId, stepOf(program, item), await listGroups(engine.store, shopId), { ...rootVariables(state), ...environment });
    const notFor = [...new Set([...item.not_for, ...(except ? [except] : [])])];
    const [person] = wanted ? await choosePeople(engine, shopId, [{ wanted, roles: item.roles, groups: item.groups, except: notFor }]) : [];
    if (!person && from === null) return { actor, patch: { version } };
    await assignWorkItem(engine.store, shopId, workItemId, person?.id ?? null);
    if (wanted && wanted.strategy !== 'manual') await putIntoPool(engine.store, shopId, [{ work_item_id: workItemId, pool: wanted.group, not_for: notFor }]);
    const released = from === null ? [] : [{ kind: 'released', actor, element: item.element, visibility: 'internal' as const, data: { why } }];
    return {
      actor, patch: { version, assignee: person?.id ?? (row.assignee === from ? null : row.assignee) },
      notes: [...released, ...(wanted && (person || wanted.strategy !== 'manual') ? [assignedNote(item.element, wanted, person, why)] : [])],
    };
  });
}
