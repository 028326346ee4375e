import { Ajv } from 'ajv';
import type { FromSchema } from 'json-schema-to-ts';
import { runOnTicket } from '../../engine/runtime/run.ts';
import { notify } from '../../engine/store/save-ticket.ts';
import { wakeServiceJobs } from '../../engine/store/ticket-jobs.ts';
import { findRefundByNo, type RefundRecord } from '../../definitions/store/refunds.ts';
import type { NewsHandler, NewsParts, News } from './news.ts';
import { newId } from '../../engine/store/new-id.ts';

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

/**
 * News of a refund only make the job ask the gateway at once: what the gateway then answers counts, in whatever order news come. The
 * exception is a refund that is over in our books and that the gateway later says ended otherwise (a bank sent the money back): nobody
 * asks about that one any more, so it is written down and a person gets an incident.
 */
export const gatewayNews: NewsHandler = async (news, parts) => {
  if (!isRefundNews(news.data)) return ignored(parts, news, 'it is not news of a refund');
  const { refundNo, state, amount, currency } = news.data;
  const refund = await findRefundByNo(parts.engine.store, news.shopId, refundNo);
  if (!refund) return ignored(parts, news, 'the shop has no such refund');
  if (refund.amount !== amount || refund.currency !== currency) return ignored(parts, news, 'its amount is not that of our refund');
  if (refund.state === state) return true;
  if (!FINAL.has(refund.state)) return wake(parts, refund);
  if (!FINAL.has(state) || news.timestamp <= refund.updated_at) return true;
  await turned(parts, refund, news.data);
  return true;
};

function ignored({ log }: NewsParts, news: News, why: string): false {
  log.warn({ webhook: news.id, type: news.type, shop: news.shopId }, `webhook ignored: ${why}`);
  return false;
}

async function wake({ engine }: NewsParts, refund: RefundRecord): Promise<true> {
  const now = engine.now();
  const woken = await wakeServiceJobs(engine.store, refund.shop_id, refund.ticket_id, now);
  if (woken > 0) await notify(engine.store, 'reflow', { shop: refund.shop_id, job: now });
  return true;
}

async function turned({ engine, ledger, log }: NewsParts, refund: RefundRecord, { state, reason, gatewayRef }: RefundNews): Promise<void> {
  const { shop_id: shopId, ticket_id: ticketId, refund_no: no } = refund;
  const code = state === 'failed' ? 'refund_came_back' : 'refund_paid_after_failure';
  const words = state === 'failed'
    ? `The gateway says that refund ${no}, which was paid, has failed${reason ? `: ${reason}` : ''}. The buyer does not have the money; pay it in another way.`
    : `The gateway says that refund ${no}, which had failed, was paid. Check that it was not paid a second time in another way.`;
  log.error({ shop: shopId, ticket: ticketId, refund: no, state }, 'the gateway changed a refund that was over');
  await ledger.mark(shopId, refund.refund_id, { state: state as 'succeeded' | 'failed', ...(reason ? { reason } : {}), ...(gatewayRef ? { gatewayRef } : {}) });
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
