import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { buildDemoOrder, type DemoOrderPlan } from '../../definitions/demo/build-order.ts';
import { demoBuyer } from '../../definitions/demo/buyers.ts';
import type { Order } from '../../definitions/domain/types.ts';
import type { File, OpenTicket, TicketDetail } from '../../server/contracts/types.ts';
import { decide, placed } from '../helpers/after-sale.ts';
import type { Client } from '../helpers/client.ts';
import type { StaffRole, TestServer } from '../helpers/server.ts';

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 30_000;
const photo = new URL('../../definitions/demo/photos/1.jpg', import.meta.url);

/** What somebody bought, as the demo tells it; the buyer may be left out. */
export type Bought = Partial<Omit<DemoOrderPlan, 'key'>> & Pick<DemoOrderPlan, 'goods'>;

/** A request on its way, as the people see it who have to do with it. */
export interface Request {
  order: Order;
  number: string;
  id: string;
  buyer: Client;
  /** Somebody answers the step once it waits. */
  says(who: StaffRole | 'buyer', element: string, outcome: string, data?: Record<string, unknown>): Promise<TicketDetail>;
  read(): Promise<TicketDetail>;
  /** Resolves with the request once this step waits for somebody. */
  waitsAt(element: string): Promise<TicketDetail>;
  /** The same for one of the statuses. */
  reaches(...statuses: string[]): Promise<TicketDetail>;
  /** The number under which the warehouse ships for it, once it does. */
  documentNo(): Promise<string>;
}

let placedOrders = 0;

/** An order in the demo's shop. Each is a little older than the one before, because orders are numbered by their second. */
export async function bought(server: TestServer, plan: Bought): Promise<Order> {
  placedOrders += 1;
  const now = new Date(Date.parse(server.now()) - placedOrders * 61_000).toISOString();
  const order = buildDemoOrder({ key: '', buyer: demoBuyer('周沐阳'), channel: '官网', status: 'awaiting_receipt', age: 5 * 24, ...plan }, now);
  return placed(server.key, order);
}

/** Opens a request on an order, by its buyer or by the desk. */
export async function request(server: TestServer, order: Order, changes: Partial<OpenTicket> & Pick<OpenTicket, 'type' | 'reason'>, by: 'buyer' | 'agent' = 'buyer'): Promise<Request> {
  const buyer = await server.shop.buyer(order);
  const body: OpenTicket = { orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 1 }], received: true, evidence: by === 'buyer' ? [await photoOf(buyer)] : [], ...changes };
  const { number, id } = by === 'buyer' ? await buyer.post<TicketDetail>('/buyer/tickets', body) : await (await server.shop.as('agent')).post<TicketDetail>('/tickets', body);
  const read = (): Promise<TicketDetail> => server.key.get<TicketDetail>(`/tickets/${number}`);
  const waitsAt = (element: string): Promise<TicketDetail> => until(read, (ticket) => ticket.workItems.some((item) => item.element === element), `${number} to wait at ${element}`);
  return {
    order, number, id, buyer, read, waitsAt,
    async says(who, element, outcome, data = {}) {
      await waitsAt(element);
      return decide(who === 'buyer' ? buyer : await server.shop.as(who), number, element, outcome, data);
    },
    reaches: (...statuses) => until(read, ({ status }) => statuses.includes(status), `${number} to be ${statuses.join(' or ')}`),
    async documentNo() {
      const last = async () => (await server.outside.ledger()).warehouse.findLast(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(id));
      return String((await until(last, (act) => act !== undefined, `the warehouse to ship for ${number}`))?.result.documentNo);
    },
  };
}

/** A photo that this buyer took. */
export async function photoOf(buyer: Client): Promise<string> {
  return (await buyer.upload<File>('/buyer/files', { name: 'photo.jpg', bytes: readFileSync(photo), type: 'image/jpeg' })).id;
}

/** So many hours after the product's now, ISO 8601. */
export function hoursOn(server: TestServer, hours: number): string {
  return new Date(Date.parse(server.now()) + hours * HOUR_MS).toISOString();
}

async function until<Found>(look: () => Promise<Found>, good: (found: Found) => boolean, what: string): Promise<Found> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (good(found)) return found;
    if (performance.now() > end) throw new Error(`Waited a minute for ${what}: ${JSON.stringify(found).slice(0, 600)}`);
    await sleep(100);
  }
}
