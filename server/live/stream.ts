import type { Request, Response } from 'express';
import type { EventService, LiveEvent } from './hub.ts';

/** A reader who does not read: this much waiting to be sent ends the stream; the browser comes back and resumes. */
const mostWaiting = 1_000_000;
const catchUp = 1_000;
const usual = { heartbeatMs: 20_000, longestMs: 900_000 };

/**
 * Server-sent events of one shop. With `Last-Event-ID` it first tells what was missed, or `reset` when that is too long ago: then read
 * everything again. A comment keeps proxies from closing a silent stream. It ends after `longestMs`, so that a reader whose session ended
 * is let go; browsers reconnect by themselves.
 */
export function openStream(events: EventService, shopId: string, req: Request, res: Response, times = usual): void {
  res.status(200).set({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' });
  res.write('retry: 3000\n\n');
  const sent = new Set<string>();
  let waiting: LiveEvent[] | undefined = [];
  const send = (event: LiveEvent): void => {
    if (sent.has(event.id)) return;
    res.write(`id: ${event.id}\nevent: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`);
    if (res.writableLength > mostWaiting) res.destroy();
  };
  // Subscribed before the past is read, so that nothing falls between the two; what comes meanwhile waits, and is told once.
  const stop = events.subscribe(shopId, (event) => (waiting ? waiting.push(event) : send(event)));
  const heartbeat = setInterval(() => res.write(': still here\n\n'), times.heartbeatMs);
  const end = setTimeout(() => res.end(), times.longestMs);
  res.on('close', () => {
    stop();
    clearInterval(heartbeat);
    clearTimeout(end);
  });
  missed(events, shopId, req.get('last-event-id')).then((past) => {
    if (past === undefined) res.write('event: reset\ndata: {}\n\n');
    for (const event of past ?? []) {
      send(event);
      sent.add(event.id);
    }
    for (const event of waiting ?? []) send(event);
    waiting = undefined;
    sent.clear();
  }, () => res.destroy());
}

/** What happened after `lastId`; nothing for a first visit, undefined when it cannot be told. */
async function missed(events: EventService, shopId: string, lastId: string | undefined): Promise<LiveEvent[] | undefined> {
  if (lastId === undefined) return [];
  if (!/^[\w.:-]{1,100}$/.test(lastId)) return undefined;
  return events.since(shopId, lastId, catchUp);
}
