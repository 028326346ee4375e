import { nextTicketNumber, openTicket } from '../../engine/runtime/commands/open-ticket.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { Actor } from '../../engine/store/save-ticket.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { checkRequest, type CheckedRequest } from '../domain/check-request.ts';
import type { Opener } from '../domain/ticket-type.ts';
import { chosenSpecs } from '../domain/chosen-specs.ts';
import type { Order } from '../domain/types.ts';
import { hasParts } from '../store/order-family.ts';
import { lockOrder, type OrderRow } from '../store/orders.ts';
import type { ShopType } from '../store/shop-types.ts';
import { reasonLabel } from './describe.ts';
import type { ShopBook } from './shop-book.ts';
import { ticketFacts, type TicketSummaryData } from './ticket-facts.ts';
import type { AfterSaleVariables } from './variables.ts';

/** What an applicant sends. `amount` in minor units; absent: the most the rules allow. */
export interface Application {
  type: ShopType;
  lines: { lineId: string; quantity: number }[];
  reason: string;
  amount?: number;
  received?: boolean;
  note?: string;
  evidence?: string[];
  /** For an exchange: another spec of a line, by its article number or in words. */
  replacement?: { lineId: string; sku?: string; spec?: string }[];
}

/** On whose behalf somebody applies. */
const openers: Record<Actor['type'], Opener> = { buyer: 'buyer', user: 'agent', system: 'system', rule: 'system' };

/** Takes a ticket number in a transaction of its own, so that applicants do not queue behind each other. */
export async function takeNumber(engine: Engine, book: ShopBook, shopId: string): Promise<string> {
  return nextTicketNumber(engine, shopId, (await book.shop(shopId)).timezone);
}

/**
 * Opens an after-sale ticket on an order: everything is checked and reserved under the order's lock, in one transaction.
 * @throws DomainError with the first rule that says no; nothing was changed
 */
export async function applyForAfterSale(engine: Engine, book: ShopBook, order: OrderRow, number: string, application: Application, actor: Actor): Promise<TicketRow> {
  return engine.store.tx(async () => {
    const shopId = order.shop_id;
    const locked = await lockOrder(engine.store, shopId, order.order_id);
    const others = await ticketFacts(engine.store, shopId, order.order_id);
    const policy = await book.currentPolicy(shopId);
    const evidence = application.evidence ?? [];
    const asked = { order: locked.document, tickets: others, policy: policy.document, opener: openers[actor.type], hasParts: await hasParts(engine.store, shopId, locked.number) };
    const checked = checkRequest(asked, { ...application, evidence: evidence.length }, engine.now());
    const variables = variablesOf(locked.document, application, checked, evidence);
    return openTicket(engine, shopId, number, {
      type: application.type.code,
      row: {
        order_id: locked.order_id, order_number: locked.number, channel: locked.channel, buyer_id: locked.buyer_id, buyer_name: locked.buyer_name,
        buyer_phone: locked.buyer_phone, reason: application.reason, requested: checked.amount, currency: locked.currency, tags: [],
        policy_version: policy.version, summary: summaryOf(locked.document, application, checked, reasonLabel(policy.document, application.reason)) as unknown as Record<string, unknown>,
      },
      variables: variables as unknown as Record<string, unknown>,
      searchable: searchable(locked.document, application),
      opened: { visibility: 'buyer', data: { request: { ...variables.request } } },
    }, actor);
  });
}

function variablesOf(order: Order, application: Application, checked: CheckedRequest, evidence: string[]): AfterSaleVariables {
  const { quote } = checked;
  const replacement = application.type.choosesSpec ? chosenSpecs(order, application) : [];
  return {
    request: {
      type: application.type.code, lines: application.lines, reason: application.reason, amount: checked.amount, note: application.note ?? '', evidence,
      ...(application.received === undefined ? {} : { received: application.received }),
      ...(replacement.length > 0 ? { replacement } : {}),
    },
    ...(quote ? { quote: { amount: quote.amount, max: quote.max, freight: quote.freight, points: quote.points, lines: quote.lines } } : {}),
    fault: checked.reason.fault,
  };
}

function summaryOf(order: Order, application: Application, checked: CheckedRequest, label: { zh: string; en?: string }): TicketSummaryData {
  const catalogue = order.lines.map((line) => ({ lineId: line.id, sku: line.sku, title: line.title, spec: line.spec, image: line.image, quantity: line.quantity }));
  const lines = application.lines.flatMap(({ lineId, quantity }) => catalogue.filter((line) => line.lineId === lineId).map((line) => ({ ...line, quantity })));
  const { code: _code, label: typeLabel, description: _description, ...type } = application.type;
  return { type, typeLabel, lines, catalogue, evidenceCount: application.evidence?.length ?? 0, stage: checked.stage, rejected: false, reasonLabel: label, money: 'none', dispute: 'none' };
}

function searchable(order: Order, application: Application): string[] {
  const titles = order.lines.filter((line) => application.lines.some((asked) => asked.lineId === line.id)).map((line) => `${line.title} ${line.spec} ${line.sku}`);
  return [order.number, order.buyer.name, order.buyer.phone, ...order.parcels.map((parcel) => parcel.trackingNo), ...titles, application.note ?? ''];
}
