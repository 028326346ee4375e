import type { Contract } from '../contract.ts';
import { listedRating } from '../entities/rating.ts';
import { cursor, instant, limit, pageOf, shape, uuid } from '../schema.ts';

export const listRatings = {
  id: 'ratings.list',
  method: 'get',
  path: '/ratings',
  summary: { zh: '买家评价', en: 'List ratings' },
  note: { zh: '最近的在前；可以只看一个人的、一段时间的、几分以下的。', en: 'Newest first; of one agent, of a period, up to a score.' },
  permission: 'ratings.read',
  query: shape({}, { agent: uuid, from: instant, to: instant, upTo: { type: 'integer', minimum: 1, maximum: 5 }, cursor, limit }),
  responses: { 200: pageOf(listedRating) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
