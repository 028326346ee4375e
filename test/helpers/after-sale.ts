import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { anOrder, types } from '../../definitions/domain/builders.ts';
import type { Order, OrderInput } from '../../definitions/domain/types.ts';
import type { OpenTicket, TicketDetail, TypeTraits, WorkItem } from '../../server/contracts/types.ts';
import type { Client } from './client.ts';

const DAY_MS = 86_400_000;

/** ISO 8601, so many days before `now` (of the product, where its clock was moved). */
export function daysAgo(days: number, now = new Date().toISOString()): string {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString();
}

/**
 * Three mugs (`L1`) and a tablecloth (`L2`), ¥283.00 paid by one payment: ¥306.00 of goods, ¥30.00 off, 500 points worth ¥5.00, ¥12.00
 * freight. Delivered three days ago and not yet completed. Of the mugs ¥156.76 were paid, two of them are worth ¥104.50.
 */
export function mugs(changes: Partial<OrderInput> = {}, now?: string): Order {
  return anOrder({
    number: `T${randomUUID().replaceAll('-', '').slice(0, 16)}`, buyer: { id: randomUUID(), name: '周沐阳', phone: '13800006027' },
    createdAt: daysAgo(6, now), paidAt: daysAgo(6, now), shippedAt: daysAgo(5, now), deliveredAt: daysAgo(3, now),
    payments: [{ id: 'P1', channel: 'wechat', amount: 28_300, paidAt: daysAgo(6, now) }],
    address: { name: '周沐阳', phone: '13800006027', region: '浙江省 杭州市 西湖区', detail: '文三路 90 号' },
    parcels: [{ courier: 'zto', trackingNo: '77842210931501', lineIds: ['L1', 'L2'] }],
    ...changes,
  });
}

/** The same, paid yesterday and still in the warehouse. */
export function unshippedMugs(changes: Partial<OrderInput> = {}, now?: string): Order {
  return mugs({ status: 'awaiting_shipment', createdAt: daysAgo(1, now), paidAt: daysAgo(1, now), shippedAt: undefined, deliveredAt: undefined, parcels: [], ...changes }, now);
}

/** The same, received and completed so many days ago. */
export function completedMugs(days: number, changes: Partial<OrderInput> = {}, now?: string): Order {
  const times = { createdAt: daysAgo(days + 6, now), paidAt: daysAgo(days + 6, now), shippedAt: daysAgo(days + 5, now), deliveredAt: daysAgo(days + 3, now), completedAt: daysAgo(days, now) };
  return mugs({ status: 'completed', ...times, ...changes }, now);
}

/** Puts the order into the shop of this caller. */
export async function placed(client: Client, order: Order = mugs()): Promise<Order> {
  await client.put(`/orders/${order.number}`, order);
  return order;
}

/** Two of the mugs back, for a reason that needs no photo. */
export function twoMugs(order: { number: string }, changes: Partial<OpenTicket> = {}): OpenTicket {
  return { type: 'return_refund', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 2 }], reason: 'not_wanted', received: true, ...changes };
}

/** Money back for both lines of an order that has not left, or for what is said. */
export function allBack(order: { number: string }, changes: Partial<OpenTicket> = {}): OpenTicket {
  return { type: 'refund_only', orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 3 }, { lineId: 'L2', quantity: 1 }], reason: 'not_wanted', ...changes };
}

/** The step of this ticket that waits for somebody. @throws Error naming what does wait */
export function waiting(ticket: TicketDetail, element: string): WorkItem {
  const item = ticket.workItems.find((open) => open.element === element);
  if (!item) throw new Error(`${ticket.number} (${ticket.status}) does not wait at ${element} but at ${ticket.workItems.map((open) => open.element).join(', ') || 'nothing'}.`);
  return item;
}

/** Answers the step as soon as it waits (services before it run in the background), on the version that was just read. */
export async function decide(client: Client, number: string, element: string, outcome: string, data: Record<string, unknown> = {}): Promise<TicketDetail> {
  const ticket = await whenWaiting(client, number, element);
  return client.post<TicketDetail>(`${itemsOf(client)}/${waiting(ticket, element).id}/complete`, { outcome, data, version: ticket.version });
}

const LOOKS = 200;
const BETWEEN_MS = 100;

/** The ticket, once it waits there; after twenty seconds as it is. */
async function whenWaiting(client: Client, number: string, element: string): Promise<TicketDetail> {
  for (let look = 1; ; look += 1) {
    const ticket = await client.get<TicketDetail>(`${ticketsOf(client)}/${number}`);
    if (look === LOOKS || ticket.workItems.some((open) => open.element === element)) return ticket;
    await sleep(BETWEEN_MS);
  }
}

/** Buyers have their own doors. */
function ticketsOf(client: Client): string {
  return isBuyer(client) ? '/buyer/tickets' : '/tickets';
}

function itemsOf(client: Client): string {
  return isBuyer(client) ? '/buyer/work-items' : '/work-items';
}

function isBuyer(client: Client): boolean {
  return client.headers.cookie?.includes('reflow.buyer=') ?? false;
}

/** What tickets of the shipped refund may do, with changes. */
export function traits(changes: Partial<TypeTraits> = {}): TypeTraits {
  const { code: _code, ...refundOnly } = types.refundOnly;
  return { ...refundOnly, ...changes };
}

/** Publishes a copy of the shipped refund under another name, as ops do: a type of its own, without code. Answers the type's code. */
export async function publishCopy(client: Client, key: string, name: string, ticketType: TypeTraits): Promise<string> {
  const shipped = await client.get<string>('/flows/refund-only/versions/1/xml');
  const { items: forms } = await client.get<{ items: unknown[] }>('/flows/refund-only/versions/1/forms');
  const xml = shipped.replaceAll('"refund-only"', `"${key}"`).replace(/(<bpmn:process [^>]*name=")[^"]*(")/, `$1${name}$2`);
  await client.post(`/flows/${key}/publish`, { xml, forms, ticketType });
  return key.replaceAll('-', '_');
}
