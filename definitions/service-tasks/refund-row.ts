import { FinalError, type ServiceTaskContext } from '../../engine/service-tasks/define.ts';
import type { GatewayAnswer, Ports, RefundRow, RefundState } from '../ports.ts';

type Context = Pick<ServiceTaskContext<Ports>, 'shopId' | 'ports' | 'signal' | 'now'>;
type Change = { state: RefundState; gatewayRef?: string; reason?: string };

/**
 * Brings one refund row as far as it gets now and answers it as our books then have it.
 *
 * Money leaves at most once because a row is only ever submitted under its own number, is written down as `submitting` before the call
 * leaves, and is asked about before it is submitted again. A row that failed is left alone: finance decides.
 */
export async function payRow(row: RefundRow, reason: string, context: Context): Promise<RefundRow> {
  if (row.state === 'succeeded' || row.state === 'failed') return row;
  if (row.state === 'approved') return submit(row, reason, context);
  const answer = await query(row, context);
  return answer === 'not_found' ? submit(row, reason, context) : record(row, answer, context);
}

async function submit(row: RefundRow, reason: string, context: Context): Promise<RefundRow> {
  const { shopId, ports, signal } = context;
  const { refundNo, paymentId, transactionNo, channel, amount, currency } = row;
  const sent = await mark(row, { state: 'submitting' }, context);
  const answer = await ports.gateway.submitRefund({
    shopId, refundNo, paymentId, channel, amount, currency, reason, signal, ...(transactionNo ? { transactionNo } : {}),
  });
  const told = await record(sent, answer, context);
  if (answer.state !== 'unknown') return told;
  const asked = await query(told, context);
  return asked === 'not_found' ? told : record(told, asked, context);
}

async function query(row: RefundRow, { shopId, ports, signal }: Context): Promise<GatewayAnswer | 'not_found'> {
  const { state, ...rest } = await ports.gateway.queryRefund({ shopId, refundNo: row.refundNo, signal });
  if (state !== 'not_found') return { state, ...rest };
  // A gateway that has taken a refund into processing knows it; if it does not, ours is not the account that holds the money.
  if (row.state === 'processing') throw new FinalError(`The gateway accepted refund ${row.refundNo} before and does not know it now. Look it up at the gateway before anything is paid.`);
  return 'not_found';
}

async function record(row: RefundRow, { state, gatewayRef, reason }: GatewayAnswer, context: Context): Promise<RefundRow> {
  // An answer that says nothing new keeps the time of the last change, which paces the polling.
  const keeps = state === row.state || (state === 'unknown' && row.state === 'processing');
  if (keeps) return row;
  return mark(row, { state, ...(gatewayRef ? { gatewayRef } : {}), ...(reason ? { reason } : {}) }, context);
}

async function mark(row: RefundRow, change: Change, { shopId, ports, now }: Context): Promise<RefundRow> {
  await ports.refunds.mark(shopId, row.refundId, change);
  return { ...row, ...change, updatedAt: now() };
}
