import type { Contract } from '../contract.ts';
import { list, shape, text } from '../schema.ts';

export const listTags = {
  id: 'tags.list',
  method: 'get',
  path: '/tags',
  summary: { zh: '标签', en: 'List tags' },
  permission: 'tickets.read',
  responses: { 200: shape({ items: list(shape({ name: text })) }) },
  errors: [],
} as const satisfies Contract;
