import { Ajv, type ErrorObject } from 'ajv';
import type { FromSchema } from 'json-schema-to-ts';
import { settingsTable, type SettingRow } from './settings-table.ts';

type Row = (typeof settingsTable)[number];
type Value<R extends Row> = FromSchema<R['schema']> | (R extends { fallback: unknown } ? never : undefined);

/** What the environment decided, read once at the start; everything else receives it. `demo` is always decided. */
export type Settings = { [R in Row as R['key']]: Value<R> } & { demo: boolean };

/** One or more variables hold what they must not. The message is for the person who starts the server; values of secrets are not in it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const ajv = new Ajv({ coerceTypes: true, allErrors: true, strict: true });

/**
 * Reads every setting. An empty variable counts as absent.
 * @throws SettingsError naming each wrong variable, what is wrong, and something right to write
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const settings: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const row of settingsTable as readonly SettingRow[]) {
    const text = environment[row.name]?.trim();
    const cell: { value?: unknown } = text ? { value: text } : {};
    const valid = ajv.compile({ type: 'object', properties: { value: row.schema } });
    if (!valid(cell)) wrong.push(sentence(row, valid.errors?.[0]));
    settings[row.key] = cell.value ?? row.fallback;
  }
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  settings['demo'] ??= settings['databaseUrl'] === undefined;
  return settings as Settings;
}

function sentence(row: SettingRow, error: ErrorObject | undefined): string {
  const allowed = error?.keyword === 'enum' ? `must be one of ${(error.params['allowedValues'] as string[]).join(', ')}` : error?.message;
  return `${row.name} ${allowed ?? 'is not valid'}. It is: ${row.meaning.en}. Write for example ${row.name}=${row.example}`;
}
