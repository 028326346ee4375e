import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import type { Permission } from '../auth/permissions.ts';
import type { ErrorCode } from '../http/error-catalogue.ts';

/** What may be uploaded: `types` are media types, told by content; text/csv is any text. */
export interface UploadRule { readonly files: number; readonly megabytes: number; readonly types: readonly string[] }

/**
 * One operation of the API. Validation, routing, authorisation, the OpenAPI document and the types of both front ends come from it.
 * Schemas are JSON Schema draft 7, written as constants.
 */
export interface Contract {
  /** `area.operation`; also the OpenAPI operationId. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /api, parameters in braces. */
  readonly path: string;
  readonly summary: { readonly zh: string; readonly en: string };
  /** What the schemas do not say. */
  readonly note?: { readonly zh: string; readonly en: string };
  /** What the caller must be allowed; `public` needs no sign-in. */
  readonly permission: Permission | 'public';
  readonly params?: JSONSchema;
  readonly query?: JSONSchema;
  /** JSON body. */
  readonly body?: JSONSchema;
  /** Not JSON in: files as multipart/form-data. */
  readonly upload?: UploadRule;
  /** Not JSON in: the bytes as they came (the signature of a webhook covers them). */
  readonly raw?: true;
  /** Not JSON out. */
  readonly sends?: 'file' | 'xml' | 'events';
  /** Creates or pays: honours the header `Idempotency-Key`. */
  readonly idempotent?: true;
  /** Success schemas by status; null: no body. */
  readonly responses: Readonly<Record<number, JSONSchema | null>>;
  /** What may go wrong here, beyond what every operation may answer (`commonErrors`). */
  readonly errors: readonly ErrorCode[];
}

type Infer<S> = S extends JSONSchema ? FromSchema<S> : undefined;

export type ParamsOf<C extends Contract> = Infer<C['params']>;
export type QueryOf<C extends Contract> = Infer<C['query']>;
export type BodyOf<C extends Contract> = Infer<C['body']>;

type Success<C extends Contract> = C['responses'][keyof C['responses']];

/** What a success carries; `void` where there is no body. */
export type ResultOf<C extends Contract> = Success<C> extends infer S ? (S extends JSONSchema ? FromSchema<S> : void) : never;
