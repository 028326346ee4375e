import type { Contract } from '../contract.ts';
import { instant, oneOfWords, shape, text, truth } from '../schema.ts';

/** `now` is the clock the product lives by; in demo mode it may be ahead of the real one. */
export const readHealth = {
  id: 'health.read',
  method: 'get',
  path: '/health',
  summary: { zh: '服务是否正常', en: 'Is the service up' },
  permission: 'public',
  responses: {
    200: shape({ status: oneOfWords('ok'), version: text, database: oneOfWords('ok', 'down'), now: instant, demo: truth }),
  },
  errors: ['unavailable'],
} as const satisfies Contract;
