import { Webhook } from 'standardwebhooks';
import type { PayoutLedger, RefundLedger } from '../../definitions/ports.ts';
import { AppError } from '../http/errors.ts';
import type { IncomingWebhook, Services } from '../http/services.ts';
import { newsHandlers } from '../webhooks/index.ts';
import type { News } from '../webhooks/news.ts';
import type { Parts } from './parts.ts';

export interface WebhookOptions { ledger: RefundLedger; payouts: PayoutLedger; /** `whsec_…`, shared with the sender. */ secret: string }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Takes in signed news (Standard Webhooks 1.0.0). A delivery's id is stored with its effect in one transaction, so that every repeat is
 * answered and does nothing. What concerns nothing we know is answered too, or its sender would repeat it for hours.
 */
export function createWebhookService(parts: Pick<Parts, 'store' | 'engine' | 'book' | 'log'>, { ledger, payouts, secret }: WebhookOptions): Services['webhooks'] {
  const { store, engine, book, log } = parts;
  const webhook = new Webhook(secret);
  return {
    async receive(incoming) {
      const news = verified(webhook, incoming);
      const handle = Object.hasOwn(newsHandlers, incoming.kind) ? newsHandlers[incoming.kind] : undefined;
      if (!handle || !(await knownShop(parts, news.shopId))) {
        log.warn({ webhook: news.id, kind: incoming.kind, shop: news.shopId }, 'webhook ignored: nobody takes it in');
        return { received: false };
      }
      return store.tx(async () => {
        const first = await store.db()('idempotency')
          .insert({ shop_id: news.shopId, key: `webhook:${news.id}`, operation: `webhooks.${incoming.kind}`, body_hash: '', response: null, created_at: engine.now() })
          .onConflict(['shop_id', 'key']).ignore().returning('key');
        return { received: first.length > 0 && (await handle(news, { engine, book, ledger, payouts, log })) };
      });
    },
  };
}

/** @throws AppError webhook_refused for a wrong or old signature, and for a body that is not news */
function verified(webhook: Webhook, { headers, body, shopId }: IncomingWebhook): News {
  let content: unknown;
  try {
    content = webhook.verify(body, headers);
  } catch (cause) {
    throw new AppError('webhook_refused', { cause });
  }
  const { type, timestamp, data } = (content ?? {}) as { type?: unknown; timestamp?: unknown; data?: Record<string, unknown> };
  const moment = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  if (typeof type !== 'string' || Number.isNaN(moment) || typeof data !== 'object' || data === null) throw new AppError('webhook_refused');
  return { id: headers['webhook-id'] ?? '', shopId: shopId ?? String(data.merchant ?? ''), type, timestamp: new Date(moment).toISOString(), data };
}

async function knownShop({ store }: Pick<Parts, 'store'>, shopId: string): Promise<boolean> {
  return UUID.test(shopId) && (await store.db()('shop').where({ shop_id: shopId }).first('shop_id')) !== undefined;
}
