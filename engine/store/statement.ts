import type { Knex } from 'knex';

export type Values = Record<string, unknown>;
export type Run = (db: Knex, values: Values) => Promise<{ rows: Record<string, unknown>[]; rowCount: number }>;

/**
 * A constant SQL text with `:name` parameters, prepared once a connection under `name` (planning such texts costs more than
 * running them). @throws Error at run time when a parameter has no value: undefined is a bug, null is a value.
 */
export function statement(name: string, text: string): Run {
  const names: string[] = [];
  const sql = text.replaceAll(/(?<!:):([a-z_]+)/g, (_, parameter: string) => {
    names.push(parameter);
    return '?';
  });
  return async (db, values) => {
    const bindings = names.map((parameter) => {
      const value = values[parameter];
      if (value === undefined) throw new Error(`Statement ${name} got no value for :${parameter}.`);
      return value;
    });
    return db.raw(sql, bindings as Knex.RawBinding[]).options({ name });
  };
}
