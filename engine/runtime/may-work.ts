import type { Actor } from '../store/save-ticket.ts';
import type { TicketRow } from '../store/ticket.ts';
import type { WorkItemRow } from '../store/work-item.ts';

/** Who wants to work: an actor with the roles and groups that a step may ask for. */
export interface Worker { actor: Actor; roles: string[]; groups: string[] }

/** Roles that judge between the parties: whoever has one of the shop's roles beside it is a party, and may not act as it. */
const JUDGES = ['platform'];

/** Roles that lead a desk and may work what belongs to it. */
const LEADS: Record<string, string[]> = { supervisor: ['agent'] };

/**
 * Whether this worker may do the step: a buyer only on the own ticket, a person by id, role or group, a supervisor also
 * what an agent may. A claimed step is its person's; supervisors may still take it. What the platform judges, the shop's people never do.
 */
export function mayWork(worker: Worker, item: Pick<WorkItemRow, 'roles' | 'groups' | 'assignee'>, ticket: Pick<TicketRow, 'buyer_id'>): boolean {
  if (worker.actor.type === 'buyer') return item.roles.includes('buyer') && worker.actor.id === ticket.buyer_id;
  if (item.groups.length === 0 && item.roles.length > 0 && item.roles.every((role) => JUDGES.includes(role)) && worker.actor.type === 'user') {
    return worker.roles.length > 0 && worker.roles.every((role) => JUDGES.includes(role));
  }
  if (item.assignee !== null && item.assignee === worker.actor.id) return true;
  if (item.assignee !== null && !worker.roles.includes('supervisor') && !worker.roles.includes('owner')) return false;
  const roles = new Set([...worker.roles, ...worker.roles.flatMap((role) => LEADS[role] ?? [])]);
  return worker.roles.includes('owner') || item.roles.some((role) => role !== 'buyer' && roles.has(role)) || item.groups.some((group) => worker.groups.includes(group));
}
