import type { Decisions } from '../../engine/runtime/decisions.ts';
import type { TicketChange, TicketDomain, TicketProjection, TicketSettlement } from '../../engine/runtime/domain.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { findOrderOfTicket } from '../store/orders.ts';
import { evidenceNeeded } from '../domain/reasons.ts';
import { orderSignals } from '../domain/order-signals.ts';
import { addParcel } from '../store/parcels.ts';
import { refundsOfTicket, type RefundRecord } from '../store/refunds.ts';
import { buyerFacts } from './buyer-facts.ts';
import { checkDecision } from './check-decision.ts';
import { asksSupervisor, checkGrant, granted } from './check-grant.ts';
import { describeLines, reasonLabel } from './describe.ts';
import { axesOf, storeAxes, type Axes } from './axes.ts';
import { holdMoney, requestKey, type HeldKey } from './hold.ts';
import { syncReceipt } from './receipt.ts';
import { orderStateJobs } from './order-state.ts';
import type { ShopBook } from './shop-book.ts';
import { releases, statusGroup } from './status-groups.ts';
import type { TicketSummaryData } from './ticket-facts.ts';
import { afterSale, type AfterSaleVariables } from './variables.ts';

/** The after-sale domain behind the engine's tickets: orders, reservations, refunds, parcels and the list's columns. */
export function createAfterSaleDomain(store: Store, book: ShopBook, decisions: Pick<Decisions, 'live' | 'ask'>): TicketDomain {
  return {
    firstStatus: 'pending_review',

    async environment(shopId, ticket) {
      const found = await findOrderOfTicket(store, shopId, ticket);
      const shop = await book.shop(shopId);
      return {
        order: { ...found?.document, ...(found ? { updatedAt: found.updated_at } : {}), shipped: found ? found.document.status !== 'awaiting_shipment' : false, ...(found ? { signals: orderSignals(found.document) } : {}) },
        policy: found ? await book.policy(shopId, found.policy_version) : {},
        shop: { id: shop.shop_id, name: shop.name },
      };
    },

    rules: async (shopId, version) => ({ policy: await book.policy(shopId, version) }),

    remember(environment, ticket) {
      const { order } = environment as { order?: { updatedAt?: string } };
      return order && (ticket.version === 0 || (order.updatedAt ?? '') >= ticket.updated_at) ? { order } : undefined;
    },

    factsIn: ({ buyer }) => ({ buyer }),

    worth: (variables) => afterSale(variables).approvedAmount ?? null,

    decisionFacts: async (ticket) => ({ buyer: await buyerFacts(store, ticket) }),

    async filesNeeded(ticket, variables) {
      const policy = await book.policy(ticket.shop_id, ticket.policy_version);
      const reason = policy.reasons.find(({ code }) => code === afterSale(variables).request.reason);
      return reason ? evidenceNeeded(reason, ticket.type, policy) : (policy.minEvidence[ticket.type] ?? 0);
    },

    async decide(ticket, decision, variables) {
      return checkDecision(store, decisions, ticket, decision, afterSale(variables));
    },

    settle: (change) => settle(store, book, decisions, change),
  };
}

async function settle(store: Store, book: ShopBook, decisions: Pick<Decisions, 'live' | 'ask'>, change: TicketChange): Promise<TicketSettlement> {
  const { after, now } = change;
  const variables = afterSale(change.variables);
  const policy = await book.policy(after.shop_id, after.policy_version);
  await checkGrant(store, decisions, after, variables, policy, change.actor);
  const refunds = mayHaveRefunds(after) ? await refundsOfTicket(store, after.shop_id, after.ticket_id) : [];
  const timeline: TicketSettlement['timeline'] = [];
  const held = refunds.length === 0 ? await settleHold(store, book, after, variables, now) : undefined;
  if (!change.before || change.before.is_open !== after.is_open) await syncReceipt(store, after, now);
  timeline.push(...(await settleParcels(store, after, variables, now)));
  const axes = axesOf({ row: after, state: change.state, variables, held: heldState(after, held), refunds });
  await storeAxes(store, after, axes, now);
  const projection = project(after, variables, refunds, held, axes, policy);
  return { projection, timeline, jobs: orderStateJobs(change.before, { ...after, ...projection }, now), events: [] };
}

function heldState(row: TicketRow, held: HeldKey | undefined): 'reserved' | 'released' | undefined {
  const key = held ?? (row.summary.held as HeldKey | undefined);
  return key && (key.released ? 'released' : 'reserved');
}

/** The ledger says in the summary that refunds exist; before that there are none to read. */
function mayHaveRefunds(row: TicketRow): boolean {
  return !['none', 'reserved', 'released'].includes((row.summary as unknown as TicketSummaryData).money);
}

async function settleHold(store: Store, book: ShopBook, row: TicketRow, variables: AfterSaleVariables, now: string): Promise<HeldKey> {
  const known = row.summary.held as HeldKey | undefined;
  const amount = variables.approvedAmount ?? variables.request.amount;
  const next: HeldKey = { released: releases(row.status), amount, request: requestKey(variables.request) };
  const same = known && known.released === next.released && known.request === next.request && (next.released || known.amount === next.amount);
  if (same) return known;
  const policy = await book.policy(row.shop_id, row.policy_version);
  // the first check was made by whoever opened the ticket, under the same lock
  const changed = known !== undefined && known.request !== next.request && !next.released;
  await holdMoney(store, row, variables, { released: next.released, amount, lines: variables.request.lines }, policy, changed, now);
  return next;
}

async function settleParcels(store: Store, row: TicketRow, variables: AfterSaleVariables, now: string): Promise<TicketSettlement['timeline']> {
  const entries: TicketSettlement['timeline'] = [];
  const known = new Set((row.summary.parcels as string[] | undefined) ?? []);
  for (const [direction, parcel] of [['back', variables.returnParcel], ['out', variables.outParcel]] as const) {
    if (!parcel || known.has(parcel.trackingNo)) continue;
    const added = await addParcel(store, { shop_id: row.shop_id, ticket_id: row.ticket_id, direction, courier: parcel.courier, tracking_no: parcel.trackingNo }, now);
    if (added) entries.push({ kind: 'parcel', visibility: 'buyer', data: { direction, ...parcel } });
  }
  return entries;
}

function project(row: TicketRow, variables: AfterSaleVariables, refunds: RefundRecord[], held: HeldKey | undefined, axes: Axes, policy: Parameters<typeof reasonLabel>[0]): TicketProjection {
  const { request } = variables;
  const summary = row.summary as unknown as TicketSummaryData;
  const heldKey = held ?? (row.summary.held as HeldKey | undefined);
  const next: TicketSummaryData = {
    ...summary,
    lines: describeLines(summary, request.lines),
    evidenceCount: request.evidence.length,
    rejected: row.status === 'rejected' || (summary.rejected && row.status !== 'pending_review'),
    reasonLabel: reasonLabel(policy, request.reason),
    money: axes.money,
    dispute: axes.dispute,
    axes,
    granted: asksSupervisor(row) ? (summary.granted ?? null) : granted(variables),
    parcels: [variables.returnParcel?.trackingNo, variables.outParcel?.trackingNo].filter((no) => no !== undefined),
    ...(heldKey ? { held: heldKey } : {}),
  };
  return {
    status_group: statusGroup(row.status, row.suspended_reason !== null),
    requested: request.amount, approved: variables.approvedAmount ?? null,
    refunded: refunds.filter((refund) => refund.state === 'succeeded').reduce((sum, refund) => sum + refund.amount, 0),
    reason: request.reason, summary: next as unknown as Record<string, unknown>,
  };
}
