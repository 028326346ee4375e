import { EventEmitter } from 'node:events';
import type { Knex } from 'knex';
import makeKnex from 'knex/lib/knex-builder/make-knex.js';
import type pg from 'pg';
import { Batch, type Prepared, type Result } from './batch.ts';

export type Connection = pg.Client;

/** What knex's client offers beside its types. */
export interface PoolClient {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
  emit(event: 'query', query: { sql: string; bindings: unknown[] }): void;
  _query(connection: Connection, query: object): Promise<unknown>;
}

const bound = new WeakMap<Connection, Knex>();
const connections = new WeakMap<object, Connection>();
const waiting = new WeakMap<Connection, Batch>();

export function poolOf(knex: Knex): PoolClient {
  return knex.client as PoolClient;
}

/** A knex that speaks over this one connection; made once a connection, because making one costs as much as a statement. */
export function knexOn(knex: Knex, connection: Connection): Knex {
  const known = bound.get(connection);
  if (known) return known;
  const client = Object.assign(Object.create(knex.client as object) as EventEmitter, {
    transacting: true, acquireConnection: async () => connection, releaseConnection: async () => undefined,
    // knex sends at once, so what was sent before must not wait any longer
    _query(over: Connection, query: object) {
      flush(over);
      return poolOf(knex)._query(over, query);
    },
  });
  // listeners of its own: it inherits the pool's otherwise
  EventEmitter.call(client);
  client.on('query', (query: { sql: string; bindings: unknown[] }) => poolOf(knex).emit('query', query));
  const made = makeKnex(client);
  bound.set(connection, made);
  connections.set(client, connection);
  return made;
}

/** The connection under a knex of `knexOn`; undefined for the pool. */
export function connectionOf(db: Knex): Connection | undefined {
  return connections.get(db.client as object);
}

/** Sends a statement. What is sent over one connection before the event loop turns travels together. */
export function send(connection: Connection, prepared: Prepared, values: readonly unknown[] = []): Promise<Result> {
  const batch = waiting.get(connection) ?? new Batch(connection);
  const answer = batch.add(prepared, values);
  if (!waiting.has(connection)) {
    waiting.set(connection, batch);
    process.nextTick(flush, connection);
  }
  return answer;
}

function flush(connection: Connection): void {
  const batch = waiting.get(connection);
  if (!batch) return;
  waiting.delete(connection);
  connection.query(batch);
}
