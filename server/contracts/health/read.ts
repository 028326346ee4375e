import type { Contract } from '../contract.ts';
import { instant, oneOfWords, shape, text, truth } from '../schema.ts';

export const readHealth = {
  id: 'health.read',
  method: 'get',
  path: '/health',
  summary: { zh: '服务是否正常', en: 'Is the service up' },
  note: {
    zh: '`now` 是产品所用的时钟，演示模式下可能比真实时间快。',
    en: '`now` is the clock the product lives by; in demo mode it may be ahead of the real one.',
  },
  permission: 'public',
  responses: {
    200: shape({ status: oneOfWords('ok'), version: text, database: oneOfWords('ok', 'down'), now: instant, demo: truth }),
  },
  errors: ['unavailable'],
} as const satisfies Contract;
