import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { serviceTasks } from './index.ts';
import { notices } from './notices.ts';

test('every service task has an id of its own in kebab-case', () => {
  const ids = serviceTasks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

test.each(serviceTasks)('$id can be read in both languages and its schemas compile', ({ label, description, input, output }) => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  expect([label.zh, label.en, description.zh, description.en].every(Boolean)).toBe(true);
  expect(() => [ajv.compile(input as object), ajv.compile(output as object)]).not.toThrow();
});

test.each(Object.entries(notices))('notice %s uses the same parameters in both languages', (_code, notice) => {
  const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  expect(parameters(notice.zh)).toEqual(parameters(notice.en));
  expect('money' in notice ? notice.money.filter((name: string) => !parameters(notice.zh).includes(name)) : []).toEqual([]);
});
