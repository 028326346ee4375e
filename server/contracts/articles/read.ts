import type { Contract } from '../contract.ts';
import { articleDetail, slug } from '../entities/article.ts';
import { shape } from '../schema.ts';

export const readArticle = {
  id: 'articles.read',
  method: 'get',
  path: '/articles/{slug}',
  summary: { zh: '一篇文章和它改过的版本', en: 'Read an article and its versions' },
  permission: 'knowledge.read',
  params: shape({ slug }),
  responses: { 200: articleDetail },
  errors: [],
} as const satisfies Contract;
