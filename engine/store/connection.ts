import { EventEmitter } from 'node:events';
import type { Knex } from 'knex';
import makeKnex from 'knex/lib/knex-builder/make-knex.js';
import type pg from 'pg';

/** A connection as `pg` makes it; the stream below it can hold back what is written. */
export type Connection = pg.Client & { connection?: { stream: { cork?(): void; uncork?(): void } } };

/** What knex's client offers beside its types. */
export interface PoolClient {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
  emit(event: 'query', query: { sql: string; bindings: unknown[] }): void;
}

const bound = new WeakMap<Connection, Knex>();
const connections = new WeakMap<object, Connection>();
const corked = new WeakSet<Connection>();

export function poolOf(knex: Knex): PoolClient {
  return knex.client as PoolClient;
}

/** A knex that speaks over this one connection; made once a connection, because making one costs as much as a statement. */
export function knexOn(knex: Knex, connection: Connection): Knex {
  const known = bound.get(connection);
  if (known) return known;
  const client = Object.assign(Object.create(knex.client as object) as EventEmitter, {
    transacting: true, acquireConnection: async () => connection, releaseConnection: async () => undefined,
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

/** Whatever is written to this connection before the event loop turns leaves in one packet. */
export function gather(connection: Connection): void {
  const stream = connection.connection?.stream;
  if (!stream?.cork || !stream.uncork || corked.has(connection)) return;
  corked.add(connection);
  stream.cork();
  process.nextTick(() => {
    corked.delete(connection);
    stream.uncork?.();
  });
}
