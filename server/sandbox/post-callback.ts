import { Webhook } from 'standardwebhooks';
import type { Callback } from './callbacks.ts';

const TIMEOUT_MS = 5000;

/**
 * Delivers callbacks as HTTP POSTs signed by Standard Webhooks 1.0.0 to `${baseUrl}/${topic}`. Rejects unless the answer is 2xx.
 * @param sentAt real time: receivers refuse a signature that is more than five minutes away from their own clock.
 */
export function postCallback(baseUrl: string, secret: string, sentAt: () => Date = () => new Date()): (callback: Callback) => Promise<void> {
  const webhook = new Webhook(secret);
  return async ({ id, topic, type, timestamp, data }) => {
    const body = JSON.stringify({ type, timestamp, data });
    const at = sentAt();
    const response = await fetch(`${baseUrl}/${topic}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, at, body),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The receiver of ${type} answered ${response.status}; the callback is sent again later.`);
  };
}
