import type { Contract } from '../contract.ts';
import { slug } from '../entities/article.ts';
import { shape, truth } from '../schema.ts';

export const voteOnArticle = {
  id: 'articles.vote',
  method: 'post',
  path: '/articles/{slug}/vote',
  summary: { zh: '有没有帮到', en: 'Say whether an article helped' },
  note: { zh: '每人一票，可以改。', en: 'One vote each, which may be changed.' },
  permission: 'knowledge.read',
  params: shape({ slug }),
  body: shape({ helped: truth }),
  responses: { 204: null },
  errors: [],
} as const satisfies Contract;
