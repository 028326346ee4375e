import type { Actor } from '../store/save-ticket.ts';
import type { TicketRow } from '../store/ticket.ts';
import type { WorkItemRow } from '../store/work-item.ts';

/** Who wants to work: an actor with the roles and groups that a step may ask for. */
export interface Worker { actor: Actor; roles: string[]; groups: string[] }

/** Roles that lead a desk and may work what belongs to it. */
const LEADS: Record<string, string[]> = { supervisor: ['agent'] };

/**
 * Whether this worker may do the step: a buyer only on the own ticket, a person by id, role or group, a supervisor also
 * what an agent may. A claimed step is its person's; supervisors may still take it.
 */
export function mayWork(worker: Worker, item: Pick<WorkItemRow, 'roles' | 'groups' | 'assignee'>, ticket: Pick<TicketRow, 'buyer_id'>): boolean {
  if (worker.actor.type === 'buyer') return item.roles.includes('buyer') && worker.actor.id === ticket.buyer_id;
  if (item.assignee !== null && item.assignee === worker.actor.id) return true;
  if (item.assignee !== null && !worker.roles.includes('supervisor') && !worker.roles.includes('owner')) return false;
  const roles = new Set([...worker.roles, ...worker.roles.flatMap((role) => LEADS[role] ?? [])]);
  return worker.roles.includes('owner') || item.roles.some((role) => role !== 'buyer' && roles.has(role)) || item.groups.some((group) => worker.groups.includes(group));
}
