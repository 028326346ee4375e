import { FinalError, type ServiceTaskContext } from '../../engine/service-tasks/define.ts';
import type { GatewayAnswer, MoneyChange, Ports, RefundRow } from '../ports.ts';

/** What one row is paid with: the gateway, and the book in which the row is written. */
export interface Payer extends Pick<ServiceTaskContext<Ports>, 'shopId' | 'signal' | 'now'> {
  gateway: Ports['gateway'];
  book: { mark(shopId: string, rowId: string, change: MoneyChange): Promise<void> };
  /** Compensation: what it pays is not held against the payment. */
  beyondPaid?: true;
}

/**
 * Brings one row as far as it gets now and answers it as our books then have it.
 *
 * Money leaves at most once because a row is only ever submitted under its own number, is written down as `submitting` before the call
 * leaves, and is asked about before it is submitted again. A row that failed is left alone: finance decides.
 */
export async function payRow(row: RefundRow, reason: string, context: Payer): Promise<RefundRow> {
  if (row.state === 'succeeded' || row.state === 'failed') return row;
  if (row.state === 'approved') return submit(row, reason, context);
  const answer = await query(row, context);
  return answer === 'not_found' ? submit(row, reason, context) : record(row, answer, context);
}

async function submit(row: RefundRow, reason: string, context: Payer): Promise<RefundRow> {
  const { shopId, gateway, signal, beyondPaid } = context;
  const { refundNo, paymentId, transactionNo, channel, amount, currency, route } = row;
  const sent = await mark(row, { state: 'submitting' }, context);
  const answer = await gateway.submitRefund({
    shopId, refundNo, paymentId, channel, amount, currency, reason, signal,
    ...(transactionNo ? { transactionNo } : {}), ...(beyondPaid ? { beyondPaid } : {}), ...(route ? { route } : {}),
  });
  const told = await record(sent, answer, context);
  if (answer.state !== 'unknown') return told;
  const asked = await query(told, context);
  return asked === 'not_found' ? told : record(told, asked, context);
}

async function query(row: RefundRow, { shopId, gateway, signal }: Payer): Promise<GatewayAnswer | 'not_found'> {
  const { state, ...rest } = await gateway.queryRefund({ shopId, refundNo: row.refundNo, signal });
  if (state !== 'not_found') return { state, ...rest };
  // A gateway that has taken a refund into processing knows it; if it does not, ours is not the account that holds the money.
  if (row.state === 'processing') throw new FinalError(`The gateway accepted refund ${row.refundNo} before and does not know it now. Look it up at the gateway before anything is paid.`);
  return 'not_found';
}

async function record(row: RefundRow, { state, gatewayRef, reason }: GatewayAnswer, context: Payer): Promise<RefundRow> {
  // An answer that says nothing new keeps the time of the last change, which paces the polling.
  const keeps = state === row.state || (state === 'unknown' && row.state === 'processing');
  if (keeps) return row;
  return mark(row, { state, ...(gatewayRef ? { gatewayRef } : {}), ...(reason ? { reason } : {}) }, context);
}

async function mark(row: RefundRow, change: MoneyChange, { shopId, book, now }: Payer): Promise<RefundRow> {
  await book.mark(shopId, row.refundId, change);
  return { ...row, ...change, updatedAt: now() };
}
