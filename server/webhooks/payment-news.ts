import { Ajv } from 'ajv';
import { putJob } from '../../engine/store/job.ts';
import { newId } from '../../engine/store/new-id.ts';
import { chargeJobKey } from '../../definitions/after-sale/charge-book.ts';
import { findChargeByNo } from '../../definitions/store/charges.ts';
import type { NewsHandler } from './news.ts';

const isPaymentNews = new Ajv().compile<{ chargeNo: string }>({ type: 'object', required: ['chargeNo'], properties: { chargeNo: { type: 'string' } } });
const ATTEMPTS = 20;

/** That a buyer paid only makes us ask the gateway at once: what it then answers counts, so a repeated, late or false callback does nothing. */
export const paymentNews: NewsHandler = async (news, { engine, log }) => {
  const charge = isPaymentNews(news.data) ? await findChargeByNo(engine.store, news.shopId, news.data.chargeNo) : undefined;
  if (!charge) {
    log.warn({ webhook: news.id, type: news.type, shop: news.shopId }, 'webhook ignored: the shop has no such charge');
    return false;
  }
  if (charge.state === 'paid') return true;
  const now = engine.now();
  await putJob(engine.store, news.shopId, {
    job_id: newId(now), kind: 'charge', key: chargeJobKey(charge.charge_no), ticket_id: charge.ticket_id, run_at: now, max_attempts: ATTEMPTS, payload: { chargeNo: charge.charge_no },
  }, now);
  engine.store.tell({ shop: news.shopId, job: now });
  return true;
};
