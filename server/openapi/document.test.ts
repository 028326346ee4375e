import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contracts } from '../contracts/index.ts';
import { errorCatalogue } from '../http/error-catalogue.ts';
import { serve, standIn, type TestServer } from '../http/test-support.ts';

type Json = Record<string, unknown>;
interface Operation { operationId: string; tags: string[]; parameters: { name: string; in: string; required: boolean; schema: Json }[]; responses: Json; security: Json[] }
interface Document { openapi: string; info: { version: string }; paths: Record<string, Record<string, Operation>>; components: { schemas: Json; securitySchemes: Json } }

let server: TestServer;
let text: string;
let document: Document;

beforeAll(async () => {
  server = await serve(await standIn());
  text = await (await server.ask('GET', '/api/openapi.json')).text();
  document = JSON.parse(text) as Document;
});
afterAll(() => server.close());

test('the document is OpenAPI 3.1 and holds every operation at its path', () => {
  expect(document.openapi).toBe('3.1.0');
  for (const { id, path, method } of contracts) expect(document.paths[path]?.[method]?.operationId, id).toBe(id);
  expect(Object.values(document.paths).flatMap(Object.keys)).toHaveLength(contracts.length);
});

test('every reference leads to a shape that is there, and every shape is used', () => {
  const refs = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]));

  expect([...refs].filter((name) => !(name && name in document.components.schemas))).toEqual([]);
  expect(Object.keys(document.components.schemas).filter((name) => !refs.has(name))).toEqual([]);
});

test('every shape is a JSON Schema of the dialect that OpenAPI 3.1 speaks', () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'https://example.test/api', components: document.components });

  for (const name of Object.keys(document.components.schemas)) {
    expect(() => ajv.compile({ $ref: `https://example.test/api#/components/schemas/${name}` }), name).not.toThrow();
  }
});

test('every operation declares its path parameters, a success, problems, and who may call it', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const { operationId, parameters, responses, security } of Object.values(methods)) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name, required }) => (required ? name : `${name} optional`));
      expect(inPath, operationId).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
      expect(Object.keys(responses).some((status) => status.startsWith('2')), operationId).toBe(true);
      expect(responses, operationId).toHaveProperty('500');
      for (const scheme of security.flatMap(Object.keys)) expect(document.components.securitySchemes).toHaveProperty(scheme);
    }
  }
});

test('no shape but the referred ones is written out twice at length', () => {
  expect(text.length / contracts.length).toBeLessThan(3_500);
});

test('the reference page shows every operation and every error code, without scripts, in both languages', async () => {
  for (const [language, word] of [['zh-CN', '不用登录'], ['en', 'no sign-in']] as const) {
    const response = await server.ask('GET', '/api/docs', { headers: { 'accept-language': language } });
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page).toContain(word);
    expect(page).not.toMatch(/<script|\son\w+=|https?:\/\//i);
    for (const { id } of contracts) expect(page).toContain(`id="${id}"`);
    for (const code of Object.keys(errorCatalogue)) expect(page).toContain(`id="error-${code}"`);
  }
});

test('every link inside the reference page leads somewhere', async () => {
  const page = await (await server.ask('GET', '/api/docs')).text();
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));

  expect([...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]).filter((id) => !ids.has(id))).toEqual([]);
});
