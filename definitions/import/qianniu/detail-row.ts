import { cellReader, checkColumns, type CsvRow } from '../csv-rows.ts';
import { minorUnits } from '../minor-units.ts';
import { CellProblem } from '../problem.ts';
import { orderNumber } from './order-number.ts';

/** One line of an order as the detail report (ExportOrderDetailList) tells it. Minor units. */
export interface QianniuDetail {
  /** Sub-order number; older reports have none. */
  id: string;
  title: string;
  spec: string;
  sku: string;
  unitPrice: number;
  quantity: number;
  /** What the buyer owes for the line after discounts; older reports do not say. */
  payable?: number;
  /** Money that has gone back for the line. */
  refunded: number;
}

/** Columns without which no line can be read, beside the order's number. */
export const detailColumns = ['标题', '价格', '购买数量'] as const;

/** Tells the detail report from the order report. */
export function isDetailHeader(header: readonly string[]): boolean {
  return header.includes('购买数量') && (header.includes('主订单编号') || header.includes('订单编号'));
}

/** The number of the order that a detail row belongs to; older reports have it in 订单编号. */
export function detailOrderNumber(row: CsvRow): string {
  return orderNumber(cellReader(row)('主订单编号', '订单编号'), row.header.includes('主订单编号') ? '主订单编号' : '订单编号');
}

/** @throws CellProblem columns, amount_invalid, quantity_invalid, payable_above_price */
export function readDetail(row: CsvRow): QianniuDetail {
  checkColumns(row);
  const cell = cellReader(row);
  const unitPrice = minorUnits(cell('价格'), '价格');
  const quantity = Number(cell('购买数量'));
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new CellProblem('购买数量', 'quantity_invalid', { value: cell('购买数量') });
  const payable = cell('买家应付货款') === '' ? undefined : minorUnits(cell('买家应付货款'), '买家应付货款');
  if (payable !== undefined && payable > unitPrice * quantity) throw new CellProblem('买家应付货款', 'payable_above_price');
  return {
    id: cell('子订单编号'),
    title: cell('标题'),
    spec: cell('商品属性'),
    sku: cell('外部系统编号', '商家编码'),
    unitPrice,
    quantity,
    ...(payable === undefined ? {} : { payable }),
    refunded: cell('退款状态').includes('退款成功') ? minorUnits(cell('退款金额'), '退款金额') : 0,
  };
}
