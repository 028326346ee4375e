import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import { knexOn, poolOf, send, type Connection } from './connection.ts';
import { tellerOf, type Notice } from './notify.ts';

export interface Store {
  /** The open transaction of this call chain, or the pool. */
  db(): Knex;
  /** Runs `work` in one transaction; joins the open one. Nothing but SQL belongs inside (no HTTP, no hashing). */
  tx<T>(work: () => Promise<T>): Promise<T>;
  /** Reads that belong together: all see the same instant, and none may write. Joins the open transaction. */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` inside the open transaction; when it throws, only what it did is taken back. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /**
   * A write whose answer nobody needs before the commit: it is not waited for here, so that it and the COMMIT travel together. When it
   * fails, the transaction fails with its error. Outside a transaction it is simply awaited.
   */
  later(write: Promise<unknown>): Promise<void>;
  /** Tells every process, this one too, once the open transaction is committed, and never when it is taken back. Outside a transaction: at once. */
  tell(notice: Notice): void;
  /** Runs `work` outside any open transaction: for things started from inside that outlive it. */
  outside<T>(work: () => T): T;
}

interface Open { db: Knex; connection: Connection; writes: Promise<unknown>[]; /** To tell once it is kept. */ notices: Notice[]; over: boolean }

/** Words that begin, keep and take back what is between them. */
interface Bounds { begin: string; keep: string; undo: string }

const WHOLE: Bounds = { begin: 'begin', keep: 'commit', undo: 'rollback' };
const READS: Bounds = { begin: 'begin isolation level repeatable read read only', keep: 'commit', undo: 'rollback' };
const PART: Bounds = { begin: 'savepoint part', keep: 'release savepoint part', undo: 'rollback to savepoint part' };

/** One transaction context per call chain, so that a nested call can never wait for the connection its caller holds. */
export function createStore(knex: Knex): Store {
  const current = new AsyncLocalStorage<Open>();
  const pool = poolOf(knex);
  const teller = tellerOf(knex);

  async function within<T>(connection: Connection, bounds: Bounds, work: () => Promise<T>): Promise<{ value: T; notices: Notice[] }> {
    const open: Open = { db: knexOn(knex, connection), connection, writes: [], notices: [], over: false };
    // nobody waits for the answer to BEGIN: it fails with the connection only, and then everything after it fails too
    open.writes.push(say(connection, bounds.begin));
    const worked = await current.run(open, work).then((value) => ({ value }), (error: unknown) => ({ error }));
    open.over = true;
    const ending = say(connection, 'value' in worked ? bounds.keep : bounds.undo);
    // every statement after a failed one fails for no reason of its own: the first failure is the one that counts
    const failed = (await Promise.allSettled([...open.writes, ending])).find((result) => result.status === 'rejected');
    // the server skips what travels behind a failed statement, so the transaction may still be open
    if (failed) await say(connection, bounds.undo).catch(() => undefined);
    if (failed) throw failed.reason;
    if ('error' in worked) throw worked.error;
    return { value: worked.value, notices: open.notices };
  }

  async function onConnection<T>(bounds: Bounds, work: () => Promise<T>): Promise<T> {
    if (current.getStore()) return work();
    const connection = await pool.acquireConnection();
    const { value, notices } = await within(connection, bounds, work).finally(() => pool.releaseConnection(connection));
    for (const notice of notices) teller.tell(notice);
    return value;
  }

  return {
    db() {
      const open = current.getStore();
      if (open?.over) throw new Error('The transaction of this call has ended; what goes on after it needs store.outside.');
      return open?.db ?? knex;
    },
    tx: (work) => onConnection(WHOLE, work),
    snapshot: (work) => onConnection(READS, work),
    async savepoint(work) {
      const open = current.getStore();
      if (!open) return onConnection(WHOLE, work);
      const { value, notices } = await within(open.connection, PART, work);
      open.notices.push(...notices);
      return value;
    },
    async later(write) {
      const open = current.getStore();
      if (!open) return void (await write);
      write.catch(() => undefined);
      open.writes.push(write);
    },
    tell(notice) {
      const open = current.getStore();
      if (open) open.notices.push(notice);
      else teller.tell(notice);
    },
    outside: (work) => current.exit(work),
  };
}

/** A word of a transaction. Somebody waits for it later, or for what it belongs to. */
function say(connection: Connection, text: string): Promise<unknown> {
  const said = send(connection, { name: text, text });
  said.catch(() => undefined);
  return said;
}
