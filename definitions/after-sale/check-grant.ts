import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { DomainError } from '../domain/errors.ts';
import { aboveLimit } from '../domain/limits.ts';
import type { Policy } from '../domain/types.ts';
import type { TicketSummaryData } from './ticket-facts.ts';
import type { AfterSaleVariables } from './variables.ts';

/** Whose grants the policy limits. The platform's ruling and the shop's own systems are not the desk's generosity. */
const LIMITED = new Set(['agent', 'supervisor']);

/** What the desk has agreed to or offered, in minor units; null while it has done neither. */
export function granted(variables: AfterSaleVariables): number | null {
  return variables.approvedAmount ?? variables.offeredAmount ?? null;
}

/**
 * A person of the desk may agree to, or offer, what their roles may give alone; more takes a supervisor (4.4). Asked only when the
 * amount is new, so that nobody is refused for what another has granted.
 * @throws DomainError over_limit
 */
export async function checkGrant(store: Store, row: TicketRow, variables: AfterSaleVariables, policy: Policy, actor: Actor): Promise<void> {
  const refund = granted(variables);
  const known = (row.summary as unknown as TicketSummaryData).granted ?? null;
  if (refund === null || refund === known || actor.type !== 'user' || !actor.id) return;
  const person = await store.db()('person').where({ shop_id: row.shop_id, person_id: actor.id }).first('roles') as { roles: string[] } | undefined;
  const roles = person?.roles ?? [];
  if (!roles.some((role) => LIMITED.has(role)) || !aboveLimit(policy, roles, { refund, compensation: 0 })) return;
  const limit = Math.max(...(['agent', 'supervisor'] as const).filter((role) => roles.includes(role)).map((role) => policy.limits[role].refund ?? 0));
  throw new DomainError('over_limit', { limit: inWords(limit, row.currency) });
}

/** `CNY 200.00`, readable in every language. */
function inWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)).replaceAll('\u00a0', ' ');
}
