import { expect, test } from 'vitest';
import { permissions } from '../auth/permissions.ts';
import { contracts } from '../contracts/index.ts';
import { createLogger } from '../log.ts';
import { allBindings } from './bindings/index.ts';
import { errorCatalogue } from './error-catalogue.ts';
import { makeChecker } from './validator.ts';

const settings = { version: '0', logger: createLogger('silent'), sessionSecret: 'x', trustProxy: 'loopback', checkResponses: true };

test('every contract is done by exactly one binding', () => {
  const bound = allBindings(settings).map(({ contract }) => contract.id);

  expect(bound.toSorted()).toEqual(contracts.map(({ id }) => id).toSorted());
});

test('no two contracts share an id, or a method and path', () => {
  expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length);
  expect(new Set(contracts.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)).size).toBe(contracts.length);
});

test('a literal path is bound before the path with a parameter that would swallow it', () => {
  const bound = allBindings(settings).map(({ contract }) => `${contract.method} ${contract.path}`);

  expect(bound.indexOf('get /tickets/counts')).toBeLessThan(bound.indexOf('get /tickets/{id}'));
  expect(bound.indexOf('post /orders/import')).toBeGreaterThan(-1);
});

test('every contract names a permission of the table, its path parameters, and errors of the closed list', () => {
  for (const { id, permission, path, params, errors } of contracts) {
    expect(permission === 'public' || permissions.includes(permission), id).toBe(true);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys((params as { properties?: object } | undefined)?.properties ?? {}), id).toEqual(named);
    for (const code of errors) expect(errorCatalogue, id).toHaveProperty(code);
  }
});

test('every schema of every contract compiles', () => {
  for (const { id, params, query, body, responses } of contracts) {
    for (const schema of [params, query]) if (schema) expect(() => makeChecker(schema, 'text').check({}, 'en'), id).not.toThrow();
    if (body) expect(() => makeChecker(body, 'body').check({}, 'en'), id).not.toThrow();
    for (const schema of Object.values(responses)) if (schema !== null) expect(() => makeChecker(schema, 'result').check({}, 'en'), id).not.toThrow();
  }
});

test('only reading, signing in and out, and signed webhooks are public', () => {
  const open = contracts.filter(({ permission }) => permission === 'public').map(({ method, path }) => `${method} ${path}`);

  expect(open.toSorted()).toEqual([
    'delete /buyer/session', 'delete /session', 'get /demo/clock', 'get /demo/people', 'get /health', 'post /buyer/session',
    'post /session', 'post /webhooks/sandbox/{kind}',
  ]);
});
