import { listWorkItems } from '../../../../engine/store/work-item.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { BulkOption, WorkItem } from '../../../contracts/types.ts';
import type { Parts } from '../../parts.ts';
import { workItemView } from '../../work-item-view.ts';
import { readTicket } from '../detail.ts';
import { answerFor } from './answer.ts';

type Why = BulkOption['left'][number]['why'];

/** The outcomes that at least one of the tickets allows this caller as it stands, most tickets first, and why the others are left out. */
export async function bulkOptions(parts: Parts, actor: Actor, ids: readonly string[]): Promise<BulkOption[]> {
  const views = new Map<string, WorkItem[]>();
  for (const id of ids) views.set(id, await openSteps(parts, actor, id));
  const options = new Map<string, BulkOption>();
  for (const view of [...views.values()].flat()) {
    for (const { code, label, needsReason } of view.outcomes) {
      const key = `${view.element}/${code}`;
      if (!options.has(key)) options.set(key, { element: view.element, step: view.label, outcome: code, label, needsReason, tickets: [], left: [] });
    }
  }
  for (const option of options.values()) sort(parts, option, views);
  return [...options.values()].filter(({ tickets }) => tickets.length > 0).sort((one, other) => other.tickets.length - one.tickets.length);
}

async function openSteps(parts: Parts, actor: Actor, id: string): Promise<WorkItem[]> {
  const ticket = await readTicket(parts, actor, id);
  const open = (await listWorkItems(parts.store, actor.shopId, ticket.row.ticket_id)).filter(({ state }) => state === 'open');
  return Promise.all(open.map((item) => workItemView(parts.engine, ticket, item, actor, new Map())));
}

function sort(parts: Parts, option: BulkOption, views: ReadonlyMap<string, readonly WorkItem[]>): void {
  for (const [id, steps] of views) {
    const why = refusal(parts, option, steps);
    if (why) option.left.push({ id, why });
    else option.tickets.push(id);
  }
}

/** The reason is asked for once for all of them, so it does not count as an answer of the ticket's own. */
function refusal(parts: Parts, { element, outcome, needsReason }: BulkOption, steps: readonly WorkItem[]): Why | null {
  const view = steps.find((one) => one.element === element);
  if (!view) return 'not_at_step';
  if (!view.canWork || !view.outcomes.some(({ code }) => code === outcome)) return 'not_yours';
  const problems = parts.engine.validate(view.schema, { ...answerFor(view, needsReason ? '—' : undefined), outcome });
  return problems.length > 0 ? 'needs_answer' : null;
}
