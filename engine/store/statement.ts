import type { Knex } from 'knex';
import type { Prepared, Result } from './batch.ts';
import { connectionOf, poolOf, send, type Connection } from './connection.ts';

export type Values = Record<string, unknown>;
export type Run = (db: Knex, values: Values) => Promise<Result>;

/**
 * A constant SQL text with `:name` parameters, prepared once a connection under `name` (planning such texts costs more than
 * running them). Inside a transaction it is sent when it is called, not when it is awaited: statements called together travel together
 * and run one after another. @throws Error at run time when a parameter has no value: undefined is a bug, null is a value.
 */
export function statement(name: string, text: string): Run {
  const names: string[] = [];
  const positioned = text.replaceAll(/(?<!:):([a-z_]+)/g, (_, parameter: string) => {
    if (!names.includes(parameter)) names.push(parameter);
    return `$${names.indexOf(parameter) + 1}`;
  });
  const prepared = { name, text: positioned };
  return async (db, values) => {
    const bound = names.map((parameter) => {
      const value = values[parameter];
      if (value === undefined) throw new Error(`Statement ${name} got no value for :${parameter}.`);
      return value;
    });
    poolOf(db).emit('query', { sql: positioned, bindings: bound });
    const connection = connectionOf(db);
    return connection ? send(connection, prepared, bound) : onPool(db, prepared, bound);
  };
}

/** The pool lends a connection for this one statement. */
async function onPool(db: Knex, prepared: Prepared, values: unknown[]): Promise<Result> {
  const pool = poolOf(db);
  const connection: Connection = await pool.acquireConnection();
  try {
    return await send(connection, prepared, values);
  } finally {
    await pool.releaseConnection(connection);
  }
}
