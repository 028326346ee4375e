import { contracts } from '../contracts/index.ts';
import { components } from './components.ts';
import { operationOf } from './operation.ts';

/** The OpenAPI 3.1 document, made of the contracts. */
export function openApiDocument(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    paths[contract.path] = { ...paths[contract.path], [contract.method]: operationOf(contract) };
  }
  const areas = [...new Set(contracts.map(({ id }) => id.split('.')[0] ?? id))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reflow',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'After-sale workflows and tickets. Money is an integer in the minor unit of its currency; times are ISO 8601. Errors are '
        + 'problem+json (RFC 9457) with a stable `code`. Lists are paged by cursor. Decisions name the `version` of the ticket they were made on.',
    },
    servers: [{ url: '/api' }],
    tags: areas.map((name) => ({ name })),
    paths,
    components: {
      schemas: components(),
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer' },
        deskCookie: { type: 'apiKey', in: 'cookie', name: 'reflow.desk' },
        buyerCookie: { type: 'apiKey', in: 'cookie', name: 'reflow.buyer' },
      },
    },
  };
}
