import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { EmbeddedWorkerData } from './worker.ts';

const AUTH_OK = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]);
const READY_FOR_QUERY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const TERMINATE = 0x58;

export interface EmbeddedSocketOptions extends EmbeddedWorkerData {
  /** A statement that runs longer ends with its worker: PGlite has no statement_timeout. Milliseconds. */
  hardTimeoutMs: number;
}

type PgStream = Duplex & { connect: () => void; setNoDelay: () => PgStream; setKeepAlive: () => PgStream; ref: () => PgStream; unref: () => PgStream };

/**
 * A stream that speaks PostgreSQL's wire protocol to PGlite in a worker thread of its own, for `pg`'s `stream` option.
 * One worker serves exactly one client (PGlite has one session); keep the pool at 1.
 */
export function openEmbeddedSocket(options: EmbeddedSocketOptions): Duplex {
  const { hardTimeoutMs, ...data } = options;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data satisfies EmbeddedWorkerData });
  const waiting: { done: () => void; timer: NodeJS.Timeout }[] = [];
  let started = false;

  const send = (bytes: Buffer, done: () => void): void => {
    if (!started) {
      started = true;
      socket.push(Buffer.concat([AUTH_OK, READY_FOR_QUERY]));
      return done();
    }
    if (bytes[0] === TERMINATE) {
      worker.postMessage('close');
      worker.once('exit', () => socket.push(null));
      return done();
    }
    const timer = setTimeout(() => void worker.terminate(), hardTimeoutMs);
    waiting.push({ done, timer });
    worker.postMessage(bytes);
  };

  const socket = new Duplex({
    read() {},
    write: (chunk: Buffer, _encoding, done) => send(chunk, done),
    writev: (chunks, done) => send(Buffer.concat(chunks.map((c) => c.chunk as Buffer)), done),
  }) as PgStream;
  worker.on('message', (message: unknown) => {
    if (message === 'ready') return void socket.emit('connect');
    // under `node --watch` the runtime itself sends what the worker imports
    if (!(message instanceof Uint8Array)) return;
    socket.push(Buffer.from(message));
    const next = waiting.shift();
    if (next) clearTimeout(next.timer);
    next?.done();
  });
  worker.on('error', (error) => socket.destroy(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => {
    for (const { timer } of waiting) clearTimeout(timer);
    socket.destroy(waiting.length > 0 ? new Error('The embedded database stopped while a statement ran.') : undefined);
  });
  const self = (): PgStream => socket;
  socket.connect = () => {};
  socket.setNoDelay = self;
  socket.setKeepAlive = self;
  socket.ref = self;
  socket.unref = self;
  return socket;
}
