import type { Contract } from '../contract.ts';
import { slug } from '../entities/article.ts';
import { shape, truth } from '../schema.ts';

export const voteAsBuyer = {
  id: 'buyer.voteOnArticle',
  method: 'post',
  path: '/buyer/articles/{slug}/vote',
  summary: { zh: '有没有帮到', en: 'Say whether an answer helped' },
  permission: 'buyer.read',
  params: shape({ slug }),
  body: shape({ helped: truth }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
