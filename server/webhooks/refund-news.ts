import { Ajv } from 'ajv';
import type { FromSchema } from 'json-schema-to-ts';
import { runOnTicket } from '../../engine/runtime/run.ts';
import { wakeJob } from '../../engine/store/job.ts';
import { newId } from '../../engine/store/new-id.ts';
import { wakeServiceJobs } from '../../engine/store/ticket-jobs.ts';
import { findPayoutByNo } from '../../definitions/store/payouts.ts';
import { findRefundByNo } from '../../definitions/store/refunds.ts';
import { payoutJobKey } from '../jobs/give-payout.ts';
import type { NewsHandler, NewsParts, News } from './news.ts';

const schema = {
  type: 'object', required: ['refundNo', 'state', 'amount', 'currency'],
  properties: {
    refundNo: { type: 'string' }, state: { enum: ['processing', 'succeeded', 'failed'] }, amount: { type: 'integer' }, currency: { type: 'string' },
    gatewayRef: { type: 'string' }, reason: { type: 'string' },
  },
} as const;
type RefundNews = FromSchema<typeof schema>;
const isRefundNews = new Ajv().compile<RefundNews>(schema);

const FINAL = new Set(['succeeded', 'failed']);

/** A row of ours that the gateway knows by this number: a refund, or compensation that is paid as one. */
interface Ours { book: 'refunds' | 'payouts'; id: string; no: string; shopId: string; ticketId: string; amount: number; currency: string; state: string; updatedAt: string }

/**
 * News of a refund only make the job ask the gateway at once: what the gateway then answers counts, in whatever order news come. The
 * exception is a refund that is over in our books and that the gateway later says ended otherwise (a bank sent the money back): nobody
 * asks about that one any more, so it is written down and a person gets an incident.
 */
export const refundNews: NewsHandler = async (news, parts) => {
  if (!isRefundNews(news.data)) return ignored(parts, news, 'it is not news of a refund');
  const { refundNo, state, amount, currency } = news.data;
  const ours = await find(parts, news.shopId, refundNo);
  if (!ours) return ignored(parts, news, 'the shop has no such refund');
  if (ours.amount !== amount || ours.currency !== currency) return ignored(parts, news, 'its amount is not that of our refund');
  if (ours.state === state) return true;
  if (!FINAL.has(ours.state)) return wake(parts, ours);
  if (!FINAL.has(state) || news.timestamp <= ours.updatedAt) return true;
  await turned(parts, ours, news.data);
  return true;
};

async function find({ engine: { store } }: NewsParts, shopId: string, no: string): Promise<Ours | undefined> {
  const refund = await findRefundByNo(store, shopId, no);
  const payout = refund ? undefined : await findPayoutByNo(store, shopId, no);
  const row = refund ?? payout;
  if (!row) return undefined;
  return {
    book: refund ? 'refunds' : 'payouts', id: refund?.refund_id ?? payout?.payout_id ?? '', no, shopId, ticketId: row.ticket_id,
    amount: row.amount, currency: row.currency, state: row.state, updatedAt: row.updated_at,
  };
}

function ignored({ log }: NewsParts, news: News, why: string): false {
  log.warn({ webhook: news.id, type: news.type, shop: news.shopId }, `webhook ignored: ${why}`);
  return false;
}

/** Whoever waits for it asks now: the flow's service task, or the desk's job. */
async function wake({ engine }: NewsParts, { shopId, ticketId, no }: Ours): Promise<true> {
  const now = engine.now();
  const woken = (await wakeServiceJobs(engine.store, shopId, ticketId, now)) > 0;
  if ((await wakeJob(engine.store, shopId, payoutJobKey(no), now)) || woken) engine.store.tell({ shop: shopId, job: now });
  return true;
}

async function turned({ engine, ledger, payouts, log }: NewsParts, ours: Ours, { state, reason, gatewayRef }: RefundNews): Promise<void> {
  const { shopId, ticketId, no, id } = ours;
  const code = state === 'failed' ? 'refund_came_back' : 'refund_paid_after_failure';
  const words = state === 'failed'
    ? `The gateway says that refund ${no}, which was paid, has failed${reason ? `: ${reason}` : ''}. The buyer does not have the money; pay it in another way.`
    : `The gateway says that refund ${no}, which had failed, was paid. Check that it was not paid a second time in another way.`;
  log.error({ shop: shopId, ticket: ticketId, refund: no, state }, 'the gateway changed a refund that was over');
  const change = { state: state as 'succeeded' | 'failed', ...(reason ? { reason } : {}), ...(gatewayRef ? { gatewayRef } : {}) };
  await (ours.book === 'refunds' ? ledger : payouts).mark(shopId, id, change);
  await runOnTicket(engine, shopId, ticketId, async ({ row }) => {
    const actor = { type: 'system' as const, name: 'gateway' };
    return {
      actor,
      patch: { version: row.version },
      notes: [{ kind: 'incident', actor, element: null, visibility: 'internal', data: { code, message: words } }],
      incidents: [{ incident_id: newId(engine.now()), job_id: null, element: '', code, message: words, data: { kind: 'webhook', refundNo: no } }],
    };
  });
}
