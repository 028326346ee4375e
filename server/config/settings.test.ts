import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';
import { settingsTable } from './settings-table.ts';

test('an empty environment gives a demo on the embedded database at port 3000', () => {
  expect(readSettings({})).toMatchObject({ port: 3000, dataDir: './data', demo: true, logLevel: 'info' });
});

test('numbers and switches are read as such, and an empty variable counts as absent', () => {
  expect(readSettings({ PORT: '8080', REFLOW_DEMO: 'false', PUBLIC_URL: ' ' })).toMatchObject({ port: 8080, demo: false });
});

test('a real database switches the demo off unless it is asked for', () => {
  const url = 'postgres://localhost/reflow';

  expect(readSettings({ DATABASE_URL: url }).demo).toBe(false);
  expect(readSettings({ DATABASE_URL: url, REFLOW_DEMO: 'true' }).demo).toBe(true);
});

test.each([
  ['PORT', 'http', 'must be integer'],
  ['PORT', '70000', 'must be <= 65535'],
  ['REFLOW_DEMO', 'maybe', 'must be boolean'],
  ['NODE_ENV', 'staging', 'must be one of production, development, test'],
  ['DATABASE_URL', 'mysql://x', 'must match pattern'],
  ['PUBLIC_URL', 'shop.example', 'must match pattern'],
  ['TRUST_PROXY', 'everybody', 'must match pattern'],
])('%s=%s is refused with its name, what is wrong and something right to write', (name, value, what) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} ${what}.*Write for example ${name}=`));
});

test('a secret that is too short is refused without being repeated', () => {
  expect(() => readSettings({ SESSION_SECRET: 'hunter2' })).toThrow(/SESSION_SECRET must NOT have fewer than 32/);
  expect(() => readSettings({ SESSION_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
});

test('all wrong variables are named at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[^]*LOG_LEVEL/);
});

test('every row is explained in both languages and shows something right', () => {
  for (const { name, example, meaning } of settingsTable) {
    expect(meaning.zh && meaning.en, name).toBeTruthy();
    const value = example.replace(/\(.*\)/, 'x'.repeat(32));
    expect(() => readSettings({ [name]: value }), name).not.toThrow();
  }
});
