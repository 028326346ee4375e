import type { Order } from '../../definitions/domain/types.ts';
import type { File, OpenTicket, TicketDetail } from '../../server/contracts/types.ts';
import { decide, mugs, placed } from './after-sale.ts';
import type { Client } from './client.ts';
import type { TestServer } from './server.ts';

export const HANGZHOU = { id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' };
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A request for goods, from both sides, with what each may do. */
export interface GoodsCase {
  order: Order;
  number: string;
  buyer: Client;
  /** The buyer decides. */
  says(element: string, outcome: string, data?: Record<string, unknown>): Promise<TicketDetail>;
  read(): Promise<TicketDetail>;
  /** The number under which the warehouse ships for it: the last one. */
  documentNo(): Promise<string>;
}

/** Two white mugs (article `MUG-W-…`, ¥59.00) of an order whose mugs also come in grey (¥59.00), blue (¥69.00) and small (¥49.00). */
export async function goodsCase(server: TestServer, type: string, changes: (order: Order) => Partial<OpenTicket> = () => ({})): Promise<GoodsCase> {
  const base = mugs({}, server.now());
  const own = base.number.slice(-6);
  const specs = [{ sku: `MUG-G-${own}`, spec: '灰色', unitPrice: 5_900 }, { sku: `MUG-B-${own}`, spec: '蓝色', unitPrice: 6_900 }, { sku: `MUG-S-${own}`, spec: '小号', unitPrice: 4_900 }];
  const order = await placed(server.key, { ...base, lines: base.lines.map((line) => ({ ...line, warehouse: 'HZ1', ...(line.id === 'L1' ? { sku: `MUG-W-${own}`, spec: '白色', specs } : {}) })) });
  const buyer = await server.shop.buyer(order);
  const photo = await buyer.upload<File>('/buyer/files', { name: 'mug.png', bytes: png });
  const { number, id } = await buyer.post<TicketDetail>('/buyer/tickets', {
    type, orderNumber: order.number, lines: [{ lineId: 'L1', quantity: 2 }], reason: 'quality', received: true, evidence: [photo.id], ...changes(order),
  });
  return {
    order, number, buyer,
    says: (element, outcome, data) => decide(buyer, number, element, outcome, data),
    read: () => server.key.get<TicketDetail>(`/tickets/${number}`),
    async documentNo() {
      const documents = (await server.outside.ledger()).warehouse.filter(({ kind, externalId }) => kind === 'outbound' && externalId.startsWith(id));
      return String(documents.at(-1)?.result.documentNo);
    },
  };
}

/** The buyer sends the goods back, the courier delivers them, the warehouse finds them as said. */
export async function sentBack(server: TestServer, way: GoodsCase, found: 'pass' | 'fail' = 'pass', freight?: number): Promise<void> {
  await way.says('shipBack', 'ship_back', { courier: '中通快递', trackingNo: `BK${way.number}`, ...(freight === undefined ? {} : { freight }) });
  await server.settle();
  await server.outside.parcel(`BK${way.number}`, '3');
  await server.settle();
  const good = found === 'pass' ? 2 : 0;
  const inspection = [{ lineId: 'L1', good, damaged: 2 - good, missing: 0, notOurs: 0, disposition: found === 'pass' ? 'restock' : 'back_to_buyer' }];
  await decide(await server.shop.as('warehouse'), way.number, 'inspect', found, { inspection, ...(found === 'fail' ? { reasonText: '杯口有磕碰' } : {}) });
  await server.settle();
}
