import type pg from 'pg';

export type NotificationHandler = (payload: string) => void;
export interface Listener { close(): Promise<void> }

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/**
 * One dedicated LISTEN connection that comes back by itself; `onGap` is called after every reconnect, because
 * notifications sent meanwhile are lost and the caller must read its table again.
 */
export async function openListener(makeClient: () => pg.Client, channel: string, handler: NotificationHandler, onGap: () => void): Promise<Listener> {
  let closed = false;
  let client: pg.Client | undefined;
  let retryMs = FIRST_RETRY_MS;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = makeClient();
    // a client emits 'error' more than once when its backend dies: `on`, never `once`
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    next.on('notification', (n) => handler(n.payload ?? ''));
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
    retryMs = FIRST_RETRY_MS;
  };
  const lost = (which: pg.Client): void => {
    if (closed || client !== which) return;
    client = undefined;
    retry();
  };
  const retry = (): void => {
    timer = setTimeout(() => {
      connect().then(onGap, () => {
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
        if (!closed) retry();
      });
    }, retryMs);
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
