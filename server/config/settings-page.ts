import { settingsTable, type SettingRow } from './settings-table.ts';

/** The documentation's page of settings, made from the one table. */
export function settingsPage(): string {
  const rows = (settingsTable as readonly SettingRow[]).map(({ name, fallback, meaning, example }) =>
    `| \`${name}\` | ${fallback === undefined ? '' : `\`${String(fallback)}\``} | ${meaning.en}<br>${meaning.zh} | \`${name}=${example}\` |`);
  return [
    '# Settings', '',
    'Environment variables, read once at the start. A wrong one stops the start with a sentence that says what to write.', '',
    '| variable | default | meaning | example |', '|---|---|---|---|', ...rows, '',
  ].join('\n');
}
