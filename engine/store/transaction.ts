import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';

export interface Store {
  /** The open transaction of this call chain, or the pool. */
  db(): Knex;
  /** Runs `work` in one transaction; joins the open one. Nothing but SQL belongs inside (no HTTP, no hashing). */
  tx<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` inside the open transaction; when it throws, only what it did is taken back. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` outside any open transaction: for things started from inside that outlive it. */
  outside<T>(work: () => T): T;
}

/** One transaction context per call chain, so that a nested call can never wait for the connection its caller holds. */
export function createStore(knex: Knex): Store {
  const current = new AsyncLocalStorage<Knex.Transaction>();
  return {
    db: () => current.getStore() ?? knex,
    tx: (work) => (current.getStore() ? work() : knex.transaction((trx) => current.run(trx, work))),
    savepoint: (work) => (current.getStore() ?? knex).transaction((trx) => current.run(trx, work)),
    outside: (work) => current.exit(work),
  };
}
