import type { OrderStatus } from '../../domain/types.ts';
import { beijingTime } from '../beijing-time.ts';
import { cellReader, checkColumns, type CsvRow } from '../csv-rows.ts';
import { inMajorUnits, minorUnits } from '../minor-units.ts';
import { CellProblem } from '../problem.ts';
import { orderNumber } from './order-number.ts';
import { qianniuStatus } from './status.ts';

/** One order as the order report (ExportOrderList) tells it. Minor units, times in UTC. */
export interface QianniuOrder {
  number: string;
  status: OrderStatus;
  /** Goods after discounts. */
  goods: number;
  freight: number;
  total: number;
  paid: number;
  /** A hundred points are worth one yuan: a point is one minor unit. */
  points: number;
  createdAt: string;
  paidAt?: string;
  shippedAt?: string;
  completedAt?: string;
  member: string;
  receiver: string;
  phone: string;
  address: string;
  courier: string;
  trackingNo: string;
  invoiceTitle: string;
  remark: string;
  paymentNo: string;
}

/** Columns without which no order can be read; older reports have all of them. */
export const listColumns = ['订单编号', '买家应付货款', '总金额', '买家实际支付金额', '订单状态', '订单创建时间'] as const;

/** Tells the order report from the detail report. */
export function isListHeader(header: readonly string[]): boolean {
  return header.includes('订单编号') && header.includes('总金额');
}

/** @throws CellProblem for the first cell that cannot be right */
export function readListRow(row: CsvRow): QianniuOrder {
  checkColumns(row);
  const cell = cellReader(row);
  const time = (...columns: string[]): string | undefined => {
    const column = columns.find((name) => cell(name) !== '');
    return column && beijingTime(cell(column), column);
  };
  const number = orderNumber(cell('订单编号'), '订单编号');
  const amounts = readAmounts(cell);
  return {
    number,
    ...amounts,
    status: qianniuStatus(cell('订单状态'), '订单状态'),
    createdAt: beijingTime(cell('订单创建时间'), '订单创建时间'),
    paidAt: time('订单付款时间'),
    shippedAt: time('发货时间'),
    completedAt: time('确认收货时间'),
    member: cell('买家会员名'),
    receiver: cell('收货人姓名'),
    phone: cell('联系手机', '联系电话'),
    address: cell('修改后的收货地址', '收货地址'),
    courier: cell('物流公司'),
    trackingNo: cell('物流单号').replace(/^No:/i, ''),
    invoiceTitle: cell('发票抬头'),
    remark: [cell('买家留言'), cell('订单备注')].filter((text) => text !== '').join('\n'),
    paymentNo: cell('支付单号'),
  };
}

function readAmounts(cell: (column: string) => string): Pick<QianniuOrder, 'goods' | 'freight' | 'total' | 'paid' | 'points'> {
  const goods = minorUnits(cell('买家应付货款'), '买家应付货款');
  const freight = minorUnits(cell('买家应付邮费') || '0', '买家应付邮费');
  const total = minorUnits(cell('总金额'), '总金额');
  const paid = minorUnits(cell('买家实际支付金额'), '买家实际支付金额');
  const points = minorUnits(cell('买家实际支付积分') || '0', '买家实际支付积分', 0);
  if (paid > total) {
    throw new CellProblem('买家实际支付金额', 'paid_above_total', { found: inMajorUnits(paid), expected: inMajorUnits(total) });
  }
  if (goods + freight !== total) {
    throw new CellProblem('总金额', 'total_mismatch', { found: inMajorUnits(goods + freight), expected: inMajorUnits(total) });
  }
  return { goods, freight, total, paid, points };
}
