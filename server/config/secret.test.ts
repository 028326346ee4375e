import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sessionSecret } from './secret.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'reflow-secret-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('a secret that is set is taken as it is', () => {
  expect(sessionSecret({ sessionSecret: 'set', dataDir })).toBe('set');
});

test('a secret is made once, kept for the next start, and readable by its owner only', () => {
  const first = sessionSecret({ sessionSecret: undefined, dataDir: join(dataDir, 'new') });
  const second = sessionSecret({ sessionSecret: undefined, dataDir: join(dataDir, 'new') });

  expect(first).toHaveLength(64);
  expect(second).toBe(first);
  expect(statSync(join(dataDir, 'new', 'session-secret')).mode & 0o077).toBe(0);
});
