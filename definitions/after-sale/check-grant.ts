import type { Decisions } from '../../engine/runtime/decisions.ts';
import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { DomainError } from '../domain/errors.ts';
import type { Policy } from '../domain/types.ts';
import { ownLimit } from './own-limit.ts';
import type { TicketSummaryData } from './ticket-facts.ts';
import type { AfterSaleVariables } from './variables.ts';

/** What the desk has agreed to or offered, in minor units; null while it has done neither. */
export function granted(variables: AfterSaleVariables): number | null {
  return variables.approvedAmount ?? variables.offeredAmount ?? null;
}

/** Where a supervisor is asked, nothing is granted yet. */
export function asksSupervisor(row: Pick<TicketRow, 'status'>): boolean {
  return row.status === 'pending_approval';
}

/**
 * A person of the desk may agree to, or offer, what their roles may give alone (4.4). Flows lead what is above to a supervisor's step; this
 * is what holds in flows that have none. Asked only when more is given than was, so that nobody is refused for what another has granted.
 * @throws DomainError over_limit
 */
export async function checkGrant(store: Store, decisions: Pick<Decisions, 'live' | 'ask'>, row: TicketRow, variables: AfterSaleVariables, policy: Policy, actor: Actor): Promise<void> {
  const refund = granted(variables);
  const known = (row.summary as unknown as TicketSummaryData).granted ?? null;
  if (refund === null || (known !== null && refund <= known) || asksSupervisor(row)) return;
  const limit = await ownLimit(store, decisions, row.shop_id, policy, actor);
  if (limit !== null && refund > limit) throw new DomainError('over_limit', { limit: inWords(limit, row.currency) });
}

/** `CNY 200.00`, readable in every language. */
export function inWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)).replaceAll('\u00a0', ' ');
}
