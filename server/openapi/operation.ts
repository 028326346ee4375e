import type { JSONSchema } from 'json-schema-to-ts';
import type { Contract } from '../contracts/contract.ts';
import { commonErrors, errorCatalogue, type ErrorCode } from '../http/error-catalogue.ts';
import { withReferences } from './components.ts';

type Json = Record<string, unknown>;
interface ObjectSchema { properties?: Record<string, Json>; required?: readonly string[] }

/** One contract as an OpenAPI 3.1 operation. */
export function operationOf(contract: Contract): Json {
  const { id, summary, note, permission } = contract;
  const body = requestBody(contract);
  return {
    operationId: id,
    tags: [id.split('.')[0]],
    summary: summary.en,
    description: [summary.zh, note?.en, note?.zh, `Permission: \`${permission}\``].filter(Boolean).join('\n\n'),
    parameters: [...inPlace(contract.params, 'path'), ...inPlace(contract.query, 'query'), ...headers(contract)],
    ...(body ? { requestBody: body } : {}),
    responses: { ...successes(contract), ...refusals(contract) },
    security: security(contract),
  };
}

function inPlace(schema: JSONSchema | undefined, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as ObjectSchema;
  return Object.entries(properties).map(([name, property]) => ({
    name, in: place, required: required.includes(name), schema: withReferences(property),
  }));
}

function headers({ method, idempotent, permission }: Contract): Json[] {
  const once = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 }, description: 'The same key means the same act: it is done once and answered twice.' };
  const csrf = { name: 'X-Reflow', in: 'header', required: false, schema: { const: '1' }, description: 'Needed with a session cookie, not with an API key.' };
  return [...(idempotent ? [once] : []), ...(method !== 'get' && permission !== 'public' ? [csrf] : [])];
}

function requestBody({ body, upload, raw }: Contract): Json | undefined {
  if (raw) return { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  if (upload) {
    const file = { type: 'string', contentMediaType: upload.types.join(', '), description: `At most ${upload.megabytes} MB.` };
    const properties = upload.files === 1 ? { file } : { file: { type: 'array', items: file, maxItems: upload.files } };
    return { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties, required: ['file'] } } } };
  }
  if (!body) return undefined;
  const required = ((body as ObjectSchema).required ?? []).length > 0;
  return { required, content: { 'application/json': { schema: withReferences(body) } } };
}

const mediaTypes = { file: '*/*', xml: 'application/xml', events: 'text/event-stream' } as const;

function successes({ responses, sends }: Contract): Json {
  const type = sends ? mediaTypes[sends] : 'application/json';
  return Object.fromEntries(Object.entries(responses).map(([status, schema]) => [status, {
    description: schema === null ? 'Done' : 'Success',
    ...(schema === null ? {} : { content: { [type]: { schema: withReferences(schema) } } }),
  }]));
}

/** The named errors of this operation, and what any operation may answer, by status. */
function refusals({ errors, permission, responses }: Contract): Json {
  const general = permission === 'public' ? commonErrors.filter((code) => !needsSignIn.includes(code)) : commonErrors;
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...errors, ...general])) {
    const { status } = errorCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].filter(([status]) => !(status in responses)).map(([status, codes]) => [status, {
    description: codes.map((code) => `\`${code}\` ${errorCatalogue[code].title.en}`).join(' · '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }]));
}

const needsSignIn: readonly ErrorCode[] = ['sign_in_required', 'forbidden', 'csrf_header_missing'];

function security({ permission, path }: Contract): Json[] {
  if (permission === 'public') return [];
  if (path.startsWith('/buyer/')) return [{ buyerCookie: [] }];
  return permission === 'session.read' ? [{ deskCookie: [] }] : [{ apiKey: [] }, { deskCookie: [] }];
}
