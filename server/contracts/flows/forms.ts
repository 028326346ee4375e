import type { Contract } from '../contract.ts';
import { form } from '../entities/flow.ts';
import { list, shape } from '../schema.ts';

export const readFlowForms = {
  id: 'flows.forms',
  method: 'get',
  path: '/flows/{key}/versions/{version}/forms',
  summary: { zh: '流程的表单', en: 'Forms of a version' },
  permission: 'flows.read',
  params: shape(
    { key: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }, version: { type: 'integer', minimum: 1 } },
  ),
  responses: { 200: shape({ items: list(form) }) },
  errors: [],
} as const satisfies Contract;
