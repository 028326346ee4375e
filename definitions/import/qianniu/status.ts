import type { OrderStatus } from '../../domain/types.ts';
import { CellProblem } from '../problem.ts';

const statuses: Record<string, OrderStatus> = {
  '没有创建支付宝交易': 'awaiting_payment',
  '等待买家付款': 'awaiting_payment',
  '买家已付款，等待卖家发货': 'awaiting_shipment',
  '卖家部分发货': 'awaiting_shipment',
  '卖家已发货，等待买家确认': 'awaiting_receipt',
  '交易成功': 'completed',
  '交易关闭': 'closed',
  '付款以后用户退款成功，交易自动关闭': 'closed',
  '付款以前，卖家或买家主动关闭交易': 'closed',
};

/** @throws CellProblem status_unknown */
export function qianniuStatus(text: string, column: string): OrderStatus {
  const status = statuses[text.replaceAll(',', '，')];
  if (!status) throw new CellProblem(column, 'status_unknown', { value: text });
  return status;
}
