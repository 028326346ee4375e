import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadServiceTasks } from './load-service-tasks.ts';

const folders: string[] = [];
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true }); });

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'reflow-tasks-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const facts = `label: { zh: '加会员分', en: 'Add points' }, description: { zh: '给买家加会员分。', en: 'Adds points to the buyer.' }, icon: 'star',
  input: { type: 'object', required: ['points'], properties: { points: { type: 'integer' } } }, output: { type: 'object', properties: { balance: { type: 'integer' } } },
  errors: ['NO_MEMBER'], retry: { attempts: 3, backoff: 'PT5S' }, timeoutMs: 5000, connector: 'members'`;

test('files of a folder become service tasks, made with what the program hands them', async () => {
  const folder = folderWith({
    'b-points.ts': `export default ({ define, BusinessError }: { define: Function; BusinessError: new (code: string, words: string) => Error }) => define({ id: 'add-points', ${facts}, async run({ points }: { points: number }) { if (points < 0) throw new BusinessError('NO_MEMBER', 'Nobody'); return { balance: points }; } });`,
    'a-plain.mjs': `export default { id: 'plain-task', ${facts}, run: async () => ({}) };`,
    'notes.md': 'not code', 'types.d.ts': 'export {};', 'b-points.test.ts': 'throw new Error();',
  });
  const tasks = await loadServiceTasks(folder);
  expect(tasks.map(({ id }) => id)).toEqual(['plain-task', 'add-points']);
  const points = tasks.find(({ id }) => id === 'add-points');
  expect(await points?.run({ points: 5 }, {} as never)).toEqual({ balance: 5 });
  await expect(points?.run({ points: -1 }, {} as never)).rejects.toMatchObject({ name: 'BusinessError', code: 'NO_MEMBER' });
});

test('every file that is none is named with what is wrong, and nothing is loaded', async () => {
  const folder = folderWith({
    'empty.mjs': 'export const x = 1;',
    'broken.mjs': 'export default {',
    'taken.mjs': `export default { id: 'notify', ${facts}, run() {} };`,
    'twice-a.mjs': `export default { id: 'twice', ${facts}, run() {} };`,
    'twice-b.mjs': `export default { id: 'twice', ${facts}, run() {} };`,
    'odd.mjs': `export default { id: 'Odd Id', ${facts}, colour: 'red', run: 'no' };`,
    'schema.mjs': `export default { id: 'bad-schema', ${facts}, input: { type: 'object', properties: { a: { type: 'nonsense' } } }, run() {} };`,
  });
  const error = await loadServiceTasks(folder).catch((thrown: Error) => thrown) as Error;
  expect(error).toMatchObject({ name: 'ServiceTaskError' });
  for (const words of [/empty\.mjs: it has no default export/, /broken\.mjs: it cannot be loaded/, /taken\.mjs: its id notify is taken by the program/, /twice-b\.mjs: its id twice is taken by twice-a\.mjs/,
    /odd\.mjs: run must be a function/, /odd\.mjs: id must match pattern/, /odd\.mjs: it must NOT have additional properties \(colour\)/, /schema\.mjs: input is no JSON Schema/]) expect(error.message).toMatch(words);
  expect(error.message).not.toContain('twice-a.mjs:');
});

test('a folder that is not there is told', async () => {
  await expect(loadServiceTasks('/nowhere/at/all')).rejects.toThrow('SERVICE_TASKS_DIR: there is no folder');
});
