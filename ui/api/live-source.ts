import { apiUrl } from './client.ts';
import { liveEventTypes, parseLiveEvent, type LiveEvent } from './live-event.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

/** What the tab that holds the connection tells the others. */
export type LiveNews = { readonly event: LiveEvent } | { readonly state: LiveState };

const lockName = 'reflow.live';
const reopenMs = 10_000;

/**
 * Listens to the server for all tabs of this browser: the tab that gets the lock holds the one connection and tells the others.
 * (Browsers allow six HTTP/1.1 connections to a host; one stream per tab would leave the seventh tab without answers.)
 * Returns what stops it.
 */
export function listen(tell: (news: LiveNews) => void): () => void {
  const stopping = new AbortController();
  const channel = new BroadcastChannel(lockName);
  channel.onmessage = (message: MessageEvent<LiveNews | 'who'>) => {
    if (message.data !== 'who') tell(message.data);
  };
  // A tab that joins late asks how the connection is doing.
  channel.postMessage('who');
  // Outside https and localhost there are no locks; then each tab holds its own connection.
  if (!('locks' in navigator)) {
    void hold(channel, tell, stopping.signal);
    return stop;
  }
  navigator.locks
    .request(lockName, { signal: stopping.signal }, () => hold(channel, tell, stopping.signal))
    .catch((thrown: unknown) => {
      if (!stopping.signal.aborted) throw thrown;
    });
  return stop;

  function stop(): void {
    stopping.abort();
    channel.close();
  }
}

/** Holds the connection until the tab leaves; the lock then goes to the next tab. */
function hold(channel: BroadcastChannel, tell: (news: LiveNews) => void, stopping: AbortSignal): Promise<void> {
  let state: LiveState = 'connecting';
  const spread = (news: LiveNews) => {
    if ('state' in news) state = news.state;
    if (stopping.aborted) return;
    channel.postMessage(news);
    tell(news);
  };
  channel.addEventListener('message', (message: MessageEvent<LiveNews | 'who'>) => {
    if (message.data === 'who') channel.postMessage({ state });
  });
  return new Promise((done) => {
    const close = connect(spread);
    stopping.addEventListener('abort', () => {
      close();
      done();
    });
  });
}

function connect(spread: (news: LiveNews) => void): () => void {
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(apiUrl('/events'));
    source.onopen = () => spread({ state: 'live' });
    source.onerror = () => {
      spread({ state: 'lost' });
      // The browser retries by itself unless the server refused; then we ask again later.
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenMs);
    };
    for (const type of liveEventTypes) {
      source.addEventListener(type, (message: MessageEvent<string>) => {
        const event = parseLiveEvent(type, message.data);
        if (event) spread({ event });
      });
    }
  };
  open();
  return () => {
    clearTimeout(reopening);
    source.close();
  };
}
