import { checkOrder, orderProblems } from '../../domain/order-problems.ts';
import type { Order } from '../../domain/types.ts';
import { CellProblem } from '../problem.ts';
import { currencyDigits, instant, isObject, money, objects, text, units, type Json } from './fields.ts';
import { readFreight, readLines } from './lines.ts';
import { readProgress } from './status.ts';

const columnOf: Record<string, string> = { paid: 'total_price', payments: 'total_price', discounts: 'discount_allocations', lines: 'line_items' };

/** The number that people use: `#1001` without the sign, else the order's number or id. */
export function shopifyNumber(order: Json): string {
  return text(order.name).replace(/^#/, '') || text(order.order_number) || text(order.id);
}

/**
 * Turns an order of Shopify's REST Admin API into ours. Amounts are those of the shop's currency.
 * @throws CellProblem for the first field that cannot be right
 */
export function buildShopifyOrder(source: Json): Order {
  const number = shopifyNumber(source);
  if (number === '') throw new CellProblem('name', 'number_missing');
  const currency = text(source.currency);
  const digits = currencyDigits(currency);
  const createdAt = instant(source.created_at, 'created_at');
  if (!createdAt) throw new CellProblem('created_at', 'field_missing');
  const { lines, discounts } = readLines(source, digits);
  if (lines.length === 0) throw new CellProblem('line_items', 'field_missing');
  const progress = readProgress(source);
  const paid = progress.status === 'awaiting_payment' ? 0 : money(source.total_price, 'total_price', digits);
  const paidAt = paid > 0 ? instant(source.processed_at, 'processed_at') ?? createdAt : undefined;
  const order: Order = {
    number,
    channel: 'Shopify',
    ...progress,
    currency,
    createdAt,
    ...(paidAt ? { paidAt } : {}),
    lines,
    discounts,
    points: { used: 0, value: 0 },
    freight: readFreight(source, digits),
    paid,
    payments: paidAt ? [{ id: `${number}-1`, channel: gateway(source), amount: paid, paidAt }] : [],
    parcels: parcels(source),
    refunds: refunds(source, digits),
    ...people(source),
  };
  const [problem] = checkOrder(order);
  if (problem) throw new CellProblem(columnOf[problem.field] ?? problem.field, 'amounts_mismatch', { detail: orderProblems[problem.code].zh });
  return order;
}

function gateway(source: Json): string {
  const names = Array.isArray(source.payment_gateway_names) ? source.payment_gateway_names.map(text) : [];
  return names[0] || text(source.gateway) || 'shopify_payments';
}

function parcels(source: Json): Order['parcels'] {
  return objects(source.fulfillments).filter((parcel) => text(parcel.tracking_number) !== '' && text(parcel.status) !== 'cancelled')
    .map((parcel) => ({
      courier: text(parcel.tracking_company),
      trackingNo: text(parcel.tracking_number),
      lineIds: objects(parcel.line_items).map((item) => text(item.id)),
      ...(text(parcel.shipment_status) ? { status: text(parcel.shipment_status) } : {}),
    }));
}

/** Refunds that Shopify has made: what really left, by its transactions, and the units that they were for. */
function refunds(source: Json, digits: number): Order['refunds'] {
  return objects(source.refunds).flatMap((refund, index) => {
    const path = `refunds[${index}]`;
    const amount = objects(refund.transactions)
      .filter((transaction) => text(transaction.kind) === 'refund' && text(transaction.status) === 'success')
      .reduce((sum, transaction) => sum + money(transaction.amount, `${path}.transactions`, digits), 0);
    const lines = objects(refund.refund_line_items)
      .map((item) => ({ lineId: text(item.line_item_id), quantity: units(item.quantity, `${path}.refund_line_items`) }));
    if (amount === 0 && lines.length === 0) return [];
    const refundedAt = instant(refund.created_at, `${path}.created_at`);
    return [{ id: text(refund.id) || `refund-${index + 1}`, amount, lines, ...(refundedAt ? { refundedAt } : {}) }];
  });
}

function people(source: Json): Pick<Order, 'buyer' | 'address' | 'remark'> {
  const customer = isObject(source.customer) ? source.customer : {};
  const shipping = isObject(source.shipping_address) ? source.shipping_address : undefined;
  const name = [text(customer.first_name), text(customer.last_name)].filter(Boolean).join(' ') || text(shipping?.name) || text(source.email);
  const phone = text(source.phone) || text(customer.phone) || text(shipping?.phone);
  const id = text(customer.id) || text(source.email) || phone || shopifyNumber(source);
  return {
    buyer: { id, name, phone },
    ...(shipping ? { address: addressOf(shipping) } : {}),
    ...(text(source.note) ? { remark: text(source.note) } : {}),
  };
}

function addressOf(shipping: Json): NonNullable<Order['address']> {
  const join = (...parts: unknown[]): string => parts.map(text).filter(Boolean).join(' ');
  return {
    name: text(shipping.name),
    phone: text(shipping.phone),
    region: join(shipping.country, shipping.province, shipping.city),
    detail: join(shipping.address1, shipping.address2, shipping.zip),
  };
}
