import { axesOf, inspectionOf } from '../../../definitions/after-sale/axes.ts';
import { ticketFacts, typeOf } from '../../../definitions/after-sale/ticket-facts.ts';
import { movesMoney, type TicketType } from '../../../definitions/domain/ticket-type.ts';
import { afterSale, type AfterSaleVariables } from '../../../definitions/after-sale/variables.ts';
import { available, ledgerOf } from '../../../definitions/domain/ledger.ts';
import { quoteRequest } from '../../../definitions/domain/check-request.ts';
import { DomainError } from '../../../definitions/domain/errors.ts';
import { orderEffect } from '../../../definitions/domain/order-effect.ts';
import type { Order, Policy, Quote, TicketFacts } from '../../../definitions/domain/types.ts';
import { findOrderById } from '../../../definitions/store/orders.ts';
import { chargesOfTicket } from '../../../definitions/store/charges.ts';
import { lossDocumentsOfTicket } from '../../../definitions/store/loss-documents.ts';
import { payoutsOfTicket } from '../../../definitions/store/payouts.ts';
import { parcelsOfTicket } from '../../../definitions/store/parcels.ts';
import { refundsOfTicket } from '../../../definitions/store/refunds.ts';
import { findReservation } from '../../../definitions/store/reservations.ts';
import { rootVariables } from '../../../engine/kernel/index.ts';
import { isStep, nodeOf } from '../../../engine/runtime/changes.ts';
import { findTicket } from '../../../engine/store/ticket.ts';
import { listTimeline } from '../../../engine/store/timeline.ts';
import { listWorkItems } from '../../../engine/store/work-item.ts';
import type { Actor } from '../../auth/actor.ts';
import type { TicketDetail } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import { maySeeTicket } from '../actors.ts';
import { plansOf } from '../handovers/plans.ts';
import { seenBy } from '../handovers/seen.ts';
import { orderFor } from '../order-view.ts';
import type { Parts } from '../parts.ts';
import { chargeView, lossView, payoutsForBuyer, payoutView } from '../payout-view.ts';
import { peopleNames } from '../people-names.ts';
import { isRatable, ratingOf } from '../ratings/rating-of.ts';
import { workItemView, type Readable } from '../work-item-view.ts';
import { withEarlierVersions } from './earlier-versions.ts';
import { clocksOf, levelsOf } from './clocks.ts';
import { goodsOf } from './goods.ts';
import { flowWords } from './flow-words.ts';
import { ticketsOfOrder } from './related.ts';
import { stepsOf } from './steps.ts';
import { summaryOf } from './summary.ts';

/** The ticket with its program, or 404 when the reader may not see it. @throws AppError not_found */
export async function readTicket(parts: Parts, actor: Actor, idOrNumber: string): Promise<Readable> {
  const loaded = await findTicket(parts.store, actor.shopId, idOrNumber);
  if (!loaded || !maySeeTicket(actor, loaded.row)) throw new AppError('not_found');
  const program = await parts.engine.programs.program(actor.shopId, loaded.row.flow_key, loaded.row.flow_version, loaded.called);
  return { ...loaded, program, variables: rootVariables(loaded.state) };
}

/** Everything the ticket page shows, of one instant; a buyer gets the buyer's part. */
export async function ticketDetail(parts: Parts, actor: Actor, idOrNumber: string): Promise<TicketDetail> {
  return parts.store.snapshot(() => readDetail(parts, actor, idOrNumber));
}

async function readDetail(parts: Parts, actor: Actor, idOrNumber: string): Promise<TicketDetail> {
  const ticket = await readTicket(parts, actor, idOrNumber);
  const { row } = ticket;
  const { store } = parts;
  const buyer = actor.kind === 'buyer';
  const variables = afterSale(ticket.variables);
  const order = await findOrderById(store, row.shop_id, row.order_id);
  if (!order) throw new AppError('not_found');
  const policy = await parts.book.policy(row.shop_id, row.policy_version);
  const facts = await ticketFacts(store, row.shop_id, row.order_id);
  const timeline = await listTimeline(store, row.shop_id, row.ticket_id, buyer ? { visibility: 'buyer' } : {});
  const items = (await listWorkItems(store, row.shop_id, row.ticket_id)).filter((item) => item.state === 'open' && (!buyer || item.roles.includes('buyer')));
  const names = await peopleNames(store, row.shop_id, [row.assignee, ...items.map((item) => item.assignee)].flatMap((id) => id ?? []));
  const open = Object.values(ticket.state.waits).filter((wait) => isStep(nodeOf(ticket.program, wait.model, wait.element), wait));
  const steps = stepsOf(await withEarlierVersions(parts.engine, ticket, timeline.map(({ element }) => element)), timeline, open, actor, { ...ticket.variables, policy, order: order.document });
  const refunds = await refundsOfTicket(store, row.shop_id, row.ticket_id);
  const reservation = await findReservation(store, row.shop_id, row.ticket_id);
  const axes = axesOf({ row, state: ticket.state, variables, held: reservation?.state, refunds });
  const rating = await ratingOf(store, row.shop_id, row.ticket_id);
  const workItems = [];
  for (const item of items) workItems.push(await workItemView(parts.engine, ticket, item, actor, names));
  return {
    ...summaryOf(row, actor, names, await flowWords(parts.engine, [row])),
    process: { steps: steps.filter((step) => step.state === 'current').map(({ element, label, buyerLabel }) => ({ element, label: buyer ? (buyerLabel ?? label) : label })) },
    goods: goodsOf(variables.request.lines, axes.goods, inspectionOf(variables), buyer ? [] : await filesOf(parts, row.shop_id, inspectionOf(variables).flatMap(({ photos }) => photos ?? []))),
    money: {
      state: axes.money,
      refunds: refunds.map((refund) => ({ no: refund.refund_no, channel: refund.channel, amount: refund.amount, state: refund.state === 'approved' ? 'submitting' : refund.state, reason: buyer ? null : refund.reason, succeededAt: refund.succeeded_at })),
      ...(await besideRefunds(parts, row.shop_id, row.ticket_id, buyer)),
    },
    dispute: { state: axes.dispute },
    request: { type: row.type, lines: variables.request.lines, replacement: replacementOf(variables), evidence: await filesOf(parts, row.shop_id, variables.request.evidence), reason: variables.request.reason, amount: variables.request.amount, note: variables.request.note, ...(variables.request.received === undefined ? {} : { received: variables.request.received }) },
    quote: movesMoney(typeOf(row)) ? quoteOf(typeOf(row), order.document, facts.filter((fact) => fact.number !== row.number && fact.appliedAt <= row.applied_at), policy, variables) : null,
    refundable: refundableOf(order.document, facts, policy),
    steps, workItems,
    related: (await ticketsOfOrder(store, actor, row.order_id)).filter((other) => other.number !== row.number),
    orderDetail: orderFor(actor, order.document),
    parcels: [...(await ownParcels(parts, row.shop_id, row.ticket_id)), ...order.document.parcels.map(({ courier, trackingNo, status }) => ({ direction: 'out' as const, courier, trackingNo, ...(status ? { state: status } : {}), trail: [] }))],
    canWithdraw: row.is_open && Object.values(ticket.state.waits).some((wait) => wait.kind === 'message' && wait.name === 'withdraw'),
    clocks: await clocksOf(parts, ticket, actor), serviceLevels: await levelsOf(parts, ticket, actor),
    rating, canRate: rating === null && isRatable(row, parts.engine.now()),
    plan: buyer ? null : ((await plansOf(store, row.shop_id, [row.ticket_id])).get(row.ticket_id) ?? null), seen: (await seenBy(store, actor, [row.ticket_id])).get(row.ticket_id) ?? 0,
  };
}

/** What comes instead of each line: as agreed with the review, before that as the buyer wishes. */
function replacementOf({ replacements, request }: AfterSaleVariables): TicketDetail['request']['replacement'] {
  if (replacements) return replacements.map(({ lineId, title, spec }) => ({ lineId, name: [title, spec].filter(Boolean).join(' ') }));
  return (request.replacement ?? []).map(({ lineId, spec }) => ({ lineId, name: spec }));
}

/** Money that is no refund: what was given beyond what was paid, what the buyer was asked for, goods that were written off. */
async function besideRefunds({ store }: Parts, shopId: string, ticketId: string, buyer: boolean): Promise<Pick<TicketDetail['money'], 'payouts' | 'charges' | 'losses'>> {
  const payouts = await payoutsOfTicket(store, shopId, ticketId);
  return {
    payouts: buyer ? payoutsForBuyer(payouts) : payouts.map(payoutView),
    charges: (await chargesOfTicket(store, shopId, ticketId)).map(chargeView),
    losses: buyer ? [] : (await lossDocumentsOfTicket(store, shopId, ticketId)).map(lossView),
  };
}

async function ownParcels(parts: Parts, shopId: string, ticketId: string): Promise<TicketDetail['parcels']> {
  const parcels = await parcelsOfTicket(parts.store, shopId, ticketId);
  return parcels.map((parcel) => ({ direction: parcel.direction, courier: parcel.courier, trackingNo: parcel.tracking_no, state: parcel.state, trail: parcel.trail.map(({ at, text }) => ({ at, text })) }));
}

export function refundableOf(order: Order, facts: TicketFacts[], policy: Policy): TicketDetail['refundable'] {
  const effect = orderEffect(order, facts, policy);
  return { amount: available(order, ledgerOf(order, facts)), reserved: effect.reserved, refunded: effect.refunded };
}

/** The explanation of the amount as it stands: what was granted, else what is asked. */
function quoteOf(type: TicketType, order: Order, earlier: TicketFacts[], policy: Policy, variables: AfterSaleVariables): Quote {
  const { approvedAmount, serviceFee = 0 } = variables;
  // what was agreed on is what is left after the fee
  const asked = approvedAmount === null || approvedAmount === undefined ? { amount: variables.request.amount } : { amount: approvedAmount + serviceFee, serviceFee };
  try {
    return quoteRequest(order, earlier, policy, { type, lines: variables.request.lines, ...asked });
  } catch (error) {
    // a decision may pay more than the rules give; the rules' own figures still explain themselves
    if (error instanceof DomainError) return quoteRequest(order, earlier, policy, { type, lines: variables.request.lines });
    throw error;
  }
}

async function filesOf(parts: Parts, shopId: string, ids: readonly string[]): Promise<TicketDetail['request']['evidence']> {
  if (ids.length === 0) return [];
  return parts.store.db()('file').where({ shop_id: shopId }).whereIn('file_id', [...ids]).select('file_id as id', 'name', 'type', 'size');
}
