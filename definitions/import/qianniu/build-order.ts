import { checkOrder, orderProblems } from '../../domain/order-problems.ts';
import type { Order } from '../../domain/types.ts';
import { inMajorUnits } from '../minor-units.ts';
import { CellProblem } from '../problem.ts';
import type { QianniuDetail } from './detail-row.ts';
import type { QianniuOrder } from './list-row.ts';

/** Where a shopper sees each kind of mistake in the order report. */
const columnOf: Record<string, string> = { paid: '买家实际支付金额', payments: '买家实际支付金额', discounts: '买家应付货款' };

/**
 * Puts an order of the order report and its lines together. A line's discount is what its price and quantity exceed its
 * payable amount by; what the platform paid for the buyer is a discount over all lines.
 * @throws CellProblem lines_missing, goods_mismatch, amounts_mismatch
 */
export function buildOrder(listed: QianniuOrder, details: readonly QianniuDetail[], channel: string): Order {
  if (details.length === 0) throw new CellProblem('lines', 'lines_missing');
  const lines = details.map((detail, index): Order['lines'][number] => ({
    id: detail.id || `L${index + 1}`, sku: detail.sku, title: detail.title, spec: detail.spec, image: '',
    unitPrice: detail.unitPrice, quantity: detail.quantity, warehouse: '', gift: detail.title.startsWith('赠品'), category: '',
  }));
  const order: Order = {
    ...people(listed),
    number: listed.number,
    channel,
    status: listed.status,
    currency: 'CNY',
    createdAt: listed.createdAt,
    ...times(listed),
    lines,
    discounts: [...lineDiscounts(listed, details, lines), ...platformDiscount(listed)],
    points: { used: listed.points, value: listed.points },
    freight: listed.freight,
    paid: listed.paid,
    payments: payments(listed),
    parcels: listed.trackingNo ? [{ courier: listed.courier, trackingNo: listed.trackingNo, lineIds: [] }] : [],
    refunds: refunds(details, lines),
  };
  const [problem] = checkOrder(order);
  if (problem) throw new CellProblem(columnOf[problem.field] ?? problem.field, 'amounts_mismatch', { detail: orderProblems[problem.code].zh });
  return order;
}

function lineDiscounts(listed: QianniuOrder, details: readonly QianniuDetail[], lines: Order['lines']): Order['discounts'] {
  const full = details.reduce((sum, detail) => sum + detail.unitPrice * detail.quantity, 0);
  const known = details.every((detail) => detail.payable !== undefined);
  const payable = known ? details.reduce((sum, detail) => sum + detail.payable!, 0) : Math.min(full, listed.goods);
  if (payable !== listed.goods) {
    throw new CellProblem('买家应付货款', 'goods_mismatch', { found: inMajorUnits(payable), expected: inMajorUnits(listed.goods) });
  }
  if (!known) return full > payable ? [{ id: 'order', name: '优惠', amount: full - payable }] : [];
  return details.map((detail, index) => ({ line: lines[index]!, amount: detail.unitPrice * detail.quantity - detail.payable! }))
    .filter(({ amount }) => amount > 0)
    .map(({ line, amount }) => ({ id: `line-${line.id}`, name: '商品优惠', amount, lineIds: [line.id] }));
}

function platformDiscount(listed: QianniuOrder): Order['discounts'] {
  const short = listed.total - listed.points - listed.paid;
  return listed.paid > 0 && short > 0 ? [{ id: 'platform', name: '平台抵扣', amount: short }] : [];
}

function payments(listed: QianniuOrder): Order['payments'] {
  if (listed.paid === 0) return [];
  return [{
    id: `${listed.number}-1`, channel: 'alipay', amount: listed.paid, paidAt: listed.paidAt ?? listed.createdAt,
    ...(listed.paymentNo ? { transactionNo: listed.paymentNo } : {}),
  }];
}

/** Money that went back before the import. Only a line's full amount says that its units went back too. */
function refunds(details: readonly QianniuDetail[], lines: Order['lines']): Order['refunds'] {
  return details.flatMap((detail, index) => {
    if (detail.refunded === 0) return [];
    const line = lines[index]!;
    const whole = detail.refunded >= (detail.payable ?? detail.unitPrice * detail.quantity);
    return [{ id: `refund-${line.id}`, amount: detail.refunded, lines: whole ? [{ lineId: line.id, quantity: line.quantity }] : [] }];
  });
}

function times({ paidAt, shippedAt, completedAt }: QianniuOrder): Partial<Order> {
  return { ...(paidAt ? { paidAt } : {}), ...(shippedAt ? { shippedAt } : {}), ...(completedAt ? { completedAt } : {}) };
}

function people(listed: QianniuOrder): Pick<Order, 'buyer' | 'address' | 'invoice' | 'remark'> {
  const name = listed.receiver || listed.member;
  const parts = listed.address.split(' ');
  const address = { name, phone: listed.phone, region: parts.slice(0, 3).join(' '), detail: parts.slice(3).join(' ') };
  return {
    buyer: { id: listed.member || listed.phone || listed.number, name, phone: listed.phone },
    ...(listed.address ? { address } : {}),
    ...(listed.invoiceTitle ? { invoice: { title: listed.invoiceTitle } } : {}),
    ...(listed.remark ? { remark: listed.remark } : {}),
  };
}
